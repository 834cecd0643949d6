import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";

/** Nothing changes for other reports: a file was only opened, or what was typed stands below the tables and is no whole sentence yet. */
export function isSame(before: ReportSummary | undefined, after: ReportSummary | undefined): boolean {
  return before !== undefined && after !== undefined && printOf(before) === printOf(after);
}

function printOf({ agency, year, tables, sentences }: ReportSummary): string {
  return JSON.stringify([agency.name, year, [...tables].map(([key, { values, places }]) => [key, values, places]), sentences]);
}
