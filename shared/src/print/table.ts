import type { RowForm, TableForm } from "../forms/form.ts";
import type { Layout } from "../readers/block.ts";
import { type CellValues, type GridCell, type GridRow, rowGrid, type ShownLabel, tableGrid } from "./grid.ts";

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

export interface FillOptions extends PrintOptions {
  /** Whether a Markdown row ends in a pipe; it does where not given. */
  readonly closed?: boolean;
}

/** The form's whole table, without a line ending after its last line. */
export function printTable(table: TableForm, options: TableOptions): string {
  return printGrid(tableGrid(table, options.values), options);
}

/** A grid in a notation, without a line ending after its last line. */
export function printGrid(rows: readonly GridRow[], { layout, eol }: PrintOptions): string {
  const lines = rows.map((row) => printGridRow(row, { layout, eol }));
  if (layout === "markdown") lines.splice(1, 0, `|${"---|".repeat(rows[0]?.length ?? 0)}`);
  const printed = lines.join(rowSeparator({ layout, eol }));
  return layout === "html" ? `<table>${eol}  ${printed}${eol}</table>` : printed;
}

/** One row of the form, to be put into a table that lacks it, without separators around it. */
export function printRow(table: TableForm, row: RowForm, options: RowOptions): string {
  return printGridRow(rowGrid(table, row, options.values, options.labels?.slice()), options);
}

/** What stands between two rows: a line ending; a blank line more where every cell has a line of its own. */
export function rowSeparator({ layout, eol }: PrintOptions): string {
  if (layout === "lines") return eol + eol;
  return layout === "html" ? `${eol}  ` : eol;
}

/** What to insert at the end of a row for cells that are not there: in HTML before `</tr>`, else at the end of its last line. */
export function printCellFill(values: readonly string[], { layout, eol, closed = true }: FillOptions): string {
  return values.map((value) => printFilled(value, layout, eol, closed)).join("");
}

function printFilled(value: string, layout: Layout, eol: string, closed: boolean): string {
  switch (layout) {
    case "markdown":
      return closed ? ` ${escapePipes(value)} |` : ` | ${escapePipes(value)}`;
    case "tabs":
      return `\t${value}`;
    case "lines":
      return `${eol}\t${value}`;
    case "html":
      return `<td>${escapeHtml(value)}</td>`;
  }
}

export function printGridRow(row: GridRow, { layout, eol }: PrintOptions): string {
  switch (layout) {
    case "markdown":
      return `| ${row.map((cell) => escapePipes(cell.text)).join(" | ")} |`;
    case "tabs":
      return row.map((cell) => cell.text).join("\t");
    case "lines":
      return printLines(row, eol);
    case "html":
      return `<tr>${row.map(printTag).join("")}</tr>`;
  }
}

/** As Word's plain text has it: columns merged into one are one cell, rows merged into one leave an empty cell in each row. */
function printLines(row: GridRow, eol: string): string {
  return row
    .filter((cell) => cell.covered !== "across")
    .map((cell) => `\t${cell.text}`)
    .join(eol);
}

function printTag(cell: GridCell): string {
  if (cell.covered) return "";
  const columns = cell.colSpan ? ` colspan="${cell.colSpan}"` : "";
  const rows = cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : "";
  return `<td${columns}${rows}>${escapeHtml(cell.text)}</td>`;
}

/** Text for the inside of an element. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}
