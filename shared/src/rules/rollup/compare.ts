import type { CellForm, Relation, TableForm } from "../../forms/form.ts";
import { assess } from "../../report/assess.ts";
import type { BoundTable, ReadableCell, Report } from "../../report/report.ts";
import { addExactly } from "../../text/decimal.ts";
import type { ReportSummary, TableSummary } from "../../workspace/summary.ts";
import type { RollupState } from "../../workspace/surroundings.ts";

/** A county's table beside the sum of its agencies' tables. */
export interface ComparedTable {
  readonly form: TableForm;
  /** Cells in which county and sum differ, by their own fault: totals that only follow are left out, as is what the sum rules tell. */
  readonly wrong: readonly ComparedCell[];
  /** Every cell that could be compared. */
  readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
  readonly cell: ReadableCell;
  readonly sum: number;
  /** County − sum; 0 within the tolerance. */
  readonly difference: number;
  readonly parts: readonly Part[];
}

/** What one agency reports in a cell. */
export interface Part {
  readonly report: ReportSummary;
  readonly value: number;
}

/** Agencies that have no number in a cell, so that nothing is compared there. */
export interface Gap {
  readonly form: CellForm;
  readonly reports: readonly ReportSummary[];
}

export function compareTables(report: Report, state: RollupState): ComparedTable[] {
  return [...report.tables].map(([key, table]) => {
    const cells = table.cells.flatMap((cell) => (cell?.state === "number" ? (compareCell(cell, key, table, state) ?? []) : []));
    return { form: table.form, cells, wrong: ownFaults(table, cells) };
  });
}

/** Cells of the county that have a number, and of an agency that have none. */
export function gapsOf(report: Report, { agencies }: RollupState): Gap[] {
  return [...report.tables].flatMap(([key, table]) =>
    table.cells.flatMap((cell) => {
      if (cell?.state !== "number" || !isComparable(cell.form)) return [];
      const reports = agencies.filter((agency) => numberIn(agency.tables.get(key), table.form, cell.form.index) === undefined);
      return reports.length > 0 ? { form: cell.form, reports } : [];
    }),
  );
}

/** The 2019 form names no unit for 采购总金额: 元 and 万元 occur, and cannot be added. */
export function isComparable({ column }: CellForm): boolean {
  return column.kind !== "amount" || column.unit !== "";
}

export function numberIn(table: TableSummary | undefined, form: TableForm, index: number): number | undefined {
  const value = table?.form === form ? table.values[index] : undefined;
  return typeof value === "number" ? value : undefined;
}

function compareCell(cell: ReadableCell, key: string, table: BoundTable, state: RollupState): ComparedCell | undefined {
  if (!isComparable(cell.form)) return undefined;
  const parts: Part[] = [];
  for (const report of state.agencies) {
    const value = numberIn(report.tables.get(key), table.form, cell.form.index);
    if (value === undefined) return undefined;
    parts.push({ report, value });
  }
  const sum = addExactly(parts.map(({ value }) => value));
  const exact = addExactly([cell.value, -sum]);
  const difference = Math.abs(exact) <= toleranceOf(cell.form, parts.length, state) ? 0 : exact;
  return { cell, sum, difference, parts };
}

/** Fees are rounded to two decimals of 万元 in each report; counts agree to one. */
function toleranceOf({ column }: CellForm, parts: number, { feeTolerance }: RollupState): number {
  return column.kind === "amount" ? (feeTolerance ?? 0.005 * (parts + 1)) : 0;
}

function ownFaults(table: BoundTable, cells: readonly ComparedCell[]): ComparedCell[] {
  const byIndex = new Map(cells.map((compared) => [compared.cell.form.index, compared]));
  const told = toldBySums(table, byIndex);
  return cells.filter(({ cell, difference }) => {
    const { index } = cell.form;
    return difference !== 0 && !told.has(index) && !table.form.relations.some((relation) => follows(relation, index, byIndex));
  });
}

/** A total that differs by as much as its parts do is right by itself. */
function follows(relation: Relation, index: number, cells: ReadonlyMap<number, ComparedCell>): boolean {
  if (relation.total !== index) return false;
  const parts = relation.left.map((part) => cells.get(part)?.difference);
  if (parts.some((part) => part === undefined) || parts.every((part) => part === 0)) return false;
  return addExactly(parts.map((part) => part ?? 0)) === cells.get(index)?.difference;
}

/** Cells of which the table's own sums already say that they are wrong, and that the agencies' sum is right. */
function toldBySums(table: BoundTable, cells: ReadonlyMap<number, ComparedCell>): Set<number> {
  const { cells: wrong, relations } = assess(table);
  const told = new Set<number>();
  for (const { cell, expected } of wrong) if (cells.get(cell.form.index)?.sum === expected) told.add(cell.form.index);
  for (const { relation, left } of relations) {
    if (relation.total !== undefined && cells.get(relation.total)?.sum === left) told.add(relation.total);
  }
  return told;
}
