import { strToU8, unzipSync, zipSync } from "fflate";
import type { Document } from "../readers/document.ts";
import { attributeIn } from "../readers/docx/tags.ts";
import { readWordParts } from "../readers/docx/word-parts.ts";
import { decode, type Encoding } from "../text/decode.ts";
import { type FileKind, kindOfPackage } from "./kind.ts";
import type { Damage, Refusal } from "./refusals.ts";
import { isWellFormed, withUsualPrefix } from "./xml.ts";

/** A Word file that has been read. */
export interface WordFile {
  readonly bytes: Uint8Array;
  /** The name of the part that holds the text: `word/document.xml` as a rule. */
  readonly part: string;
  readonly encoding: Encoding;
  readonly document: Document;
}

/** More of XML no report has: the text of one takes a fortieth of it. */
const largestPart = 40 * 1024 * 1024;
const largestPackage = 1024 * 1024 * 1024;
const mostParts = 20_000;

/** Reads a package that should be a Word file. */
export function openWordFile(bytes: Uint8Array): WordFile | Refusal {
  const names = namesIn(bytes);
  if (typeof names === "string") return names;
  const kind = kindOfPackage(names);
  if (kind !== "docx") return kind as Exclude<FileKind, "docx" | "pdf" | "text">;
  try {
    return readPackage(bytes, names);
  } catch {
    return "damaged";
  }
}

function readPackage(bytes: Uint8Array, names: readonly string[]): WordFile | Refusal {
  const part = mainPart(bytes) ?? "word/document.xml";
  if (!names.includes(part)) return "damaged";
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const [styles, numbering] = [`${folder}styles.xml`, `${folder}numbering.xml`];
  const found = partsOf(bytes, [part, styles, numbering]);
  if (typeof found === "string") return found;
  const main = decode(found[part] ?? new Uint8Array());
  if (typeof main === "string" || main.encoding.name === "gb18030") return "damaged";
  const source = withUsualPrefix(main.text);
  if (!/<w:document[\s>]/.test(source)) return "damaged";
  const parts = readWordParts(textOf(found[styles]), textOf(found[numbering]));
  if ([source, textOf(found[styles]), textOf(found[numbering])].some((xml) => /<!DOCTYPE|<!ENTITY/.test(xml.slice(0, 10_000))))
    return "entities";
  return isWellFormed(source)
    ? { bytes, part, encoding: main.encoding, document: { source, layout: "docx", parts, part } }
    : "damaged";
}

function textOf(part: Uint8Array | undefined): string {
  const decoded = part && decode(part);
  return typeof decoded === "object" ? withUsualPrefix(decoded.text) : "";
}

/** The folder of the text's part, with a slash at its end. */
export function folderOf({ part }: WordFile): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The part that says which others the text refers to. */
export function relationshipsOf(file: WordFile): string {
  return `${folderOf(file)}_rels/${file.part.slice(folderOf(file).length)}.rels`;
}

/** The name of the part that the text refers to in this way; undefined where there is none. */
export function relatedPart(file: WordFile, type: string): string | undefined {
  const target = targetOf(readPart(file, relationshipsOf(file)), type.slice(type.lastIndexOf("/")));
  return target?.startsWith("/") ? target.slice(1) : target && folderOf(file) + target.replace(/^\.\//, "");
}

/** The XML of a part; "" where the file has no such part, or one that is too large. */
export function readPart({ bytes }: WordFile, name: string): string {
  const found = partsOf(bytes, [name]);
  return typeof found === "string" ? "" : textOf(found[name]);
}

/** The same file with another text; all other parts as they are. Throws a RangeError where the package is too large to be written. */
export function withText(
  file: WordFile,
  source: string,
  changes: { readonly [part: string]: (xml: string) => string } = {},
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(file.bytes, {
    filter: ({ originalSize }) => originalSize <= largestPackage,
  });
  for (const [name, change] of Object.entries(changes)) parts[name] = strToU8(change(readPart(file, name)));
  parts[file.part] = encode(source, file.encoding);
  return zipSync(parts, { level: 6, mtime: "1980-01-01T00:00:00" });
}

function encode(xml: string, { name }: Encoding): Uint8Array {
  if (name === "utf-8") return new TextEncoder().encode(xml);
  const units = Uint16Array.from(`\uFEFF${xml}`, (char) => char.charCodeAt(0));
  const bytes = new Uint8Array(units.buffer);
  if (name === "utf-16le") return bytes;
  return bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

/** The names of a package's parts, unpacking none. */
function namesIn(bytes: Uint8Array): string[] | Damage {
  const names: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        total += originalSize;
        return false;
      },
    });
  } catch {
    return "damaged";
  }
  return total > largestPackage || names.length > mostParts ? "too-large" : names.length === 0 ? "damaged" : names;
}

/** Some parts of a package; what is not there is left out. */
export function partsOf(bytes: Uint8Array, names: readonly string[]): Record<string, Uint8Array> | Damage {
  let isLarge = false;
  const found = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!names.includes(name)) return false;
      isLarge ||= originalSize > largestPart;
      return originalSize <= largestPart;
    },
  });
  return isLarge ? "too-large" : found;
}

/** The part that the package's relationships name as its document. */
function mainPart(bytes: Uint8Array): string | undefined {
  const name = "_rels/.rels";
  const found = partsOf(bytes, [name]);
  const xml = typeof found === "string" ? "" : new TextDecoder().decode(found[name] ?? new Uint8Array());
  return targetOf(xml, "/officeDocument")?.replace(/^\/|^\.\//, "");
}

/** Where the first relationship leads whose type ends so. */
function targetOf(relationships: string, type: string): string | undefined {
  const tags: readonly string[] = relationships.match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const found = tags.find((tag) => attributeIn(tag, "Type")?.endsWith(type));
  return found && attributeIn(found, "Target");
}
