import { notations } from "../notations/index.ts";
import type { BoundTable, Report } from "./report.ts";

/** Whether a table's numbers stand in its cells beyond doubt: where nothing marks the cells, and not all was read, some may be another row's. */
export function isSurelyPlaced({ form, layout }: BoundTable, { unread }: Report): boolean {
  return !unread.has(form.key) || notations[layout].hasCells;
}

/** The table of this key whose numbers can be relied on; undefined where there is none. */
export function surelyPlaced(report: Report, key: string): BoundTable | undefined {
  const table = report.tables.get(key);
  return table && isSurelyPlaced(table, report) ? table : undefined;
}
