import { notations } from "../notations/index.ts";
import type { Writer } from "../notations/notation.ts";
import type { Layout } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import type { Text } from "../text/range.ts";
import { lossesOf } from "./losses.ts";
import { type Part, partsOf } from "./parts.ts";
import { publishedHtml } from "./published-html.ts";

/** The notations that a document can be converted to: of two that stand in files of the same kind, the one that keeps more. */
export const convertTargets = ["markdown", "tabs", "html", "docx"] as const satisfies readonly Layout[];
export type ConvertTarget = (typeof convertTargets)[number];

/** Whether a document can be converted to what is named so. */
export function isConvertTarget(name: unknown): name is ConvertTarget {
  return convertTargets.some((target) => target === name);
}

export interface Converted {
  readonly title: string;
  /** The text in the other notation: a whole file; for Word the inside of `w:body`. */
  readonly text: string;
  /** What the other notation cannot hold, or was not taken along. */
  readonly losses: readonly Text[];
}

/** Writes a document in another notation, a report in its official layout. Words and numbers stay as they are. */
export function convert(document: Document, target: ConvertTarget, eol = "\n"): Converted {
  const parts = partsOf(document);
  const write = target === "html" ? publishedHtml : notations[target].write;
  const title = parts.find(({ kind }) => kind === "title");
  const name = title?.kind === "title" ? title.words : "";
  const body = printParts(parts, write, eol);
  return { title: name, text: write.file(name, body, eol), losses: lossesOf(document, parts, target) };
}

/** Parts one after the other, without a line ending after the last. */
function printParts(parts: readonly Part[], write: Writer, eol: string): string {
  return parts
    .flatMap((part, i) => [...(i === 0 ? [] : [gap(parts[i - 1], part, write, eol)]), print(part, write, eol)])
    .join("");
}

function print(part: Part, write: Writer, eol: string): string {
  switch (part.kind) {
    case "title":
      return write.heading(part.words, 1);
    case "heading":
      return write.heading(part.words, part.level);
    case "paragraph":
      return write.paragraph(part.words);
    case "signature":
      return (write.signature ?? write.paragraph)(part.words);
    case "table":
      return write.table(part.rows, eol);
  }
}

/** Two tables that follow each other need something between them, or they would become one. */
function gap(above: Part | undefined, part: Part, write: Writer, eol: string): string {
  const own = write.blockGap(eol, above?.kind === "table");
  return own === "" && above?.kind === "table" && part.kind === "table" ? write.paragraph("") : own;
}
