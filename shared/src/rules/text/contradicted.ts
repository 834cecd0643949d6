import { conflicts } from "../../claims/index.ts";
import type { Report } from "../../report/report.ts";
import { memo } from "../../text/memo.ts";
import type { Range } from "../../text/range.ts";
import { overlaps } from "./scan.ts";

/** Whether a table says already that a number of this place is wrong: its shares and sums are then wrong with it. */
export function isContradicted(report: Report, ranges: readonly Range[]): boolean {
  return rangesOf(report).some((wrong) => ranges.some((range) => overlaps(wrong, range)));
}

const rangesOf = memo((report: Report) =>
  [...report.tables.keys()].flatMap((table) => conflicts(report, table).map(({ claim }) => claim.range)),
);
