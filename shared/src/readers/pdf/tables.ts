import { addTo } from "../../text/gather.ts";
import type { Frame, FrameCell } from "./frame.ts";
import { middleOf, type PdfText } from "./page.ts";
import { nearness } from "./rules.ts";
import { wordsOf } from "./text-lines.ts";

/** A table of a PDF, put together from the pages that it fills. */
export interface PdfTable {
  /** Of the page that it begins on, from 1. */
  readonly page: number;
  /** Where it stands on its first page, and where it ends on its last. */
  readonly top: number;
  readonly bottom: number;
  /** The edges of its columns. */
  readonly xs: readonly number[];
  readonly rows: readonly PdfRow[];
}

export interface PdfRow {
  readonly page: number;
  /** From the left, in the order of their first columns; places that a cell above reaches down to have none. */
  readonly cells: readonly PdfCell[];
}

export interface PdfCell {
  readonly column: number;
  readonly endColumn: number;
  /** How many rows it fills. */
  readonly rows: number;
  readonly text: string;
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** The table of a frame, with the texts that stand between its lines. */
export function tableOf(frame: Frame, texts: readonly PdfText[], page: number, height: number): PdfTable {
  const { xs, ys, cells } = frame;
  const inside = new Map<FrameCell, PdfText[]>();
  for (const text of texts) {
    const cell = cells.find((candidate) => isInCell(candidate, frame, text, height));
    if (cell) addTo(inside, cell, text);
  }
  const rows = ys.slice(1).map((_, row): PdfRow => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    return {
      page,
      cells: own.map((cell) => ({
        column: cell.column,
        endColumn: cell.endColumn,
        rows: cell.endRow - cell.row,
        text: wordsOf(inside.get(cell) ?? []),
        isOpenAbove: cell.isOpenAbove,
        isOpenBelow: cell.isOpenBelow,
      })),
    };
  });
  return { page, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, rows };
}

/** How far words may extend beyond the last line drawn of a cell that continues on the next page. */
const beyond = 40;

/** Whether a text is in a cell. A cell without a line at the edge of a page of this height continues beyond it. */
export function isInCell(cell: FrameCell, { xs, ys }: Frame, text: PdfText, height: number): boolean {
  const x = (text.left + text.right) / 2;
  const y = middleOf(text);
  const top = ys[cell.row] ?? 0;
  const bottom = ys[cell.endRow] ?? 0;
  const above = cell.isOpenAbove && top < 0.15 * height ? beyond : 1;
  const below = cell.isOpenBelow && bottom > 0.85 * height ? beyond : 1;
  return (xs[cell.column] ?? 0) <= x && x <= (xs[cell.endColumn] ?? 0) && top - above <= y && y <= bottom + below;
}

/**
 * Whether a table at the top of a page continues the one at the bottom of the page before: both have the same place and width, or the
 * edges of one are all edges of the other. Browsers leave out the sides of merged cells that continue.
 */
export function isContinuedBy(above: PdfTable, below: PdfTable): boolean {
  if (isNear(above.xs[0], below.xs[0]) && isNear(above.xs.at(-1), below.xs.at(-1))) return true;
  const [few, many] = above.xs.length < below.xs.length ? [above.xs, below.xs] : [below.xs, above.xs];
  return few.length > 2 && few.every((x) => many.some((other) => isNear(x, other)));
}

function isNear(a = 0, b = 0): boolean {
  return Math.abs(a - b) <= 2 * nearness;
}

/** Both as one table: a header that is printed again is left out, and a row that the page's edge has cut is joined. */
export function joinTables(above: PdfTable, below: PdfTable): PdfTable {
  const xs = unite(above.xs, below.xs);
  const upper = above.rows.map((row) => onEdges(row, above.xs, xs));
  const lower = withoutRepeats(
    upper,
    below.rows.map((row) => onEdges(row, below.xs, xs)),
  );
  return { ...above, bottom: below.bottom, xs, rows: joinCut(upper, lower) };
}

function unite(one: readonly number[], other: readonly number[]): number[] {
  const all = [...one, ...other].sort((a, b) => a - b);
  return all.filter((value, i) => i === 0 || value - (all[i - 1] ?? 0) > nearness);
}

/** A row's cells by the columns of other edges. */
function onEdges(row: PdfRow, from: readonly number[], to: readonly number[]): PdfRow {
  const place = (edge: number) => {
    const x = from[edge] ?? 0;
    return to.reduce((best, value, i) => (Math.abs(value - x) < Math.abs((to[best] ?? 0) - x) ? i : best), 0);
  };
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: place(cell.column), endColumn: place(cell.endColumn) })) };
}

/** The rows at the head of a page that repeat those at the head of the table. */
function withoutRepeats(upper: readonly PdfRow[], lower: readonly PdfRow[]): readonly PdfRow[] {
  const shown = (row: PdfRow | undefined) => row?.cells.map(({ column, text }) => `${column}:${text}`).join("|");
  let count = 0;
  while (
    count < Math.min(upper.length, lower.length, 6) &&
    shown(lower[count]) === shown(upper[count]) &&
    !holdsNumber(lower[count])
  )
    count++;
  return lower.slice(count);
}

function holdsNumber(row: PdfRow | undefined): boolean {
  return row?.cells.some(({ text }) => /^[\d.]+$/.test(text)) ?? true;
}

/** Cells without a line between them are one; where that is so all along the row, the row is one. */
function joinCut(upper: readonly PdfRow[], lower: readonly PdfRow[]): PdfRow[] {
  const first = lower[0];
  if (!first) return [...upper];
  const last = lastCells(upper);
  const pairs = first.cells.map((cell) => ({ cell, above: last.find((above) => isCut(above, cell)) }));
  const isCutRow =
    pairs.length > 1 &&
    pairs.every(({ cell, above }) => above !== undefined && (above.row === upper.length - 1 || cell.text === ""));
  const isWholeCut = isCutRow && pairs.some(({ above }) => above?.row === upper.length - 1);
  const joined = upper.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const pair = pairs.find(({ above }) => above?.row === at && above.cell === cell);
      if (!pair) return cell;
      const rows = cell.rows + pair.cell.rows - (isWholeCut ? 1 : 0);
      return { ...cell, text: cell.text + pair.cell.text, rows, isOpenBelow: pair.cell.isOpenBelow };
    }),
  }));
  const rest = { ...first, cells: pairs.filter(({ above }) => !above).map(({ cell }) => cell) };
  return isWholeCut ? [...joined, ...lower.slice(1)] : [...joined, rest, ...lower.slice(1)];
}

/** Whether a row at the table's end is drawn without a line below. */
export function isOpenBelow({ rows }: PdfTable): boolean {
  return lastCells(rows).some(({ cell }) => cell.isOpenBelow);
}

interface LastCell {
  readonly cell: PdfCell;
  readonly row: number;
}

/** The cells that reach down to the table's end, and the rows that they begin in. */
function lastCells(rows: readonly PdfRow[]): LastCell[] {
  return rows.flatMap(({ cells }, row) => cells.filter((cell) => row + cell.rows >= rows.length).map((cell) => ({ cell, row })));
}

/** Without a line between them; or both the label of several rows, of which the second part has no number of its own before it. */
function isCut({ cell: above }: LastCell, below: PdfCell): boolean {
  if (above.column !== below.column || above.endColumn !== below.endColumn) return false;
  if (above.isOpenBelow && below.isOpenAbove) return true;
  const isLabel =
    Math.max(above.rows, below.rows) > 1 && /[\u4e00-\u9fff]/.test(above.text) && /^[\u4e00-\u9fff]/.test(below.text);
  return isLabel && !/^[一二三四五六七八九十]、/.test(below.text);
}

/** A table with words that stand on the next page above its first line, where a row goes on that is drawn no further. */
export function withRest(table: PdfTable, texts: readonly PdfText[]): PdfTable {
  const last = lastCells(table.rows);
  const rows = table.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell.isOpenBelow || !last.some((each) => each.row === at && each.cell === cell)) return cell;
      const own = texts.filter((text) => isUnder(text, table.xs[cell.column] ?? 0, table.xs[cell.endColumn] ?? 0));
      return own.length === 0 ? cell : { ...cell, text: cell.text + wordsOf(own) };
    }),
  }));
  return { ...table, rows };
}

function isUnder({ left, right }: PdfText, from: number, to: number): boolean {
  const middle = (left + right) / 2;
  return from <= middle && middle < to;
}
