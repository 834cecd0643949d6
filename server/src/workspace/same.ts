import type { ReportSummary, TableSummary } from "@xxgk-lint/shared/workspace/summary.ts";

/** Nothing changes for other reports: a file was only opened, or what was typed stands below the tables and is no whole sentence yet. */
export function isSame(before: ReportSummary | undefined, after: ReportSummary | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    before.agency.name === after.agency.name &&
    before.year === after.year &&
    areEqual(before.sentences, after.sentences) &&
    before.tables.size === after.tables.size &&
    [...before.tables].every(([key, table]) => isSameTable(table, after.tables.get(key), before, after))
  );
}

/** Others point at a cell by line and column: a line break in place of a space moves it, though no offset has changed. */
function isSameTable(a: TableSummary, b: TableSummary | undefined, before: ReportSummary, after: ReportSummary): boolean {
  return (
    b !== undefined &&
    areEqual(a.values, b.values) &&
    areEqual(a.places, b.places, (one, other) => {
      const [from, to] = [before.lines?.position(one), after.lines?.position(other)];
      return from && to ? from.line === to.line && from.column === to.column : !from && !to && one === other;
    })
  );
}

function areEqual<Item>(a: ArrayLike<Item>, b: ArrayLike<Item>, isEqual = (one: Item, other: Item) => one === other): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isEqual(a[i] as Item, b[i] as Item)) return false;
  return true;
}
