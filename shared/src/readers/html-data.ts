import { joinSpans, type Span } from "../text/span.ts";
import type { Block, Cell, Row } from "./block.ts";
import type { DraftCell, Frame } from "./html-frame.ts";
import { expandSpans } from "./html-grid.ts";
import type { Page } from "./html-page.ts";

/** Paragraphs in one cell that are more than the lines of a label: an article in a table that lays out the page. */
const articleParagraphs = 3;
const articleLength = 200;

/** Whether a table only lays out the page, because one of its cells holds most of the words, as an article. */
export function holdsArticle(cells: readonly DraftCell[]): boolean {
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  return cells.some((cell) => {
    if (cell.hasHeading && cell.paragraphs > 1) return true;
    return cell.paragraphs >= articleParagraphs && cell.length > articleLength && cell.length * 2 > total;
  });
}

/**
 * Puts a table in the place of its cells' paragraphs. Captions and other words outside of the cells go before the table, as
 * browsers show them.
 */
export function replaceByGrid(page: Page, frame: Frame, end: number): void {
  const outside: Block[] = [];
  let at = frame.firstBlock;
  let hasWords = false;
  const words = (cell: DraftCell): Cell => {
    moveBlocks(page, at, cell.firstBlock, outside);
    at = cell.endBlock;
    const joined = joinSpans(wordsBetween(page.blocks, cell.firstBlock, cell.endBlock));
    hasWords ||= joined !== undefined;
    return joined ?? { text: "", range: cell.place };
  };
  const rows: Row[] = expandSpans(frame.rows, words, end - frame.start);
  moveBlocks(page, at, page.blocks.length, outside);
  page.blocks.length = frame.firstBlock;
  for (const block of outside) page.blocks.push(block);
  if (!hasWords) return;
  page.blocks.push({ kind: "table", layout: page.layout, range: { start: frame.start, end }, rows });
}

function moveBlocks(page: Page, from: number, to: number, into: Block[]): void {
  for (let at = from; at < to; at++) {
    const block = page.blocks[at];
    if (block) into.push(block);
  }
}

function wordsBetween(blocks: readonly Block[], from: number, to: number): Span[] {
  const words: Span[] = [];
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block && block.kind !== "table") words.push(block.words);
  }
  return words;
}
