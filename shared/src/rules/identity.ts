import { notations } from "../notations/index.ts";
import { placeAt, sectionAt, tableAt } from "../report/place.ts";
import type { Report } from "../report/report.ts";
import { wordsAt } from "../report/words-at.ts";
import { bare } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { agencyKey } from "../workspace/agency.ts";

/** What a finding is about, by meaning and not by line: it stays the same while the text around it changes. */
export interface Identity {
  readonly rule: string;
  /** Equal for every name of one agency; "" where the report names none. */
  readonly agency: string;
  readonly year?: number;
  /** 「applications/carriedIn/total」: keys of table, row and column; else the section's key and the words; "" for the report as a whole. */
  readonly at: string;
}

/** The number of characters that identify a place within a section. */
const mostWords = 24;

/** The identity of what a rule says about a range of a report. `at` is given where the finding is about something that is not there. */
export function identify(rule: string, range: Range, report: Report, at = placeOf(report, range)): Identity {
  const agency = agencyKey(report.agency ?? "");
  return { rule, agency, ...(report.year !== undefined && { year: report.year }), at };
}

/** One line, as outputs and baselines name a finding: 「sum/balance 云山县水务局 2025 applications/received/total」. */
export function idOf({ rule, agency, year, at }: Identity): string {
  return [rule, agency || "-", year ?? "-", at || "-"].join(" ");
}

/** Where a range stands, by the keys of the form. */
export function placeOf(report: Report, range: Range): string {
  const place = placeAt(report, range.start);
  if (place) {
    const row = place.row.form?.key ?? firstWords(report, place.row.label.range);
    return [place.table.form.key, row, ...(place.cell ? [place.cell.form.column.key] : [])].join("/");
  }
  const table = tableAt(report, range.start);
  if (table) return table.form.key;
  const section = sectionAt(report, range.start);
  const key = section?.form?.key ?? section?.restOf?.key;
  return [...(key ? [key] : []), firstWords(report, range)].filter((part) => part !== "").join("/");
}

function firstWords(report: Report, { start, end }: Range): string {
  const last = notations[report.layout].hasTags ? end : Math.min(end, start + 4 * mostWords);
  return bare(wordsAt(report, { start, end: last })).slice(0, mostWords);
}
