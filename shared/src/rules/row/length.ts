import { setRow } from "../cell/set-row.ts";
import { readTables } from "../read-tables.ts";
import { rule } from "../rule.ts";

export interface RowLengthFacts {
  readonly label: string;
  readonly found: number;
  readonly expected: number;
  /** One number is missing and those after it have moved left; the row as it would then read, where the sums show it. */
  readonly shifted?: { readonly mended?: readonly number[] };
}

/** A row has more or fewer values than the form has columns, and nothing shows which cell is blank. */
export const rowLength = rule<RowLengthFacts>({
  id: "row/length",
  severity: "error",
  summary: { zh: "一行的数值与格式的栏数一样多", en: "A row has as many values as the form has columns" },
  explanation: {
    zh: "数值从行名之后数起。多出一个，或者少一个而看不出空的是哪一格，就分不清哪个数属于哪一栏；末格空着、前一格恰是各格之和的，是漏填一格、右边的数整体左移，因此这一行不参加合计的核对。请删去多余的，补上缺少的。",
    en: "Values are counted after the label. With one too many, or one too few and no trace of the blank cell, it is unknown which belongs where; where the last is blank and the one before it is the sum, the numbers have moved left; so the row takes no part in the sums.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "suggestion",
  examples: {
    bad: {
      edits: [
        {
          find: "| 一、本年新收政府信息公开申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
          replace: "| 一、本年新收政府信息公开申请数量 |  |  | ⟦3 | 0 | 0 | 0 | 0 | 3⟧ |  |",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      for (const row of table.rows) {
        const first = row.values[0];
        if (row.count === undefined || !first) continue;
        const { mended } = row;
        const last = row.row.cells.findLast((cell) => cell.text !== "") ?? first;
        yield {
          range: { start: first.range.start, end: Math.max(first.range.end, last.range.end) },
          facts: {
            label: row.form?.path.at(-1) ?? row.label.text,
            found: row.count,
            expected: row.values.length,
            ...(row.isShifted && { shifted: mended ? { mended } : {} }),
          },
          ...(mended && { suggestions: [setRow(row, mended)] }),
        };
      }
    }
  },
  message: {
    zh: ({ label, found, expected, shifted }) => {
      const row = label ? `“${label}”一行` : "这一行";
      if (shifted) {
        const right = shifted.mended ? `按勾稽关系，这一行应为 ${shifted.mended.join("、")}。` : "";
        return `${row}少填一格，右边的数像是整体左移：应有 ${expected} 个数，只有 ${found} 个，末格空着。${right}请核对后补上。`;
      }
      return found > expected
        ? `${row}有 ${found} 个数，格式只有 ${expected} 栏，多了 ${found - expected} 个。请核对后删去多余的数。`
        : `${row}应有 ${expected} 个数，只有 ${found} 个，看不出空的是哪一格。请核对后补上，没有的填 0。`;
    },
    en: ({ label, found, expected, shifted }) => {
      const row = label ? `Row “${label}”` : "This row";
      if (shifted) return `${row} lacks a value, and those behind it seem to have moved left.`;
      return found > expected
        ? `${row} has ${found} values for ${expected} columns. Remove what is too many.`
        : `${row} has ${found} values for ${expected} columns, and nothing shows which is blank. Fill it in, with 0 where there is nothing.`;
    },
  },
});
