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

/** no-text: a PDF, an RTF, or bytes that no text contains. unknown: possibly a text, in an encoding other than the four. */
export type Undecodable = "no-text" | "unknown";

/**
 * Reads a text's bytes: UTF-16 and UTF-8 by their marks, UTF-8 where it is valid, otherwise GB18030 (which holds GBK and
 * GB2312), as older Windows programs write Chinese.
 */
export function decode(bytes: Uint8Array): DecodedText | Undecodable {
  if (isDocument(bytes)) return "no-text";
  const mark = marks.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (!mark?.name.startsWith("utf-16") && bytes.includes(0)) return "no-text";
  const content = bytes.subarray(mark?.start.length ?? 0);
  const name = mark?.name ?? "utf-8";
  const text = decodeAs(name, content);
  if (text !== undefined) return { text, encoding: { name, byteOrderMark: mark !== undefined } };
  const other = mark ? undefined : decodeAs("gb18030", content);
  return other === undefined ? "unknown" : { text: other, encoding: { name: "gb18030", byteOrderMark: false } };
}

const marks = [
  { name: "utf-16le", start: [0xff, 0xfe] },
  { name: "utf-16be", start: [0xfe, 0xff] },
  { name: "utf-8", start: [0xef, 0xbb, 0xbf] },
] as const;

/** `%PDF-` and `{\rtf`, whatever the file is called. */
function isDocument(bytes: Uint8Array): boolean {
  return /^(?:%PDF-|\{\\rtf)/.test(String.fromCharCode(...bytes.subarray(0, 5)));
}

function decodeAs(name: Encoding["name"], bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
