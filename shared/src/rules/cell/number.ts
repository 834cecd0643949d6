import type { UnreadableCell } from "../../report/report.ts";
import { rule } from "../rule.ts";

export interface CellNumberFacts {
  readonly row: string;
  readonly column: string;
  readonly raw: string;
  readonly reason: UnreadableCell["reason"];
}

const chinese: { readonly [reason in UnreadableCell["reason"]]: string } = {
  dash: "不能用横线或斜线代替，没有请填 0",
  none: "不能写“无”，没有请填 0",
  words: "不是数字，请填阿拉伯数字",
  negative: "不能是负数，请核对",
  fraction: "应为整数，请核对",
  excess: "",
};

const english: { readonly [reason in UnreadableCell["reason"]]: string } = {
  dash: "a dash is no number; put 0 where there is nothing",
  none: "words are no number; put 0 where there is nothing",
  words: "is not a number",
  negative: "cannot be negative",
  fraction: "must be whole",
  excess: "",
};

/** A cell that is no number, or a number that cannot be. */
export const cellNumber = rule<CellNumberFacts>({
  id: "cell/number",
  severity: "error",
  summary: { zh: "数字格里是不小于 0 的整数", en: "Number cells hold whole numbers, none negative" },
  explanation: {
    zh: "横线、斜线、“无”都不是数字。收费金额、采购总金额可以有小数，“本年增/减”可以有正负号，其余都是不小于 0 的整数。认不出的格不参加合计的核对。",
    en: "Dashes, slashes and 无 are no numbers. Amounts may have decimals and 本年增/减 a sign; all others are whole and not negative. An unreadable cell takes no part in the sums.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "| 2.重复申请 | 0 | 0 |", replace: "| 2.重复申请 | ⟦/⟧ | 0 |" }] },
    good: { edits: [] },
  },
  *check(report) {
    for (const table of report.tables.values()) {
      for (const row of table.rows) {
        if (row.kind === "duplicate") continue;
        for (const cell of row.values) {
          if (cell.state !== "unreadable" || cell.reason === "excess") continue;
          const isNothing = cell.reason === "dash" || cell.reason === "none";
          yield {
            range: cell.range,
            facts: {
              row: row.form?.path.at(-1) ?? cell.form.row.name,
              column: cell.form.column.name,
              raw: cell.raw,
              reason: cell.reason,
            },
            ...(isNothing && {
              suggestions: [{ title: { zh: "改为 0", en: "Change to 0" }, edits: [{ range: cell.range, text: "0" }] }],
            }),
          };
        }
      }
    }
  },
  message: {
    zh: ({ row, column, raw, reason }) => `“${row}”「${column}」写的是“${raw}”，${chinese[reason]}。`,
    en: ({ row, column, raw, reason }) => `${row}, ${column}: “${raw}” ${english[reason]}.`,
  },
});
