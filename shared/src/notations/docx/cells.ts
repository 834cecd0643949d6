import type { Cell } from "../../readers/block.ts";
import type { Edit, Range } from "../../text/range.ts";
import { formatOf } from "./words.ts";
import { element, lastTag, run, without } from "./xml.ts";

/** The whole `w:tc` in which an offset stands; undefined where it is in none. */
export function cellAround(source: string, offset: number): Range | undefined {
  const start = lastTag(source, "w:tc", offset);
  const end = source.indexOf("</w:tc>", start);
  return start < 0 || end < offset ? undefined : { start, end: end + "</w:tc>".length };
}

/** More cells at the end of a row, each as its last one. */
export function appendCells(source: string, row: Range, values: readonly string[]): Edit {
  const end = source.lastIndexOf("</w:tr>", row.end);
  const last = source.slice(Math.max(row.start, lastTag(source, "w:tc", end)), end);
  const properties = without(element(last, "w:tcPr"), "w:gridSpan", "w:vMerge", "w:hMerge");
  const format = element(without(element(last, "w:pPr"), "w:rPr", "w:pPrChange", "w:numPr"), "w:pPr");
  const text = values.map((value) => `<w:tc>${properties}<w:p>${format}${run(value, formatOf(last))}</w:p></w:tc>`).join("");
  return { range: { start: end, end }, text, isMarkup: true };
}

/** Makes a label's cell the first of a merged cell, so that the cells below can continue it. */
export function setHeight(source: string, { range }: Cell): Edit[] {
  const cell = cellAround(source, range.start);
  if (!cell || element(properties(source, cell), "w:vMerge") !== "") return [];
  return [setMerge(source, cell, '<w:vMerge w:val="restart"/>')];
}

/** Takes a label out of its cell, which becomes the lower part of one that begins in a row above. */
export function takeCell(source: string, { range }: Cell): readonly Edit[] | undefined {
  const cell = cellAround(source, range.start);
  return cell && [setMerge(source, cell, "<w:vMerge/>"), { range, text: "" }];
}

function properties(source: string, { start, end }: Range): string {
  return element(source.slice(start, end), "w:tcPr");
}

/** `w:vMerge` in the place where the schema has it: after the width and the span, before the borders. */
function setMerge(source: string, cell: Range, merge: string): Edit {
  const own = properties(source, cell);
  const open = source.indexOf(">", cell.start) + 1;
  if (own === "") return { range: { start: open, end: open }, text: `<w:tcPr>${merge}</w:tcPr>`, isMarkup: true };
  const start = source.indexOf(own, cell.start);
  return { range: { start, end: start + own.length }, text: withMerge(own, merge), isMarkup: true };
}

/** The properties of a cell with this mark for its merging, "" for none. */
export function withMerge(cellProperties: string, merge: string): string {
  const rest = without(cellProperties, "w:vMerge", "w:hMerge");
  const before = ["w:cnfStyle", "w:tcW", "w:gridSpan"].map((name) => element(rest, name)).join("");
  const inner = rest.replace(/^<w:tcPr[^>]*?\/?>/, "").replace(/<\/w:tcPr>$/, "");
  return `<w:tcPr>${before}${merge}${without(inner, "w:cnfStyle", "w:tcW", "w:gridSpan")}</w:tcPr>`;
}
