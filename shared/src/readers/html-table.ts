import { holdsArticle, replaceByGrid } from "./html-data.ts";
import { endParagraph, type Page } from "./html-page.ts";

export function openTable(page: Page, start: number): void {
  const outer = page.frames.at(-1);
  if (outer && !outer.cell) closeTable(page, start);
  page.frames.push({
    start,
    firstBlock: page.blocks.length,
    rows: [],
    row: undefined,
    cell: undefined,
    isLayout: false,
  });
}

export function openRow(page: Page, start: number): void {
  const frame = page.frames.at(-1);
  if (!frame) return;
  closeRow(page, start);
  frame.row = { start, end: start, cells: [] };
  frame.rows.push(frame.row);
}

export function openCell(page: Page, start: number, end: number, columns: number, rows: number): void {
  const frame = page.frames.at(-1);
  if (!frame) return;
  closeCell(page);
  if (!frame.row) openRow(page, start);
  const at = page.blocks.length;
  const place = { start: end, end };
  const size = { paragraphs: 0, length: 0, hasHeading: false };
  frame.cell = { columns, rows, firstBlock: at, endBlock: at, place, placeIs: "open", ...size };
  frame.row?.cells.push(frame.cell);
}

export function closeCell(page: Page): void {
  const frame = page.frames.at(-1);
  if (!frame?.cell) return;
  frame.cell.endBlock = page.blocks.length;
  frame.cell = undefined;
}

export function closeRow(page: Page, end: number): void {
  closeCell(page);
  const frame = page.frames.at(-1);
  if (!frame?.row) return;
  frame.row.end = end;
  frame.row = undefined;
}

/** Ends the innermost table: its cells become a grid, or, where it only lays out the page, stay paragraphs. */
export function closeTable(page: Page, end: number): void {
  endParagraph(page);
  closeRow(page, end);
  const frame = page.frames.pop();
  if (!frame) return;
  const outer = page.frames.at(-1);
  const cells = frame.rows.flatMap((row) => row.cells);
  const isData = !frame.isLayout && cells.length > 1 && !holdsArticle(cells);
  if (isData) replaceByGrid(page, frame, end);
  if (!outer) return;
  outer.isLayout ||= frame.isLayout || isData;
  for (const cell of cells) {
    if (!outer.cell || isData) break;
    outer.cell.paragraphs += cell.paragraphs;
    outer.cell.length += cell.length;
    outer.cell.hasHeading ||= cell.hasHeading;
  }
}
