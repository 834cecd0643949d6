import type { BoundTable, ReadableCell, Report } from "../../report/report.ts";
import { assess } from "../../report/sums/assess.ts";
import { type ReportSummary, type SummaryCell, summaryCell } from "../../workspace/summary.ts";
import { type Found, type Related, rule } from "../rule.ts";
import { type Break, findBreaks, nameOf } from "./over-years.ts";

export interface ColumnsFacts {
  readonly agency: string;
  readonly priorYear: number;
  readonly columns: readonly { readonly name: string; readonly stated: number; readonly prior: number }[];
}

/** A value that the form's data says to go on from year to year. */
export interface BreakFacts {
  readonly how: Break["how"];
  readonly priorYear: number;
  readonly name: string;
  readonly unit: string;
  readonly stated: string;
  readonly prior: string;
}

export type CarriedOverFacts = ColumnsFacts | BreakFacts;

/** What last year carried over, this year takes in: column by column; and what else goes on from year to year. */
export const priorCarriedOver = rule<CarriedOverFacts>({
  id: "prior/carried-over",
  severity: "warning",
  summary: {
    zh: "“二、上年结转”等于上一年度报告的“四、结转下年度继续办理”",
    en: "Row 二 equals row 四 of last year's report",
  },
  explanation: {
    zh: "上一年没有办完、结转到本年的申请，就是本年的“上年结转”，七栏应当逐栏相等。手边有同一机关上一年度的报告时才比较；任何一边是空格或认不出的数字，该栏不比较。机构改革、职能划转会使两年不等，请在报告中说明。报表中逐年不变的（如网站标识码）与上年不同、逐年累计的（如注册用户数）不到上年一半，只作提示。",
    en: "What was carried over at the end of last year is what this year takes in, in all seven columns. Compared where last year's report of the same agency is at hand; a column with a blank or unreadable cell on either side is not. Reorganised agencies are an exception; say so in the report. In other reports, what stays the same from year to year (a website's code) and what is counted from the beginning on (registered users) is information.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 三：二、上年结转；四、结转下年度继续办理", evidence: "I" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        {
          find: "| 一、本年新收政府信息公开申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
          replace: "| 一、本年新收政府信息公开申请数量 |  |  | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
        },
        {
          find: "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
          replace: "| 二、上年结转政府信息公开申请数量 |  |  | ⟦2⟧ | 0 | 0 | 0 | 0 | 0 | 2 |",
        },
      ],
      others: [{ as: "prior", edits: [] }],
    },
    good: { edits: [], others: [{ as: "prior", edits: [] }] },
  },
  *check(report, { prior }) {
    if (!prior) return;
    const table = report.tables.get("applications");
    const pairs = table ? differing(table, prior) : [];
    if (pairs.length > 0) yield toFound(pairs, report, prior);
    for (const found of findBreaks(report, prior)) yield breakFound(found, report, prior);
  },
  message: {
    zh: (facts) => ("how" in facts ? breakChinese(facts) : columnsChinese(facts)),
    en: (facts) => ("how" in facts ? breakEnglish(facts) : columnsEnglish(facts)),
  },
});

function columnsChinese({ agency, priorYear, columns }: ColumnsFacts): string {
  const differences = columns.map((c) => `「${c.name}」本表 ${c.stated}，上年 ${c.prior}`).join("；");
  return `“二、上年结转”与${agency}${priorYear}年报告的“四、结转下年度继续办理”不一致：${differences}。请核对两年的数；若因机构调整，请在报告中说明。`;
}

function columnsEnglish({ priorYear, columns }: ColumnsFacts): string {
  const differences = columns.map((c) => `${c.name} ${c.stated}, last year ${c.prior}`).join("; ");
  return `Row 二 differs from row 四 of the report for ${priorYear}: ${differences}.`;
}

function breakChinese({ how, name, unit, stated, prior, priorYear }: BreakFacts): string {
  if (how === "same")
    return `“${name}”与上年不同：本年“${stated}”，${priorYear}年“${prior}”。一般每年相同，请核对；确有变更的不必改。`;
  return `“${name}”${stated} ${unit}，不到${priorYear}年（${prior} ${unit}）的一半。这是历年累计的数，一般只增不减，请核对；清理过的不必改。`;
}

function breakEnglish({ how, name, stated, prior, priorYear }: BreakFacts): string {
  if (how === "same") return `${name} is not last year's: ${stated}, in ${priorYear} ${prior}. Check it, unless it was changed.`;
  return `${name}: ${stated} is less than half of ${priorYear}'s ${prior}, though it is counted from the beginning on. Check it.`;
}

interface Pair {
  readonly cell: ReadableCell;
  readonly prior: SummaryCell;
}

/** The columns that differ. What the table's own sums show to be wrong, the sum rules tell. */
function differing(table: BoundTable, prior: ReportSummary): Pair[] {
  return table.cells.flatMap((cell) => {
    if (cell?.state !== "number" || cell.form.row.key !== "carriedIn") return [];
    const last = summaryCell(prior, "applications", "carriedOut", cell.form.column.key);
    if (!last || last.value === cell.value) return [];
    const isTold = assess(table).cells.some((wrong) => wrong.cell === cell && wrong.expected === last.value);
    return isTold ? [] : { cell, prior: last };
  });
}

function breakFound(
  { how, cell, stated, prior: before, place }: Break,
  report: Report,
  prior: ReportSummary,
): Found<CarriedOverFacts> {
  const priorYear = prior.year ?? (report.year ?? 0) - 1;
  return {
    range: cell.range,
    severity: "information",
    facts: { how, priorYear, ...nameOf(cell.form), stated, prior: before },
    related: [{ uri: prior.uri, range: place, text: { zh: `${priorYear}年：${before}`, en: `${priorYear}: ${before}` } }],
  };
}

/** One finding, on the first column: where a column is wrong, so is 总计. */
function toFound(pairs: readonly Pair[], report: Report, prior: ReportSummary): Found<CarriedOverFacts> {
  const [first, ...others] = pairs;
  return {
    range: first?.cell.range ?? { start: 0, end: 0 },
    facts: {
      agency: prior.agency.name,
      priorYear: prior.year ?? (report.year ?? 0) - 1,
      columns: pairs.map(({ cell, prior: last }) => ({ name: cell.form.column.name, stated: cell.value, prior: last.value })),
    },
    ...(first && { expected: first.prior.value }),
    related: [...others.map(ownPlace), ...pairs.map((pair) => priorPlace(pair, prior))],
  };
}

function ownPlace({ cell }: Pair): Related {
  const words = `二「${cell.form.column.name}」＝${cell.value}`;
  return { range: cell.range, text: { zh: words, en: words } };
}

function priorPlace({ cell, prior: last }: Pair, { uri, year }: ReportSummary): Related {
  const words = `四「${cell.form.column.name}」＝${last.value}`;
  return { uri, range: last.range, text: { zh: `${year ?? "上"}年${words}`, en: `${year ?? "last year"}: ${words}` } };
}
