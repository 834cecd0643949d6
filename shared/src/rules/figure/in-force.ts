import { ownLabelOf } from "../../forms/form.ts";
import type { Report } from "../../report/report.ts";
import { rule } from "../rule.ts";
import { numberCell } from "./cells.ts";

export interface InForceFacts {
  readonly row: string;
  readonly made: number;
  readonly repealed: number;
  readonly inForce: number;
}

/** What was made this year and not repealed is in force. */
export const figureInForce = rule<InForceFacts>({
  id: "figure/in-force",
  severity: "warning",
  summary: { zh: "现行有效件数不少于制发件数减废止件数", en: "In force is no fewer than made less repealed" },
  explanation: {
    zh: "现行有效件数是截至年底有效的全部件数，至少包括本年制发、未被废止的件数。常见的错误是只填了往年的件数，或者漏填。本年制发后又自然失效、修订的，请在报告中说明。",
    en: "In force counts everything valid at the year's end, so at least what was made this year and not repealed. Documents that lapsed or were revised in the same year can be an exception; say so.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二：现行有效件数", evidence: "I" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 5 | 1 | ⟦3⟧ |" }] },
    good: { edits: [{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 5 | 1 | 4 |" }] },
  },
  prose: "none",
  *check(report) {
    for (const row of ["rules", "normativeDocuments"]) yield* checkRow(report, row);
  },
  message: {
    zh: ({ row, made, repealed, inForce }) =>
      `“${row}”现行有效 ${inForce} 件，少于本年制发 ${made} 件减废止 ${repealed} 件（${made - repealed} 件）。请核对三个数。`,
    en: ({ row, made, repealed, inForce }) => `${row}: ${inForce} in force, fewer than ${made} made less ${repealed} repealed.`,
  },
});

function* checkRow(report: Report, key: string) {
  const made = numberCell(report, "disclosure", key, "made");
  const repealed = numberCell(report, "disclosure", key, "repealed");
  const inForce = numberCell(report, "disclosure", key, "inForce");
  if (!made || !repealed || !inForce || inForce.value >= made.value - repealed.value) return;
  const row = ownLabelOf(made.form.row);
  yield {
    range: inForce.range,
    facts: { row, made: made.value, repealed: repealed.value, inForce: inForce.value },
    related: [made, repealed].map((cell) => ({
      range: cell.range,
      text: { zh: `${cell.form.column.label}：${cell.value}`, en: `${cell.form.column.label}: ${cell.value}` },
    })),
  };
}
