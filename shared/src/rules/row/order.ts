import type { BoundRow, BoundTable } from "../../report/report.ts";
import { readTables } from "../read-tables.ts";
import { rule } from "../rule.ts";
import { reorder } from "./reorder.ts";

const title = { zh: "把这一行移到应在的位置", en: "Move the row to its place" };

export interface RowOrderFacts {
  readonly label: string;
  readonly after: string | undefined;
}

/** Rows out of the form's order. */
export const rowOrder = rule<RowOrderFacts>({
  id: "row/order",
  severity: "warning",
  summary: { zh: "表格各行按格式的顺序排列", en: "Rows stand in the form's order" },
  explanation: {
    zh: "汇总时按行号取数，行序颠倒会把数字记到别的项目上。快速修复把整行移回应在的位置，数字不变。",
    en: "Figures are collected by position; rows out of order are booked under other items. The quick fix moves the row, numbers unchanged.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: {
      edits: [
        { find: "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n", replace: "" },
        {
          find: "|  |  | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
          replace:
            "|  |  | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n|  |  | ⟦2.重复申请⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      for (const row of table.rows) {
        if (row.kind !== "moved") continue;
        const before = rowBefore(row, table);
        const edits = reorder(row, before, table, report);
        yield {
          range: row.label.text ? row.label.range : row.range,
          facts: { label: row.form?.path.at(-1) ?? "", after: before?.form?.path.at(-1) },
          ...(edits && { fix: { title, edits } }),
        };
      }
    }
  },
  message: {
    zh: ({ label, after }) =>
      `“${label}”一行不在应在的位置${after ? `，按格式应紧接“${after}”之后` : ""}。请移回原位，以免汇总时错行。`,
    en: ({ label, after }) => `The row “${label}” is out of place${after ? `; it belongs after “${after}”` : ""}.`,
  },
});

/** The row in place that this one should follow. */
function rowBefore(row: BoundRow, table: BoundTable): BoundRow | undefined {
  const index = row.form?.index ?? 0;
  return table.rows
    .filter((other) => other.kind === "match" && (other.form?.index ?? 0) < index)
    .reduce<BoundRow | undefined>(
      (last, other) => ((other.form?.index ?? 0) >= (last?.form?.index ?? -1) ? other : last),
      undefined,
    );
}
