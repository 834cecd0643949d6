import type { CellForm, Form, TableForm } from "../forms/form.ts";
import { editionFor, type ReportKind } from "../forms/kind.ts";
import { addExactly } from "../text/decimal.ts";
import type { ReportSummary, TableSummary } from "./summary.ts";

/** The agencies' tables of one year, added up cell by cell. */
export interface Sums {
  readonly form: Form;
  readonly year: number;
  readonly tables: readonly SummedTable[];
}

export interface SummedTable {
  readonly form: TableForm;
  /** One for each of the form's cells, by index. */
  readonly cells: readonly SummedCell[];
}

export interface SummedCell {
  readonly form: CellForm;
  /** Of the agencies that have a number there; undefined where none has, or where numbers of that kind cannot be added. */
  readonly sum?: number;
  readonly parts: readonly Part[];
  /** Agencies without a number there: the sum is not the whole. */
  readonly without: readonly ReportSummary[];
}

/** What one agency reports in a cell. */
export interface Part {
  readonly report: ReportSummary;
  readonly value: number;
}

/** Adds up reports of a kind and year. Undefined for a year without a form. */
export function sumReports(reports: readonly ReportSummary[], kind: ReportKind, year: number): Sums | undefined {
  const form = editionFor(kind, year);
  return form && { form, year, tables: form.tables.map((table) => ({ form: table, cells: sumTable(table, reports) })) };
}

/** Adds up one cell. */
export function sumCell(table: TableForm, form: CellForm, reports: readonly ReportSummary[]): SummedCell {
  const parts: Part[] = [];
  const without: ReportSummary[] = [];
  for (const report of reports) {
    const value = numberIn(report.tables.get(table.key), table, form.index);
    if (value === undefined) without.push(report);
    else parts.push({ report, value });
  }
  const canAdd = parts.length > 0 && isSummable(form);
  return { form, parts, without, ...(canAdd && { sum: addExactly(parts.map(({ value }) => value)) }) };
}

/** The 2019 form names no unit for 采购总金额: 元 and 万元 occur, and cannot be added. */
export function isSummable({ column }: CellForm): boolean {
  return column.kind !== "amount" || column.unit !== "";
}

/** Tables of another edition count other things: they have no number here. */
function numberIn(table: TableSummary | undefined, form: TableForm, index: number): number | undefined {
  const value = table?.form === form ? table.values[index] : undefined;
  return typeof value === "number" ? value : undefined;
}

function sumTable(table: TableForm, reports: readonly ReportSummary[]): SummedCell[] {
  return table.cells.map((cell) => sumCell(table, cell, reports));
}
