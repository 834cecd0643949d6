import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";

/** Nothing changes for other reports: a file was only opened, or what was typed stands below the tables and is no whole sentence yet. */
export function isSame(before: ReportSummary | undefined, after: ReportSummary | undefined): boolean {
  return before !== undefined && after !== undefined && printOf(before) === printOf(after);
}

function printOf({ agency, year, tables, sentences, lines }: ReportSummary): string {
  // Others point at a cell by line and column: a line break in place of a space moves it, though no offset has changed.
  const placeOf = (offset: number) => lines?.position(offset) ?? offset;
  return JSON.stringify([
    ...[agency.name, year, [...sentences]],
    [...tables].map(([key, { values, places }]) => [key, values, Array.from(places, placeOf)]),
  ]);
}
