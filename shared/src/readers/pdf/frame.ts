import type { Rule } from "./page.ts";
import { nearness } from "./rules.ts";

/** A table as its ruling lines show it. */
export interface Frame {
  /** The edges of its columns and of its rows, from the left and from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
}

export interface FrameCell {
  /** The places that it fills: from this row and column to those, exclusive. */
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
  /** No line is drawn above or below it: the cell continues on the next page. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** The cells between ruling lines that belong together; undefined where there are fewer than two. */
export function frameOf(rules: readonly Rule[]): Frame | undefined {
  const across = rules.filter(({ isAcross }) => isAcross);
  const down = rules.filter(({ isAcross }) => !isAcross);
  const xs = edges(down, across);
  const ys = edges(across, down);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > 20_000) return undefined;
  const isLeftOf = crossings(down, xs, ys);
  const isAbove = crossings(across, ys, xs);
  const cells = mergePlaces(
    rows,
    columns,
    (row, column) => isLeftOf(column, row),
    (row, column) => isAbove(row, column),
  ).map(
    (cell): FrameCell => ({
      ...cell,
      isOpenAbove: cell.row === 0 && !isAbove(0, cell.column),
      isOpenBelow: cell.endRow === rows && !isAbove(rows, cell.column),
    }),
  );
  return { xs, ys, cells };
}

/** Where lines of one direction stand, and where those of the other end. */
function edges(own: readonly Rule[], others: readonly Rule[]): number[] {
  const ends = others.flatMap(({ from, to }) => [from, to]);
  const all = [...own.map(({ at }) => at), Math.min(...ends), Math.max(...ends)].sort((a, b) => a - b);
  const apart: number[] = [];
  for (const value of all) if (value - (apart.at(-1) ?? -Infinity) > nearness) apart.push(value);
  return apart;
}

/** Whether a line stands at an edge along most of a stretch between two edges of the other direction. */
function crossings(
  rules: readonly Rule[],
  at: readonly number[],
  along: readonly number[],
): (edge: number, stretch: number) => boolean {
  const marked = at.map(() => new Set<number>());
  for (const rule of rules) {
    const edge = at.findIndex((value) => Math.abs(value - rule.at) <= 2 * nearness);
    for (let stretch = 0; stretch < along.length - 1; stretch++) {
      const from = along[stretch] ?? 0;
      const to = along[stretch + 1] ?? 0;
      const covered = Math.min(rule.to, to) - Math.max(rule.from, from);
      if (covered >= 0.6 * (to - from)) marked[edge]?.add(stretch);
    }
  }
  return (edge, stretch) => marked[edge]?.has(stretch) ?? false;
}

type Places = Pick<FrameCell, "row" | "column" | "endRow" | "endColumn">;

/** Places without a line between them are one cell, as far as they form a rectangle. */
function mergePlaces(
  rows: number,
  columns: number,
  hasLeft: (row: number, column: number) => boolean,
  hasAbove: (row: number, column: number) => boolean,
): Places[] {
  const taken = new Set<number>();
  const cells: Places[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let endColumn = column + 1;
      while (endColumn < columns && !hasLeft(row, endColumn) && !taken.has(row * columns + endColumn)) endColumn++;
      let endRow = row + 1;
      while (endRow < rows && isOpenRow(endRow, column, endColumn)) endRow++;
      for (let r = row; r < endRow; r++) for (let c = column; c < endColumn; c++) taken.add(r * columns + c);
      cells.push({ row, column, endRow, endColumn });
    }
  }
  return cells;

  function isOpenRow(row: number, from: number, to: number): boolean {
    for (let column = from; column < to; column++) {
      if (hasAbove(row, column) || (column > from && hasLeft(row, column))) return false;
    }
    return true;
  }
}
