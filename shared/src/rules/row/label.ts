import { bare } from "../../text/fold.ts";
import { type Fix, rule } from "../rule.ts";

export interface RowLabelFacts {
  readonly found: string;
  readonly expected: string;
}

/** A label that is cut or misspelt, but recognisable. */
export const rowLabel = rule<RowLabelFacts>({
  id: "row/label",
  severity: "warning",
  summary: { zh: "行名与格式一致", en: "Row labels read as in the form" },
  explanation: {
    zh: "行名被截断或写错，但仍认得出是哪一行。引号、逗号、空格、全角半角的差别不算；自动编号丢失也不算。快速修复换成格式的原文。",
    en: "A label is cut or misspelt, though it is clear which row it is. Quotes, commas, spaces and widths do not matter, nor does a lost automatic number. The quick fix puts the form's words.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "| 1.信访举报投诉类申请 |", replace: "| ⟦1.信访举报投诉⟧ |" }] },
    good: { edits: [{ find: "3.危及“三安全一稳定”", replace: "3. 危及三安全一稳定" }] },
  },
  *check(report) {
    for (const table of report.tables.values()) {
      for (const row of table.rows) {
        for (const { span, expected } of row.labelFaults) {
          const fix: Fix = {
            title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
            edits: [{ range: span.range, text: expected }],
          };
          // Words of more than one row, or the author's own, would be lost unasked.
          const isLonger = bare(span.text).length > bare(expected).length + 3;
          // A label over several lines of a grid has other cells between its words.
          const isCutUp = report.source.slice(span.range.start, span.range.end).includes("|");
          yield {
            range: span.range,
            facts: { found: span.text, expected },
            ...(isCutUp ? {} : isLonger ? { suggestions: [fix] } : { fix }),
          };
        }
      }
    }
  },
  message: {
    zh: ({ found, expected }) => `行名“${found}”不完整或有误，格式为“${expected}”。`,
    en: ({ found, expected }) => `The label “${found}” is cut or misspelt; the form has “${expected}”.`,
  },
});
