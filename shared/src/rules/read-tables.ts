import type { BoundTable, Report } from "../report/report.ts";
import { isSurelyPlaced } from "../report/surely-placed.ts";

/**
 * The tables that were read completely. Of the others only table/unread reports: what seems to be missing may be in the part that was not
 * read.
 */
export function readTables({ tables, unread }: Report): BoundTable[] {
  return [...tables.values()].filter(({ form }) => !unread.has(form.key));
}

/** The tables whose numbers are surely under their columns. */
export function summedTables(report: Report): BoundTable[] {
  return [...report.tables.values()].filter((table) => isSurelyPlaced(table, report));
}
