import { notations } from "../notations/index.ts";
import type { Block } from "../readers/block.ts";
import type { Range } from "../text/range.ts";
import { locate, offsetIn, type Span, sliceSpan } from "../text/span.ts";
import type { Report } from "./report.ts";

/** What a range of a report reads: the source itself, or, where tags stand in it, the words between them. */
export function wordsAt(report: Report, range: Range): string {
  return spansIn(report, range)
    .map(({ text }) => text)
    .join("");
}

/** The same as spans: one, or, where tags stand in the range, one for each paragraph and cell. */
export function spansIn(report: Report, range: Range): Span[] {
  if (!notations[report.layout].hasTags) return [{ text: report.source.slice(range.start, range.end), range }];
  return spansAt(report.blocks, range).map((span) => sliceSpan(span, offsetIn(span, range.start), offsetIn(span, range.end)));
}

/** Where the first of these words stands in a range. */
export function findWords(report: Report, range: Range, words: string): Range | undefined {
  for (const span of spansIn(report, range)) {
    const at = span.text.indexOf(words);
    if (at >= 0) return locate(span, at, at + words.length);
  }
  return undefined;
}

/** A range without the spaces at its ends. */
export function withoutSpaces({ source }: Report, { start, end }: Range): Range {
  const text = source.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/**
 * Whether a range contains a picture, or the words that a converter writes in its place. The readers do not keep pictures, so the source
 * is searched.
 */
export function hasPicture({ source }: Report, { start, end }: Range): boolean {
  const picture =
    /!\[[^\]\n]{0,300}\]|<(?:img|w:drawing|w:pict|w:object)[\s/>]|[[【〔](?:图片|表格图片|image)[^\]】〕\n]{0,20}[\]】〕]/i;
  return picture.test(source.slice(start, end));
}

/** Whether a range contains a half-width (ASCII) character. In the text as it is read, all marks are full-width. */
export function hasHalfWidth({ source }: Report, { start, end }: Range): boolean {
  return /[!-~]/.test(source.slice(start, end));
}

/** Whether the words of a range can be replaced and no tag is lost with them. */
export function canReplaceWords(report: Report, { start, end }: Range): boolean {
  return notations[report.layout].edit.replaceWords !== undefined || !report.source.slice(start, end).includes("<");
}

/** The words of a row or a paragraph on one line, and which of them are meant. */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The row, its cells separated by bars, or the paragraph in which a range begins; undefined where there is none. */
export function quoteAt({ blocks }: Report, range: Range): Quote | undefined {
  const block = blocks.find((each) => containsOffset(each.kind === "table" ? each.range : each.words.range, range.start));
  if (!block) return undefined;
  if (block.kind !== "table") return quote([block.words], range);
  const row = block.rows.find((each) => containsOffset(each.range, range.start));
  return (
    row &&
    quote(
      row.cells.filter(({ covered }) => !covered),
      range,
    )
  );
}

const bar = " | ";

function quote(spans: readonly Span[], { start, end }: Range): Quote {
  let text = "";
  let from: number | undefined;
  let to = 0;
  spans.forEach((span, i) => {
    if (i > 0) text += bar;
    const isMeant = span.range.start <= end && start <= span.range.end;
    if (isMeant) {
      from ??= text.length + offsetIn(span, start);
      to = text.length + offsetIn(span, end);
    }
    text += span.text;
  });
  return { text, start: from ?? 0, end: from === undefined ? text.length : to };
}

function spansAt(blocks: readonly Block[], { start, end }: Range): Span[] {
  const meets = (range: Range) => range.start < end && start < range.end;
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return meets(block.words.range) ? [block.words] : [];
    if (!meets(block.range)) return [];
    return block.rows.flatMap(({ cells }) => cells.filter((cell) => cell.text !== "" && meets(cell.range)));
  });
}

function containsOffset({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
