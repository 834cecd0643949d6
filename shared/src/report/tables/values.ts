import type { CellForm } from "../../forms/form.ts";
import type { Cell, Row } from "../../readers/block.ts";
import type { Range } from "../../text/range.ts";
import type { NumberCell } from "../report.ts";
import { readCell } from "./cell.ts";

/** A row's values, laid under the form's columns. */
export interface RowValues {
  readonly values: readonly NumberCell[];
  /** How many values there are where they cannot be laid under the columns. */
  readonly count?: number | undefined;
}

/**
 * Counts the values after the label, since labels fill one to three columns and padding cells stand before and behind.
 * `padding` is how many blank label columns are expected before the first value.
 */
export function readValues(cells: readonly Cell[], columns: readonly CellForm[], padding: number, row: Row): RowValues {
  const need = columns.length;
  const filled = cells.filter((cell) => cell.text !== "");
  const rowEnd = { start: row.range.end, end: row.range.end };
  if (row.fault === "unread") return { values: untold(filled, columns, "unread", rowEnd) };
  if (filled.length > need || row.fault === "short")
    return { values: untold(filled, columns, "uncounted", rowEnd), count: filled.length };
  const chosen = window(cells, filled, need, padding);
  const values = columns.map((column, i): NumberCell => {
    const cell = chosen[i];
    if (!cell)
      return column.column.isOptional
        ? none(column, rowEnd)
        : { form: column, state: "blank", range: rowEnd, raw: "", absent: true };
    if (cell.covered) return { form: column, state: "blank", range: cell.range, raw: "", merged: true };
    const digit = cell.text.length === 1 ? cell.text.charCodeAt(0) - 48 : -1;
    if (digit >= 0 && digit <= 9 && column.column.kind !== "words")
      return { form: column, state: "number", range: cell.range, raw: cell.text, value: digit };
    const reading = readCell(cell.text, column.column);
    return { form: column, range: cell.range, raw: cell.text, ...reading };
  });
  return { values };
}

function none(form: CellForm, range: Range): NumberCell {
  return { form, range, raw: "", state: "words" };
}

/** Which of the cells stand under the columns. */
function window(cells: readonly Cell[], filled: readonly Cell[], need: number, padding: number): readonly Cell[] {
  const spare = cells.length - need;
  if (spare <= 0) return cells;
  // Files that were saved again have more columns than the form, and cells that fill two of them.
  const own = cells.filter((cell) => !cell.covered);
  if (own.length === need) return own;
  const first = cells.findIndex((cell) => cell.text !== "");
  const last = cells.findLastIndex((cell) => cell.text !== "");
  if (first < 0) return cells.slice(Math.min(padding, spare), Math.min(padding, spare) + need);
  const lowest = Math.max(0, last - need + 1);
  const highest = Math.min(first, spare);
  // A blank cell among enough values comes from a page break and is not a missing value.
  if (lowest > highest) return filled.length === need ? filled : cells.slice(highest, highest + need);
  const start = Math.min(Math.max(padding, lowest), highest);
  return cells.slice(start, start + need);
}

function untold(filled: readonly Cell[], columns: readonly CellForm[], reason: "uncounted" | "unread", end: Range): NumberCell[] {
  return columns.map((form, i): NumberCell => {
    const cell = filled[i];
    return { form, state: "unreadable", reason, range: cell?.range ?? end, raw: cell?.text ?? "" };
  });
}
