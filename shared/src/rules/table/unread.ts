import { printedOutcomes } from "../example.ts";
import { rule } from "../rule.ts";

export interface TableUnreadFacts {
  readonly section: string;
  readonly table: string;
  readonly tableEnglish: string;
  readonly numbers: number;
  readonly rows: number;
  readonly unknown: number;
}

/** Numbers or labels that could be a table's and could not be placed in it. */
export const tableUnread = rule<TableUnreadFacts>({
  id: "table/unread",
  severity: "warning",
  summary: { zh: "表格能逐格读出", en: "Every cell of the tables can be read" },
  explanation: {
    zh: "从 PDF、网页或 Word 复制出来的文字，有时行名残缺、数字与行名错开，分不清哪个数属于哪一格。这时只报告读出了多少，不判断缺行、空格和合计，也不自动修改。请对照原稿恢复成表格，或者直接检查 Word、HTML 原件。",
    en: "In text copied out of a PDF, a page or a Word file labels may be cut and numbers may have lost their rows. Then only what was read is told: no row or cell is called missing, no sum is judged, nothing is changed. Restore the table, or check the original file.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      layout: "tabs",
      edits: [
        { find: printedOutcomes("tabs"), replace: "行政复议 0 0 0\n行政诉讼 0 0 0" },
        { find: "政府信息公开行政复议、行政诉讼情况", replace: "⟦政府信息公开行政复议、行政诉讼情况⟧" },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    for (const [key, unread] of report.unread) {
      const form = report.form.tables.find((table) => table.key === key);
      const section = report.sections.find((other) => other.form?.table === key && !other.duplicateOf);
      const range = section?.title.range ?? report.tables.get(key)?.range;
      if (!form || !range) continue;
      const { zh: table, en: tableEnglish } = form.name;
      yield { range, facts: { section: section?.form?.title ?? table, table, tableEnglish, ...unread } };
    }
  },
  message: {
    zh: ({ section, table, numbers, rows, unknown }) =>
      `“${section}”下有 ${numbers} 个数字，${rows > 0 ? `认出 ${rows} 行，另有 ${unknown} 行行名` : `${table}的 ${unknown} 行行名都`}认不出，或者分不清数字属于哪一行，没有逐格核对。请对照原稿恢复成表格。`,
    en: ({ tableEnglish, numbers, rows, unknown }) =>
      `${numbers} numbers of the ${tableEnglish}: ${rows} rows were read, ${unknown} could not be told apart and were not checked. Restore the table.`,
  },
});
