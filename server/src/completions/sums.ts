import { cellNear, placeAt } from "@xxgk-lint/shared/report/place.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import { describeRelations, expectedTotal, fillIn } from "@xxgk-lint/shared/sheet/relations.ts";
import type { Speaker } from "../client.ts";
import type { Proposal } from "./proposal.ts";

/** In a blank total: what its parts add up to. */
export function blankTotal(report: Report, offset: number, server: Speaker): Proposal[] {
  const cell = cellNear(report, offset);
  const table = placeAt(report, offset)?.table;
  if (!table || cell?.state !== "blank" || cell.absent) return [];
  const { index } = cell.form;
  const relations = describeRelations(table.form);
  const numbers = table.cells.map((each) => (each?.state === "number" ? each.value : undefined));
  const sum = expectedTotal(index, relations, numbers);
  if (sum === undefined) return [];
  const words = relations.filter(({ total }) => total === index).map((relation) => fillIn(relation, numbers));
  const label = String(sum);
  // The cursor may stand beside the place of the value, in its padding.
  const replaces = { start: Math.min(cell.range.start, offset), end: Math.max(cell.range.end, offset) };
  const isBlankRoom = report.source.slice(replaces.start, replaces.end).trim() === "";
  if (!isBlankRoom) return [];
  return [
    { label, kind: "sum", filter: label, replaces, text: label, detail: words[0] ?? server.say({ zh: "合计", en: "sum" }) },
  ];
}
