import type { CellForm, Relation, TableForm } from "../../forms/form.ts";
import type { BoundTable, ReadableCell, Report } from "../../report/report.ts";
import { assess } from "../../report/sums/assess.ts";
import { addExactly } from "../../text/decimal.ts";
import { isSummable, type Part, sumCell } from "../../workspace/sum.ts";
import type { ReportSummary } from "../../workspace/summary.ts";
import type { RollupState } from "../../workspace/surroundings.ts";

/** A county's table beside the sum of its agencies' tables. */
export interface ComparedTable {
  readonly form: TableForm;
  /**
   * Cells in which county and sum differ through a fault of their own: totals that only follow from other cells are left out, and so is
   * what the sum rules report.
   */
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

/** Agencies that have no number in a cell, so that nothing is compared there. */
export interface Gap {
  readonly form: CellForm;
  readonly reports: readonly ReportSummary[];
}

export function compareTables(report: Report, state: RollupState): ComparedTable[] {
  return [...report.tables.values()].map((table) => {
    const cells = table.cells.flatMap((cell) => (cell?.state === "number" ? (compareCell(cell, table, state) ?? []) : []));
    return { form: table.form, cells, wrong: ownFaults(table, cells) };
  });
}

/** Cells of the county that have a number, and of an agency that have none. */
export function gapsOf(report: Report, { agencies }: RollupState): Gap[] {
  return [...report.tables.values()].flatMap((table) =>
    table.cells.flatMap((cell) => {
      if (cell?.state !== "number" || !isSummable(cell.form)) return [];
      const { without } = sumCell(table.form, cell.form, agencies);
      return without.length > 0 ? { form: cell.form, reports: without } : [];
    }),
  );
}

function compareCell(cell: ReadableCell, table: BoundTable, state: RollupState): ComparedCell | undefined {
  const { sum, parts, without } = sumCell(table.form, cell.form, state.agencies);
  if (sum === undefined || without.length > 0) return undefined;
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

/** Cells that the table's own sums show to be wrong, where the correct value is the agencies' sum. */
function toldBySums(table: BoundTable, cells: ReadonlyMap<number, ComparedCell>): Set<number> {
  const { cells: wrong, relations } = assess(table);
  const told = new Set<number>();
  for (const { cell, expected } of wrong) if (cells.get(cell.form.index)?.sum === expected) told.add(cell.form.index);
  for (const { relation, left } of relations) {
    if (relation.total !== undefined && cells.get(relation.total)?.sum === left) told.add(relation.total);
  }
  return told;
}
