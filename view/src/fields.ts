import type { SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";

/** A number's place in the grid. Columns count from 0, labels included. */
export interface Field {
  readonly cell: number;
  readonly row: number;
  readonly column: number;
  /** The last column that it fills. */
  readonly end: number;
}

export type Direction = "up" | "down" | "left" | "right" | "row-start" | "row-end" | "start" | "end";

const known = new WeakMap<SheetTable["rows"], readonly Field[]>();

/** The fields of a table in reading order. */
export function fieldsOf({ rows }: Pick<SheetTable, "rows">): readonly Field[] {
  const fields = known.get(rows) ?? findFields(rows);
  known.set(rows, fields);
  return fields;
}

function findFields(rows: SheetTable["rows"]): Field[] {
  return rows.flatMap(({ places }, row) =>
    places.flatMap(({ cell, column, colSpan }) => (cell === undefined ? [] : { cell, row, column, end: column + colSpan - 1 })),
  );
}

/** The field that a key leads to; the same one at the edge. */
export function neighbour(fields: readonly Field[], cell: number, direction: Direction): number {
  const from = fields.find((field) => field.cell === cell);
  if (!from) return cell;
  const inRow = fields.filter(({ row }) => row === from.row);
  const place = inRow.indexOf(from);
  const targets: Record<Direction, Field | undefined> = {
    left: inRow[place - 1],
    right: inRow[place + 1],
    "row-start": inRow[0],
    "row-end": inRow.at(-1),
    start: fields[0],
    end: fields.at(-1),
    up: nearestField(fields.filter(({ row }) => row < from.row).toReversed(), from),
    down: nearestField(
      fields.filter(({ row }) => row > from.row),
      from,
    ),
  };
  return targets[direction]?.cell ?? cell;
}

/** In the next row that has fields: the one over the same column, or the closest. */
function nearestField(fields: readonly Field[], { column }: Field): Field | undefined {
  const row = fields.filter((field) => field.row === fields[0]?.row);
  const distance = (field: Field) => Math.max(field.column - column, column - field.end, 0);
  return row.reduce<Field | undefined>((best, field) => (!best || distance(field) < distance(best) ? field : best), undefined);
}

/** The next field in reading order, or the one before; undefined past the last. */
export function following(fields: readonly Field[], cell: number, isBack: boolean): number | undefined {
  const place = fields.findIndex((field) => field.cell === cell);
  return fields[place + (isBack ? -1 : 1)]?.cell;
}

/** The fields between two corners, row by row. */
export function blockOf(fields: readonly Field[], one: number, other: number): readonly (readonly Field[])[] {
  const corners = fields.filter(({ cell }) => cell === one || cell === other);
  const top = Math.min(...corners.map(({ row }) => row));
  const bottom = Math.max(...corners.map(({ row }) => row));
  const left = Math.min(...corners.map(({ column }) => column));
  const right = Math.max(...corners.map(({ end }) => end));
  const inside = fields.filter(({ row, column, end }) => top <= row && row <= bottom && column <= right && left <= end);
  const rows = [...new Set(inside.map(({ row }) => row))];
  return rows.map((row) => inside.filter((field) => field.row === row));
}

/** As spreadsheets read it. */
export function toTabs(block: readonly (readonly Field[])[], textOf: (cell: number) => string): string {
  return block.map((row) => row.map(({ cell }) => textOf(cell)).join("\t")).join("\n");
}
