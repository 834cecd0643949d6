import type { Cell, Row } from "./block.ts";

/** More columns than this no cell fills, whatever it says. */
const widestCell = 100;

/** A cell before it is laid into the grid: how many columns and rows it fills. */
interface Spanning {
  readonly columns: number;
  readonly rows: number;
}

interface SpanningRow<C extends Spanning> {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly C[];
}

interface Cover {
  /** How many rows below it still reaches. */
  rows: number;
  readonly cell: Cell;
}

/**
 * Lays merged cells out into a full grid. `read` is asked for each cell once, in order. `size` is the table's length in the
 * source: all covered places together are no more than that, so that no span makes a grid that dwarfs its text.
 */
export function expandSpans<C extends Spanning>(drafts: readonly SpanningRow<C>[], read: (cell: C) => Cell, size: number): Row[] {
  const rows: Row[] = [];
  const grid: Grid = { covers: [], left: size + widestCell };
  drafts.forEach((draft, index) => {
    const cells = expandRow(grid, draft, drafts.length - index - 1, read);
    if (draft.cells.length > 0) rows.push({ range: { start: draft.start, end: draft.end }, cells });
  });
  return rows;
}

interface Grid {
  /** By column, what reaches down from the rows above. */
  covers: (Cover | undefined)[];
  /** How many places may still be looked at or covered. */
  left: number;
}

function expandRow<C extends Spanning>(grid: Grid, draft: SpanningRow<C>, rowsBelow: number, read: (cell: C) => Cell): Cell[] {
  const cells: Cell[] = [];
  const above = grid.covers;
  const below: (Cover | undefined)[] = [];
  for (const each of draft.cells) {
    passCovers(grid, above, below, cells, false);
    const cell = read(each);
    const covered: Cell = { text: "", range: { start: cell.range.end, end: cell.range.end }, covered: true };
    const rows = Math.min(each.rows - 1, rowsBelow);
    const columns = Math.min(each.columns, widestCell, Math.max(1, grid.left));
    grid.left -= columns - 1;
    for (let column = 0; column < columns; column++) {
      if (rows > 0) below[cells.length] = { rows, cell: covered };
      cells.push(column === 0 ? cell : covered);
    }
  }
  passCovers(grid, above, below, cells, true);
  grid.covers = below;
  return cells;
}

/** Puts down the places that cells above cover: up to the next free one, or to the row's end. */
function passCovers(
  grid: Grid,
  above: readonly (Cover | undefined)[],
  below: (Cover | undefined)[],
  cells: Cell[],
  toEnd: boolean,
): void {
  while (cells.length < above.length && grid.left > 0) {
    const cover = above[cells.length];
    if (!cover && !toEnd) return;
    grid.left--;
    const end = cells.at(-1)?.range.end ?? cover?.cell.range.end ?? 0;
    if (cover && cover.rows > 1) below[cells.length] = { rows: cover.rows - 1, cell: cover.cell };
    cells.push(cover?.cell ?? { text: "", range: { start: end, end }, covered: true });
  }
}
