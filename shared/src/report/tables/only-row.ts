import type { OnlyRow, TableForm } from "../../forms/form.ts";
import type { Cell } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import { must } from "../../text/must.ts";
import type { BoundRow, NumberCell } from "../report.ts";
import type { RawRow } from "./raw-rows.ts";
import { readValues } from "./values.ts";

/**
 * Reads a table of one row without a label. It may be cut into several small tables under sub-headings; their values are then laid end to
 * end. A second row of the full width is none of the form's.
 */
export function readOnlyRow(data: readonly RawRow[], table: TableForm, { blocks }: OnlyRow): BoundRow[] {
  const form = table.rows[0];
  const first = data[0];
  if (!form || !first) return [];
  const sizes = sizesOf(data, blocks);
  const isCutUp = data.length > 1 && sizes.reduce((sum, size) => sum + size, 0) === table.width;
  const used = isCutUp ? data : [first];
  const values: NumberCell[] = [];
  let count: number | undefined;
  for (const [i, raw] of used.entries()) {
    const start = values.length;
    const end = isCutUp ? start + must(sizes[i], "a size for each piece") : table.width;
    const part = readValues(underHeader(raw, table), table.cells.slice(start, end), 0, raw.row);
    values.push(...part.values);
    count ??= part.count;
  }
  const label = { text: "", range: { start: first.row.range.start, end: first.row.range.start } };
  const base = (raw: RawRow) => ({
    row: raw.row,
    ...(raw.table && { table: raw.table }),
    range: raw.row.range,
    label,
    labelFaults: [],
  });
  const bound: BoundRow = { ...base(first), kind: "match", form, values, ...(count !== undefined && { count }) };
  return [bound, ...data.slice(used.length).map((raw): BoundRow => ({ ...base(raw), kind: "unknown", values: [] }))];
}

/**
 * The values under the columns that the header names: where a file was saved again there may be one column more, which is blank throughout,
 * and a missing value would be taken for it.
 */
function underHeader({ row, values, table: grid }: RawRow, table: TableForm): readonly Cell[] {
  if (!grid || row.cells.length <= table.width || values.length !== row.cells.length) return values;
  const leaves = new Set(table.rows[0]?.columns.map(({ label }) => label));
  const above = grid.rows.slice(0, grid.rows.indexOf(row)).filter(({ cells }) => cells.length === row.cells.length);
  const named = values.filter((_, i) => above.some(({ cells }) => leaves.has(bare(cells[i]?.text ?? ""))));
  return named.length === table.width ? named : values;
}

/** How many of the table's columns each piece has: whole blocks, of which some cells may be blank. A piece that fits nowhere has too many. */
function sizesOf(pieces: readonly RawRow[], blocks: readonly number[]): number[] {
  let next = 0;
  return pieces.map(({ values }) => {
    const filled = values.filter((cell) => cell.text !== "").length;
    let size = 0;
    while (size < filled && next < blocks.length) size += must(blocks[next++], "a block");
    return Math.max(size, filled);
  });
}
