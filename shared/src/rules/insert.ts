import type { Report } from "../report/report.ts";
import type { Edit, Range } from "../text/range.ts";

/** An edit that puts text at an offset. */
export function insertAt(offset: number, text: string): Edit {
  return { range: { start: offset, end: offset }, text };
}

/** True where the range holds nothing but spaces and line endings, so that replacing it loses nothing. */
export function isEmptyRange(report: Report, range: Range): boolean {
  return report.source.slice(range.start, range.end).trim() === "";
}

/** Raises the `rowspan` of the HTML cell whose words stand at this offset; no edit where it has none. */
export function raiseRowSpan(report: Report, offset: number, by: number): Edit[] {
  const open = Math.max(report.source.lastIndexOf("<td", offset), report.source.lastIndexOf("<th", offset));
  if (open < 0) return [];
  const tag = report.source.slice(open, report.source.indexOf(">", open));
  const match = /rowspan\s*=\s*["']?(\d+)/i.exec(tag);
  if (!match?.[1]) return [];
  const start = open + match.index + match[0].length - match[1].length;
  return [{ range: { start, end: start + match[1].length }, text: String(Number(match[1]) + by) }];
}
