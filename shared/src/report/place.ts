import type { Cell } from "../readers/block.ts";
import { contains, type Range } from "../text/range.ts";
import { firstIndex } from "../text/search.ts";
import type { BoundRow, BoundTable, NumberCell, Report, Section } from "./report.ts";

/** A row of a bound table that stands at an offset, and the number cell, where the offset is in one. */
export interface TablePlace {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell?: NumberCell | undefined;
}

/** The bound table, whose range holds the offset. */
export function tableAt(report: Report, offset: number): BoundTable | undefined {
  return [...report.tables.values()].find((table) => contains(table.range, offset));
}

export function placeAt(report: Report, offset: number): TablePlace | undefined {
  for (const table of report.tables.values()) {
    if (!contains(table.range, offset)) continue;
    const { rows } = table;
    const row = rows[firstIndex(rows.length, (i) => (rows[i]?.range.end ?? Infinity) >= offset)];
    if (row && contains(row.range, offset)) return { table, row, cell: row.values.find((cell) => isIn(cell, offset)) };
  }
  return undefined;
}

/**
 * The number cell whose room an offset is in: its value's place, or, where that is a mere point or padded with spaces, what stands nearer to
 * it than to its neighbours. Undefined outside the form's tables and among a row's labels.
 */
export function cellNear(report: Report, offset: number): NumberCell | undefined {
  const { row, cell } = placeAt(report, offset) ?? {};
  if (!row || cell) return cell;
  const distance = ({ range }: { readonly range: Range }) => Math.max(range.start - offset, offset - range.end, 0);
  const nearest = row.row.cells.reduce<Cell | undefined>(
    (best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
    undefined,
  );
  return nearest && row.values.find((value) => !isAbsent(value) && value.range.start === nearest.range.start);
}

/** The section whose heading or text holds the offset. */
export function sectionAt({ sections }: Report, offset: number): Section | undefined {
  const last = sections[firstIndex(sections.length, (i) => (sections[i]?.range.start ?? Infinity) > offset) - 1];
  return last && contains(last.range, offset) ? last : undefined;
}

/** Every number cell that stands in the table's rows, those of rows that stand twice too. */
export function cellsOf(table: BoundTable): NumberCell[] {
  return table.rows.flatMap((row) => row.values.filter((cell) => !isAbsent(cell)));
}

/** The row ends before the cell: there is nothing in the text. */
export function isAbsent(cell: NumberCell): boolean {
  return cell.state === "blank" && cell.absent === true;
}

function isIn(cell: NumberCell, offset: number): boolean {
  return !isAbsent(cell) && contains(cell.range, offset);
}
