import { isInText, plainFormat } from "../notations/docx/words.ts";
import { element, lastTag, tagStart } from "../notations/docx/xml.ts";
import type { Range } from "../text/range.ts";

/** Where something can be put between the runs of a paragraph, and what must be written around it there. */
export interface Place {
  readonly at: number;
  /** Up to where the source makes way for it: `/>` of a paragraph without content. */
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Where a mark goes that stands before what begins at this offset. */
export function placeBefore(source: string, offset: number): Place | undefined {
  return inText(source, offset) ?? inParagraph(source, offset) ?? contentStart(source, tagStart(source, "w:p", offset));
}

/** Where a mark goes that stands behind what ends at this offset. */
export function placeAfter(source: string, offset: number): Place | undefined {
  return inText(source, offset) ?? inParagraph(source, offset) ?? contentEnd(source, lastTag(source, "w:p", offset));
}

/** Within words the run is cut in two, unless they begin or end there. */
function inText(source: string, offset: number): Place | undefined {
  if (!isInText(source, offset)) return undefined;
  const open = source.lastIndexOf("<", offset - 1);
  const start = lastTag(source, "w:r", open);
  const close = source.indexOf("<", offset);
  const head = source.slice(start, open).replace(/^<w:r(?:\s[^>]*)?>/, "");
  const properties = element(head, "w:rPr");
  if (source.indexOf(">", open) + 1 === offset && head === properties) return plain(start);
  if (close === offset && source.startsWith("</w:t></w:r>", offset)) return plain(offset + "</w:t></w:r>".length);
  return { at: offset, end: offset, ...cut(properties) };
}

/** What ends a run and begins another one of the same format. */
export function cut(properties: string): Pick<Place, "before" | "after"> & { readonly format: string } {
  const format = plainFormat(properties);
  return { before: "</w:t></w:r>", after: `<w:r>${format}<w:t xml:space="preserve">`, format };
}

/** The end of a paragraph without words, which is where a value would stand. */
function inParagraph(source: string, offset: number): Place | undefined {
  if (source.startsWith("</w:p>", offset)) return plain(offset);
  return source.startsWith("/>", offset) && lastTag(source, "w:p", offset) === source.lastIndexOf("<", offset)
    ? emptied(offset)
    : undefined;
}

function contentStart(source: string, paragraph: number): Place | undefined {
  if (paragraph < 0) return undefined;
  const open = source.indexOf(">", paragraph);
  if (source[open - 1] === "/") return emptied(open - 1);
  const properties = source.startsWith("<w:pPr", open + 1) ? element(source.slice(open + 1), "w:pPr") : "";
  return plain(open + 1 + properties.length);
}

function contentEnd(source: string, paragraph: number): Place | undefined {
  if (paragraph < 0) return undefined;
  const open = source.indexOf(">", paragraph);
  if (source[open - 1] === "/") return emptied(open - 1);
  const close = source.indexOf("</w:p>", open);
  return close < 0 ? undefined : plain(close);
}

function plain(at: number): Place {
  return { at, end: at, before: "", after: "" };
}

function emptied(at: number): Place {
  return { at, end: at + 2, before: ">", after: "</w:p>" };
}

export interface Anchor {
  readonly start: Place;
  readonly end: Place;
}

/** What a comment can be put on: words, the place of a blank cell, or all of the paragraphs that a range of tags holds. */
export function anchorOf(source: string, { start, end }: Range): Anchor | undefined {
  const inProperties = lastTag(source, "w:pPr", start + 1) > source.lastIndexOf("</w:pPr>", start);
  const from = inProperties ? contentStart(source, lastTag(source, "w:p", start + 1)) : placeBefore(source, start);
  const to = placeAfter(source, end);
  if (!from || !to) return undefined;
  return from.at <= to.at ? { start: from, end: to } : { start: from, end: from };
}
