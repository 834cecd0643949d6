import { notations } from "../notations/index.ts";
import type { BoundTable, Report } from "./report.ts";

/** Whether a table's numbers are surely under their columns: where nothing marks the cells, and not all was read, some may be another row's. */
export function isCertain({ form, layout }: BoundTable, { unread }: Report): boolean {
  return !unread.has(form.key) || notations[layout].hasCells;
}
