import type { BoundTable, Report } from "../report/report.ts";

/** The tables that were read whole. Of the others table/unread alone speaks: what is missing in them may be there, and unread. */
export function readTables({ tables, unread }: Report): BoundTable[] {
  return [...tables.values()].filter(({ form }) => !unread.has(form.key));
}
