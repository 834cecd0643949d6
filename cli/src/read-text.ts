import { isUtf8 } from "node:buffer";
import { extname } from "node:path";
import { Problem } from "./problem.ts";

/** How a text's bytes are to be written back. */
export interface Encoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
  readonly byteOrderMark: boolean;
}

export interface DecodedText {
  /** Without the byte order mark: offsets count from the first character. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads a text's bytes: UTF-16 and UTF-8 by their marks, UTF-8 where it is valid, otherwise GB18030 (which holds GBK and
 * GB2312), as older Windows programs write Chinese. Throws a Problem for what is no text.
 */
export function decodeText(bytes: Buffer, path: string): DecodedText {
  refuseDocuments(bytes, path);
  const encoding = encodingOf(bytes);
  if (!encoding.name.startsWith("utf-16") && bytes.includes(0)) throw notText(path);
  const content = encoding.byteOrderMark ? bytes.subarray(encoding.name === "utf-8" ? 3 : 2) : bytes;
  if (encoding.name === "utf-8" && isUtf8(content)) return { text: content.toString("utf8"), encoding };
  try {
    return { text: new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true }).decode(content), encoding };
  } catch {
    throw unknownEncoding(path);
  }
}

/** The bytes of a text; undefined where the encoding has no such characters, so that nothing is ever written as 「?」. */
export async function encodeText(text: string, encoding: Encoding): Promise<Buffer | undefined> {
  const bytes = Buffer.concat([byteOrderMark(encoding), await encodeContent(text, encoding)]);
  return readsAs(bytes, text) ? bytes : undefined;
}

function readsAs(bytes: Buffer, text: string): boolean {
  try {
    return decodeText(bytes, "").text === text;
  } catch {
    return false;
  }
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: "utf-16le", byteOrderMark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: "utf-16be", byteOrderMark: true };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: "utf-8", byteOrderMark: true };
  return { name: isUtf8(bytes) ? "utf-8" : "gb18030", byteOrderMark: false };
}

function byteOrderMark({ name, byteOrderMark }: Encoding): Buffer {
  if (!byteOrderMark) return Buffer.alloc(0);
  const mark = Buffer.from("\uFEFF", name === "utf-8" ? "utf8" : "utf16le");
  return name === "utf-16be" ? mark.swap16() : mark;
}

async function encodeContent(text: string, { name }: Encoding): Promise<Buffer> {
  if (name === "utf-8") return Buffer.from(text, "utf8");
  if (name === "utf-16le") return Buffer.from(text, "utf16le");
  if (name === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  // Its tables are large; few files need them.
  const { default: iconv } = await import("iconv-lite");
  return iconv.encode(text, "gb18030");
}

/** A PDF or an Office file holds no text that could be read here, whatever it is called. */
function refuseDocuments(bytes: Buffer, path: string): void {
  const isDocument = /^\.(docx?|wps|xlsx?|et|pptx?|pdf|ofd|rtf|odt|zip|rar|png|jpe?g)$/i.test(extname(path));
  const start = bytes.toString("latin1", 0, 5);
  if (isDocument || start === "%PDF-" || start === "{\\rtf") throw notText(path);
}

function notText(path: string): Problem {
  return new Problem({
    zh: `${path}：不是文本文件，请先另存为纯文本（.txt）、网页（.html）或 Markdown（.md）再检查`,
    en: `${path}: not a text file; save it as plain text (.txt), HTML (.html) or Markdown (.md) first`,
  });
}

function unknownEncoding(path: string): Problem {
  return new Problem({
    zh: `${path}：文字编码无法识别（不是 UTF-8、UTF-16，也不是 GB18030），请另存为 UTF-8 再检查`,
    en: `${path}: unknown encoding (neither UTF-8, UTF-16 nor GB18030); save it as UTF-8 first`,
  });
}
