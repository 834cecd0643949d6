import type { RowForm, TableForm } from "../forms/form.ts";
import { notations } from "../notations/index.ts";
import type { GridRow } from "../notations/notation.ts";
import type { Layout } from "../readers/block.ts";
import { type CellValues, rowGrid, type ShownLabel, tableGrid } from "./grid.ts";

/** How to write: the notation, and the line ending of the text that it goes into. */
export interface PrintOptions {
  readonly layout: Layout;
  readonly eol: string;
}

export interface TableOptions extends PrintOptions {
  /** Blank where not given. */
  readonly values?: CellValues;
}

export interface RowOptions extends TableOptions {
  /** One for each label of the row's path; what the form shows at this row where not given. */
  readonly labels?: readonly ShownLabel[];
}

/** The form's whole table, without a line ending after its last line. */
export function printTable(table: TableForm, options: TableOptions): string {
  return printGrid(tableGrid(table, options.values), options);
}

/** A grid in a notation, without a line ending after its last line. */
export function printGrid(rows: readonly GridRow[], { layout, eol }: PrintOptions): string {
  return notations[layout].write.table(rows, eol);
}

/** One row of the form, to be put into a table that lacks it, without separators around it. */
export function printRow(table: TableForm, row: RowForm, options: RowOptions): string {
  return printGridRow(rowGrid(table, row, options.values, options.labels?.slice()), options);
}

/** What separates two rows: a line ending; an additional blank line where every cell is a line. */
export function rowSeparator({ layout, eol }: PrintOptions): string {
  return notations[layout].write.rowGap(eol);
}

export function printGridRow(row: GridRow, { layout, eol }: PrintOptions): string {
  return notations[layout].write.row(row, eol);
}
