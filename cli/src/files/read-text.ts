import { extname } from "node:path";
import { type DecodedText, decode, type Encoding } from "@xxgk-lint/shared/text/decode.ts";
import { Problem } from "../problem.ts";

/** Reads a text's bytes in whatever encoding. Throws a Problem for what is no text. */
export function decodeText(bytes: Buffer, path: string): DecodedText {
  refuseDocuments(path);
  const decoded = decode(bytes);
  if (decoded === "no-text") throw notText(path);
  if (decoded === "unknown") throw unknownEncoding(path);
  return decoded;
}

/** The bytes of a text; undefined where the encoding lacks one of its characters, so that 「?」 is never written. */
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

/** A PDF or an Office file holds no text that could be read here. */
function refuseDocuments(path: string): void {
  if (/^\.(docx?|wps|xlsx?|et|pptx?|pdf|ofd|rtf|odt|zip|rar|png|jpe?g)$/i.test(extname(path))) throw notText(path);
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
