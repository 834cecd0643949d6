import { ownLabelOf } from "../../forms/form.ts";
import { editionFor } from "../../forms/index.ts";
import type { ReadableCell, Report } from "../../report/report.ts";
import { must } from "../../text/must.ts";
import { type ReportSummary, type SummaryCell, summaryCell } from "../../workspace/summary.ts";
import { numberCell } from "../figure/cells.ts";
import { type Found, rule } from "../rule.ts";

export interface PriorInForceFacts {
  readonly row: string;
  readonly priorYear: number;
  readonly prior: number;
  readonly made: number;
  readonly repealed: number;
  readonly stated: number;
}

/** What was in force last year, and what was made, less what was repealed, is in force now. */
export const priorInForce = rule<PriorInForceFacts>({
  id: "prior/in-force",
  severity: "warning",
  summary: {
    zh: "现行有效件数等于上一年度的现行有效件数加制发减废止",
    en: "In force equals last year's in force, plus made, less repealed",
  },
  explanation: {
    zh: "手边有同一机关上一年度的报告时，比较规章和行政规范性文件两行。两年都用2021年版格式才比较：2019年版统计的是另外的数。因修订、自然失效、集中清理使两年接不上的，请在报告中说明。",
    en: "Compared where last year's report of the same agency is at hand and both years are of the 2021 edition; the one before counts other things. Revision, lapse and clearing of documents are exceptions; say so in the report.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二：现行有效件数", evidence: "I" }],
  fix: "none",
  examples: {
    bad: {
      edits: [{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 2 | 1 | ⟦9⟧ |" }],
      others: [{ as: "prior", edits: [{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 0 | 0 | 7 |" }] }],
    },
    good: {
      edits: [{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 2 | 1 | 8 |" }],
      others: [{ as: "prior", edits: [{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 0 | 0 | 7 |" }] }],
    },
  },
  *check(report, { prior }) {
    if (!prior || !areOfOneEdition(report, prior)) return;
    for (const row of ["rules", "normativeDocuments"]) yield* checkRow(report, prior, row);
  },
  message: {
    zh: ({ row, priorYear, prior, made, repealed, stated }) =>
      `“${row}”现行有效 ${stated} 件，按 ${priorYear} 年报告的 ${prior} 件加本年制发 ${made} 件、减废止 ${repealed} 件应为 ${prior + made - repealed} 件。请核对；因修订、失效、清理不相接的，请在报告中说明。`,
    en: ({ row, priorYear, prior, made, repealed, stated }) =>
      `${row}: ${stated} in force, but ${prior} in ${priorYear} + ${made} made − ${repealed} repealed = ${prior + made - repealed}.`,
  },
});

/** The edition of both years must be the same, and so must the table's labels: another edition counts other things. */
function areOfOneEdition(report: Report, prior: ReportSummary): boolean {
  if (report.year === undefined || prior.year === undefined) return false;
  const isOfOneForm = editionFor(report.kind, report.year) === editionFor(report.kind, prior.year);
  return isOfOneForm && report.tables.get("disclosure")?.form === prior.tables.get("disclosure")?.form;
}

function* checkRow(report: Report, prior: ReportSummary, key: string): Iterable<Found<PriorInForceFacts>> {
  const made = numberCell(report, "disclosure", key, "made");
  const repealed = numberCell(report, "disclosure", key, "repealed");
  const inForce = numberCell(report, "disclosure", key, "inForce");
  const last = summaryCell(prior, "disclosure", key, "inForce");
  if (!made || !repealed || !inForce || !last) return;
  const change = made.value - repealed.value;
  // Fewer than this year's own balance leaves in force: figure/in-force reports it.
  if (inForce.value === last.value + change || inForce.value < change) return;
  yield toFound({ made, repealed, inForce, last }, prior);
}

interface Cells {
  readonly made: ReadableCell;
  readonly repealed: ReadableCell;
  readonly inForce: ReadableCell;
  readonly last: SummaryCell;
}

function toFound({ made, repealed, inForce, last }: Cells, prior: ReportSummary): Found<PriorInForceFacts> {
  const priorYear = must(prior.year, "the year that the report was found by");
  const words = `${priorYear}：${inForce.form.column.label}＝${last.value}`;
  return {
    range: inForce.range,
    facts: {
      row: ownLabelOf(inForce.form.row),
      ...{ priorYear, prior: last.value, made: made.value, repealed: repealed.value, stated: inForce.value },
    },
    expected: last.value + made.value - repealed.value,
    related: [
      { uri: prior.uri, range: last.range, text: { zh: words, en: words } },
      ...[made, repealed].map((cell) => {
        const own = `${cell.form.column.label}＝${cell.value}`;
        return { range: cell.range, text: { zh: own, en: own } };
      }),
    ],
  };
}
