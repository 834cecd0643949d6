import type { Report } from "../report/report.ts";
import type { Edit, Range } from "../text/range.ts";

/** An edit that puts something printed, or cut out elsewhere, at an offset. */
export function insertAt(offset: number, text: string): Edit {
  return { range: { start: offset, end: offset }, text, isMarkup: true };
}

/** True where the range holds nothing but spaces and line endings, so that replacing it loses nothing. */
export function isEmptyRange(report: Report, range: Range): boolean {
  return report.source.slice(range.start, range.end).trim() === "";
}
