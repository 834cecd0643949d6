import type { Report } from "../report/report.ts";
import type { Finding } from "../rules/rule.ts";

/** One line of a folder's overview: an agency, whether its report is there, and how it stands. */
export interface OverviewRow {
  readonly agency: string;
  readonly year?: number;
  /** Undefined for an agency that a roll-up waits for. */
  readonly uri?: string;
  readonly errors: number;
  readonly warnings: number;
  /** Sums that are false. */
  readonly unbalanced: number;
  /** Number cells without a number. */
  readonly blank: number;
}

export function overviewRow(uri: string, report: Report, findings: readonly Finding[]): OverviewRow {
  const count = (is: (finding: Finding) => boolean) => findings.filter(is).length;
  const cells = [...report.tables.values()].flatMap((table) => table.cells);
  return {
    agency: report.agency ?? "",
    ...(report.year !== undefined && { year: report.year }),
    uri,
    errors: count(({ severity }) => severity === "error"),
    warnings: count(({ severity }) => severity === "warning"),
    unbalanced: count(({ rule }) => rule.startsWith("sum/")),
    blank: cells.filter((cell) => cell?.state !== "number" && cell?.state !== "words").length,
  };
}

/** An agency whose report is waited for. */
export function missingRow(agency: string, year: number | undefined): OverviewRow {
  return { agency, ...(year !== undefined && { year }), errors: 0, warnings: 0, unbalanced: 0, blank: 0 };
}

export const overviewColumns = ["agency", "year", "submitted", "errors", "warnings", "unbalanced", "blank"] as const;
export type OverviewColumn = (typeof overviewColumns)[number];

/** What wants most work first; agencies by name and years from the newest. Rows that are alike in this column stand as in the default order. */
export function sortOverview(rows: readonly OverviewRow[], by: OverviewColumn = "errors"): OverviewRow[] {
  const columns: readonly OverviewColumn[] = [by, "submitted", "errors", "unbalanced", "blank", "warnings", "year", "agency"];
  const compare = (a: OverviewRow, b: OverviewRow) =>
    columns.map((column) => compareBy[column](a, b)).find((order) => order !== 0) ?? 0;
  return rows.toSorted(compare);
}

const compareBy: { readonly [column in OverviewColumn]: (a: OverviewRow, b: OverviewRow) => number } = {
  agency: (a, b) => a.agency.localeCompare(b.agency, "zh"),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
  submitted: (a, b) => Number(a.uri !== undefined) - Number(b.uri !== undefined),
  errors: (a, b) => b.errors - a.errors,
  warnings: (a, b) => b.warnings - a.warnings,
  unbalanced: (a, b) => b.unbalanced - a.unbalanced,
  blank: (a, b) => b.blank - a.blank,
};

export function isOverviewColumn(value: unknown): value is OverviewColumn {
  return overviewColumns.some((column) => column === value);
}
