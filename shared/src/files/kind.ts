/**
 * The kind of a file by its bytes, independent of its name. `doc` is any older Office file, `text` everything that no other signature
 * matches.
 */
export type FileKind =
  | "docx"
  | "macro"
  | "pdf"
  | "encrypted"
  | "doc"
  | "spreadsheet"
  | "slides"
  | "opendocument"
  | "ofd"
  | "rtf"
  | "archive"
  | "picture"
  | "flat-xml"
  | "mhtml"
  | "text";

/** Determines the kind by the first bytes; packages are determined by `kindOfPackage`. */
export function kindOf(bytes: Uint8Array): Exclude<FileKind, "docx"> | "package" {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return "package";
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return isEncrypted(bytes) ? "encrypted" : "doc";
  // Some programs put a line before it.
  if (/^[\s\S]{0,900}?%PDF-\d/.test(start)) return "pdf";
  if (start.startsWith("{\\rtf")) return "rtf";
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*)/.test(start)) return "picture";
  if (/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/.test(start)) return "archive";
  // A page with its pictures in one file: the head of a MIME message.
  if (/^(?:[\w-]+: [\s\S]*?\n)?Content-Type: multipart\/related/i.test(start)) return "mhtml";
  return start.includes('progid="Word.Document"') ? "flat-xml" : "text";
}

/** By the names of a package's parts. */
export function kindOfPackage(names: readonly string[]): FileKind {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/vbaProject\.bin$/i)) return "macro";
  if (has(/^\[Content_Types\]\.xml$/i)) return has(/^xl\//i) ? "spreadsheet" : has(/^ppt\//i) ? "slides" : "docx";
  if (has(/^OFD\.xml$/i)) return "ofd";
  return has(/^content\.xml$/) ? "opendocument" : "archive";
}

/** A file with a password is kept in a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = "EncryptedPackage";
  const first = name.charCodeAt(0);
  const end = Math.min(bytes.length, longestDirectory) - 2 * name.length;
  for (let at = bytes.indexOf(first); at >= 0 && at <= end; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < name.length && bytes[at + 2 * length] === name.charCodeAt(length) && bytes[at + 2 * length - 1] === 0)
      length++;
    if (length === name.length) return true;
  }
  return false;
}

/** The number of bytes in which the names of streams are searched. */
const longestDirectory = 64 * 1024 * 1024;
