import { notations } from "../notations/index.ts";
import type { BoundTable, Report } from "../report/report.ts";

/**
 * The tables that were read completely. Of the others only table/unread reports: what seems to be missing may be in the part that was not
 * read.
 */
export function readTables({ tables, unread }: Report): BoundTable[] {
  return [...tables.values()].filter(({ form }) => !unread.has(form.key));
}

/** The tables whose numbers are surely under their columns: where nothing marks the cells, and not all was read, some may be another row's. */
export function summedTables({ tables, unread }: Report): BoundTable[] {
  return [...tables.values()].filter(({ form, layout }) => !unread.has(form.key) || notations[layout].hasCells);
}
