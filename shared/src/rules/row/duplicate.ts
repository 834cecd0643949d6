import { readTables } from "../read-tables.ts";
import { rule } from "../rule.ts";

export interface RowDuplicateFacts {
  readonly label: string;
}

/** A row twice. */
export const rowDuplicate = rule<RowDuplicateFacts>({
  id: "row/duplicate",
  severity: "error",
  summary: { zh: "表格的每一行只出现一次", en: "Every row of the form stands once" },
  explanation: {
    zh: "同一行写了两遍，合计时不知该取哪一行。多见于跨页时复制表格。请保留正确的一行，删去另一行。",
    en: "The same row twice leaves open which one counts. It happens when a table is copied over a page break. Keep the right one.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        {
          find: "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
          replace: "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n|  |  | ⟦2.重复申请⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      const kept = new Map(
        table.rows.toReversed().flatMap((row) => (row.kind === "duplicate" ? [] : [[row.form, row] as const])),
      );
      for (const row of table.rows) {
        if (row.kind !== "duplicate") continue;
        const first = kept.get(row.form);
        yield {
          range: row.label.text ? row.label.range : row.range,
          facts: { label: row.form?.path.at(-1) ?? row.label.text },
          ...(first && { related: [{ range: first.label.range, text: { zh: "第一次出现在这里", en: "first stands here" } }] }),
        };
      }
    }
  },
  message: {
    zh: ({ label }) => `“${label}”一行出现了两次，格式中只有一行。请核对两行数字，保留正确的一行。`,
    en: ({ label }) => `The row “${label}” stands twice; the form has it once. Keep the right one.`,
  },
});
