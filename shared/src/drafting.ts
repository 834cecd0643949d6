import type { Report } from "./report/report.ts";
import type { RuleId } from "./rules/ids.ts";

/** What these rules find is merely still open while a report is being filled in. */
export const openRules: ReadonlySet<RuleId> = new Set(["cell/empty", "section/empty", "text/placeholder"]);

/** From which share of blank numbers on a report is being filled in. */
const blankShare = 0.1;

/** A report in which many numbers are still blank: somebody is at it. */
export function isBeingFilledIn({ tables }: Report): boolean {
  const cells = [...tables.values()].flatMap((table) => table.cells);
  const blank = cells.filter((cell) => cell?.state === "blank").length;
  return blank > cells.length * blankShare;
}
