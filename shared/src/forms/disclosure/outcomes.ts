import { column, defineTable } from "../define.ts";
import type { HeaderCell, Relation, Source, TableForm } from "../form.ts";

const outcomeLabels = [
  ["upheld", "结果维持"],
  ["corrected", "结果纠正"],
  ["otherOutcome", "其他结果"],
  ["pending", "尚未审结"],
  ["total", "总计"],
] as const;

const outcomeBlocks = [
  ["review", "行政复议"],
  ["directSuit", "未经复议直接起诉"],
  ["suitAfterReview", "复议后起诉"],
] as const;

/** 政府信息公开行政复议、行政诉讼情况: one row of three blocks of five. */
export function outcomesTable(document: string): TableForm {
  const five: HeaderCell[] = outcomeLabels.map(([, text]) => ({ text }));
  const source: Source = { document, clause: "附表 四、政府信息公开行政复议、行政诉讼情况：各“总计”栏", evidence: "I" };
  return defineTable({
    key: "outcomes",
    name: { zh: "政府信息公开行政复议、行政诉讼情况表", en: "outcomes table" },
    labelColumns: 0,
    width: 15,
    onlyRow: { blocks: outcomeBlocks.map(() => outcomeLabels.length) },
    groups: [
      {
        header: [
          [
            { text: "行政复议", colSpan: 5 },
            { text: "行政诉讼", colSpan: 10 },
          ],
          [
            ...five.map((cell) => ({ ...cell, rowSpan: 2 })),
            { text: "未经复议直接起诉", colSpan: 5 },
            { text: "复议后起诉", colSpan: 5 },
          ],
          [...five, ...five],
        ],
        columns: outcomeBlocks.flatMap(([block, blockLabel]) =>
          outcomeLabels.map(([key, label]) => column(`${block}.${key}`, label, "count", "件", `${blockLabel}·${label}`)),
        ),
        rows: [{ key: "cases", path: [], name: "复议诉讼" }],
      },
    ],
    relations: (cell) =>
      outcomeBlocks.map((_, block): Relation => {
        const at = (i: number) => cell("cases", block * 5 + i);
        return { rule: "sum/outcomes", left: [at(0), at(1), at(2), at(3)], right: [at(4)], total: at(4), source };
      }),
  });
}
