import type { BoundTable, ReadableCell, Report } from "../../report/report.ts";
import { assess } from "../../report/sums/assess.ts";
import { type ReportSummary, type SummaryCell, summaryCell } from "../../workspace/summary.ts";
import { type Found, type Related, rule } from "../rule.ts";

export interface CarriedOverFacts {
  readonly agency: string;
  readonly priorYear: number;
  readonly columns: readonly { readonly name: string; readonly stated: number; readonly prior: number }[];
}

/** What last year carried over, this year takes in: column by column. */
export const priorCarriedOver = rule<CarriedOverFacts>({
  id: "prior/carried-over",
  severity: "warning",
  summary: {
    zh: "“二、上年结转”等于上一年度报告的“四、结转下年度继续办理”",
    en: "Row 二 equals row 四 of last year's report",
  },
  explanation: {
    zh: "上一年没有办完、结转到本年的申请，就是本年的“上年结转”，七栏应当逐栏相等。手边有同一机关上一年度的报告时才比较；任何一边是空格或认不出的数字，该栏不比较。机构改革、职能划转会使两年不等，请在报告中说明。",
    en: "What was carried over at the end of last year is what this year takes in, in all seven columns. Compared where last year's report of the same agency is at hand; a column with a blank or unreadable cell on either side is not. Reorganised agencies are an exception; say so in the report.",
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
    const table = report.tables.get("applications");
    if (!prior || !table) return;
    const pairs = differing(table, prior);
    if (pairs.length > 0) yield toFound(pairs, report, prior);
  },
  message: {
    zh: ({ agency, priorYear, columns }) =>
      `“二、上年结转”与${agency}${priorYear}年报告的“四、结转下年度继续办理”不一致：${columns.map((c) => `「${c.name}」本表 ${c.stated}，上年 ${c.prior}`).join("；")}。请核对两年的数；若因机构调整，请在报告中说明。`,
    en: ({ priorYear, columns }) =>
      `Row 二 differs from row 四 of the report for ${priorYear}: ${columns.map((c) => `${c.name} ${c.stated}, last year ${c.prior}`).join("; ")}.`,
  },
});

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
