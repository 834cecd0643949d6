import { placeAt, tableAt } from "../report/place.ts";
import type { Report } from "../report/report.ts";
import { contains, type Range } from "../text/range.ts";
import type { SheetSpot } from "./sheet.ts";

/** Where the blocks of a sheet stand in the source; those that the report does not have stand nowhere. */
export type BlockRanges = readonly (Range | undefined)[];

/** The spot of a sheet that shows what stands at an offset of the source. */
export function spotAt(offset: number, report: Report, blocks: BlockRanges): SheetSpot {
  const place = placeAt(report, offset);
  if (place) {
    const { table, row, cell } = place;
    const isShown = cell !== undefined && table.cells[cell.form.index] === cell;
    return {
      table: table.form.key,
      ...(isShown ? { cell: cell.form.index } : row.form && { row: row.form.key }),
    };
  }
  const table = tableAt(report, offset);
  if (table) return { table: table.form.key };
  const block = blocks.findIndex((range) => range !== undefined && contains(range, offset));
  return block < 0 ? {} : { block };
}

/** The range of a spot in the source: the cell's value, the row's label, the table, the block; undefined where the source lacks it. */
export function rangeOf({ block, table, row, cell }: SheetSpot, report: Report, blocks: BlockRanges): Range | undefined {
  if (table === undefined) return block === undefined ? undefined : blocks[block];
  const bound = report.tables.get(table);
  if (!bound) return undefined;
  if (cell !== undefined) return bound.cells[cell]?.range ?? bound.range;
  return bound.rows.find(({ form }) => form !== undefined && form.key === row)?.label.range ?? bound.range;
}
