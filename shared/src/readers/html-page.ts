import type { Block, Layout } from "./block.ts";
import type { Frame } from "./html-frame.ts";
import { addCopy, addInstead, emptyRuns, type Runs, toSpan } from "./runs.ts";
import { isWide } from "./space.ts";

/** An HTML text while it is being read. */
export interface Page {
  readonly source: string;
  readonly layout: Layout;
  /** What is read so far. The paragraphs of a table's cells are taken out again when the table turns out to hold data. */
  readonly blocks: Block[];
  /** The open tables, the innermost last. */
  readonly frames: Frame[];
  /** The words of the paragraph that is open. */
  runs: Runs;
  /** White space that has been read and counts only if words follow. */
  gap: { start: number; end: number; hasLineEnd: boolean } | undefined;
  /** The block element that was opened last, while no words have been finished since. */
  element: { readonly name: string; readonly start: number } | undefined;
  /** The level of the open heading; 0 outside of headings. */
  level: number;
  /** Inside `<pre>`, where line ends are kept. */
  isPre: boolean;
}

export function newPage(source: string, blocks: Block[], layout: Layout = "html"): Page {
  return { source, layout, blocks, frames: [], runs: emptyRuns(), gap: undefined, element: undefined, level: 0, isPre: false };
}

/** Adds text as it stands in the source; a run of white space counts as one space. */
export function addText(page: Page, start: number, end: number): void {
  let from = start;
  for (let at = start; at < end; ) {
    if (!isWhite(page.source.charCodeAt(at))) {
      at++;
      continue;
    }
    addWords(page, from, at);
    while (at < end && isWhite(page.source.charCodeAt(at))) addWhite(page, at++);
    from = at;
  }
  addWords(page, from, end);
}

/** Adds the character that a reference means. */
export function addEntity(page: Page, text: string, start: number, end: number): void {
  closeGap(page, text.charCodeAt(0));
  addInstead(page.runs, text, start, end);
}

/** Ends the open paragraph. `closed` is the end tag that ends it, if one does. */
export function endParagraph(page: Page, closed?: { readonly name: string; readonly end: number }): void {
  const { element } = page;
  const words = page.runs.text === "" ? undefined : toSpan(page.runs);
  if (page.runs.text !== "") page.runs = emptyRuns();
  page.gap = undefined;
  if (!words) return;
  page.element = undefined;
  const end = closed && closed.name === element?.name ? closed.end : words.range.end;
  const range = { start: element?.start ?? words.range.start, end };
  if (page.level > 0) page.blocks.push({ kind: "heading", range, level: page.level, words });
  else page.blocks.push({ kind: "paragraph", range, words });
  const cell = page.frames.at(-1)?.cell;
  if (cell) {
    cell.paragraphs++;
    cell.length += words.text.length;
    cell.hasHeading ||= page.level > 0;
  }
}

function addWords(page: Page, start: number, end: number): void {
  if (start === end) return;
  closeGap(page, page.source.charCodeAt(start));
  addCopy(page.runs, page.source, start, end);
}

function addWhite(page: Page, at: number): void {
  const code = page.source.charCodeAt(at);
  const isLineEnd = code === 10 || code === 13;
  if (isLineEnd && page.isPre) endParagraph(page);
  if (!page.gap) page.gap = { start: at, end: at + 1, hasLineEnd: isLineEnd };
  else if (page.gap.end === at) {
    page.gap.end = at + 1;
    page.gap.hasLineEnd ||= isLineEnd;
  }
}

/** A line end between two Chinese characters comes from the layout of the source and is no space. */
function closeGap(page: Page, next: number): void {
  const { gap, runs } = page;
  page.gap = undefined;
  if (!gap || runs.text === "") return;
  const isLayout = gap.hasLineEnd && isWide(next) && isWide(runs.lastCode);
  if (isLayout) return;
  if (gap.end === gap.start + 1) addCopy(runs, page.source, gap.start, gap.end);
  else addInstead(runs, " ", gap.start, gap.end);
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
