import type { ReadableCell } from "../../report/report.ts";
import { type Fix, rule } from "../rule.ts";

type Disguise = NonNullable<ReadableCell["disguise"]>;

export interface CellFormatFacts {
  readonly row: string;
  readonly column: string;
  readonly raw: string;
  readonly disguise: Disguise;
  readonly plain: string;
}

const chinese: { readonly [disguise in Disguise]: string } = {
  "full-width": "用了全角数字",
  comma: "带千分位逗号",
  unit: "带单位",
  letter: "是字母 O，不是数字 0",
  sign: "带正号",
  note: "带说明",
};

const english: { readonly [disguise in Disguise]: string } = {
  "full-width": "has full-width digits",
  comma: "has a thousands comma",
  unit: "has a unit",
  letter: "is the letter O, not 0",
  sign: "has a plus sign",
  note: "has a note",
};

/** A number in disguise: readable for people, not for those who collect the figures. */
export const cellFormat = rule<CellFormatFacts>({
  id: "cell/format",
  severity: "warning",
  summary: { zh: "数字用半角阿拉伯数字，不带逗号和单位", en: "Numbers are plain digits" },
  explanation: {
    zh: "全角数字、千分位逗号、单位、字母 O 都会让汇总系统读错或读不出。单位已写在表头。快速修复改为半角数字，数值不变；“元”换算为“万元”会改变所填的数，只作为建议。",
    en: "Full-width digits, commas, units and the letter O are misread when the figures are collected. The quick fix puts plain digits of the same value; turning 元 into 万元 changes what is written and is a suggestion.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "L" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "| 2.重复申请 | 0 | 0 |", replace: "| 2.重复申请 | ⟦0件⟧ | 0 |" }] },
    good: { edits: [] },
  },
  *check(report) {
    for (const table of report.tables.values()) {
      for (const row of table.rows) {
        if (row.kind === "duplicate") continue;
        for (const cell of row.values) {
          // A note beside the number (22（其中修订16件）) is information that the author wanted to give.
          if (cell.state !== "number" || !cell.disguise || cell.disguise === "note") continue;
          const plain = String(cell.value);
          const fix: Fix = {
            title: { zh: `改为 ${plain}`, en: `Change to ${plain}` },
            edits: [{ range: cell.range, text: plain }],
          };
          const changesDigits = cell.disguise === "unit" && !sameDigits(cell.raw, plain);
          yield {
            range: cell.range,
            facts: {
              row: row.form?.path.at(-1) ?? cell.form.row.name,
              column: cell.form.column.name,
              raw: cell.raw,
              disguise: cell.disguise,
              plain,
            },
            ...(changesDigits || cell.note ? { suggestions: [fix] } : { fix }),
          };
        }
      }
    }
  },
  message: {
    zh: ({ row, column, raw, disguise, plain }) => `“${row}”「${column}」的“${raw}”${chinese[disguise]}，应写作 ${plain}。`,
    en: ({ row, column, raw, disguise, plain }) => `${row}, ${column}: “${raw}” ${english[disguise]}; write ${plain}.`,
  },
});

function sameDigits(raw: string, plain: string): boolean {
  return Number.parseFloat(raw.normalize("NFKC").replaceAll(",", "")) === Number(plain);
}
