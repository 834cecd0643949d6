import type { CellForm, TableForm } from "../forms/form.ts";
import type { Report } from "../report/report.ts";
import { compareTables } from "../rules/rollup/compare.ts";
import { sumCell } from "../workspace/sum.ts";
import type { TableSummary } from "../workspace/summary.ts";
import type { RollupState, Surroundings } from "../workspace/surroundings.ts";
import type { SheetCell } from "./sheet.ts";
import type { BesideCell } from "./table.ts";

/** The values of last year's report and of the agencies' reports for the cells of a table. */
export function besideTable(table: TableForm, report: Report, { prior, rollup }: Surroundings): BesideCell {
  const before = priorNumbers(table, prior?.tables.get(table.key));
  const sums = rollup && countySums(table, report, rollup);
  return ({ index }) => {
    const number = before[index];
    const county = sums?.[index];
    return { ...(number !== undefined && { prior: number }), ...(county && { county }) };
  };
}

/** By cell index. Editions differ in rows and columns: only those of the same words are the same cell. */
function priorNumbers(table: TableForm, prior: TableSummary | undefined): (number | undefined)[] {
  if (!prior) return [];
  const numberAt = (index: number) => {
    const value = prior.values[index];
    return typeof value === "number" ? value : undefined;
  };
  if (prior.form === table) return table.cells.map(({ index }) => numberAt(index));
  const places = new Map(prior.form.cells.map((cell) => [words(cell), cell.index]));
  return table.cells.map((cell) => {
    const place = places.get(words(cell));
    return place === undefined ? undefined : numberAt(place);
  });
}

function words({ row, column }: CellForm): string {
  return [...row.path, column.label, column.name].join("|");
}

function countySums(table: TableForm, report: Report, state: RollupState): SheetCell["county"][] {
  const compared = compareTables(report, state).find(({ form }) => form.key === table.key)?.cells ?? [];
  const differences = new Map(compared.map(({ cell, difference }) => [cell.form.index, difference]));
  return table.cells.map((form) => {
    const { sum } = sumCell(table, form, state.agencies);
    const difference = differences.get(form.index);
    return sum === undefined ? undefined : { sum, ...(difference !== undefined && { difference }) };
  });
}
