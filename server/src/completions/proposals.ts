import { tableAt } from "@xxgk-lint/shared/report/place.ts";
import { blankReportAction } from "../actions/of-draft.ts";
import type { Speaker } from "../client.ts";
import type { Draft } from "../draft.ts";
import { firstSections, missingSections } from "./headings.ts";
import { type Place, placeOf } from "./place.ts";
import type { Proposal } from "./proposal.ts";
import { period, statements } from "./sentences.ts";
import { blankTotal } from "./sums.ts";
import { blankTables, missingRows } from "./tables.ts";

/** The proposals at an offset of a draft: inside a line only the sum of a blank total, nothing in a file that is not a report. */
export function proposalsAt(draft: Draft, offset: number, server: Speaker): Proposal[] {
  const { report } = draft.result;
  const place = placeOf(draft, offset, report);
  const total = report ? blankTotal(report, offset, server) : [];
  if (total.length > 0 || !place.isLineEnd) return total;
  if (!report) return [...blankReport(draft, place, server), ...firstSections(draft, place)];
  const table = tableAt(report, offset) ?? tableAt(report, place.range.start - 1 - (place.eol.length - 1));
  if (table && (place.typed.startsWith("|") || table.range.end > offset)) return missingRows(table, place);
  return [
    ...missingSections(report, place),
    ...blankTables(report, place, server),
    ...statements(report, place),
    ...period(report, place),
  ];
}

/** In an empty file. */
function blankReport(draft: Draft, { range }: Place, server: Speaker): Proposal[] {
  return blankReportAction(draft).map(({ title, edits }) => {
    const label = typeof title === "string" ? title : server.say(title);
    return { label, kind: "report", filter: label, replaces: range, text: edits?.()[0]?.text ?? "" };
  });
}
