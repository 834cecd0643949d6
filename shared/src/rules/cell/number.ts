import type { BoundRow, NumberCell, UnreadableCell } from "../../report/report.ts";
import { summedTables } from "../read-tables.ts";
import { type Found, rule } from "../rule.ts";
import { runsOf } from "../runs.ts";
import { setRow } from "./set-row.ts";

export interface CellNumberFacts {
  readonly row: string;
  readonly column: string;
  readonly raw: string;
  readonly reason: UnreadableCell["reason"];
  /** How many cells next to each other are written alike: a row of dashes is one fault. */
  readonly count: number;
  /** Two numbers stand in the cell, and a cell to its right is blank. */
  readonly isDouble?: true;
}

const chinese: { readonly [reason in UnreadableCell["reason"]]: string } = {
  both: "“是”和“否”都勾选了，只能勾选一个",
  dash: "不能用横线或斜线代替，没有请填 0",
  none: "不能写“无”，没有请填 0",
  words: "不是数字，请填阿拉伯数字",
  negative: "不能是负数，请核对",
  fraction: "应为整数，请核对",
  long: "位数太多，不可能是年报里的数，请核对",
  uncounted: "",
  unread: "",
};

const english: { readonly [reason in UnreadableCell["reason"]]: string } = {
  both: "has both boxes ticked; only one can be",
  dash: "a dash is no number; put 0 where there is nothing",
  none: "words are no number; put 0 where there is nothing",
  words: "is not a number",
  negative: "cannot be negative",
  fraction: "must be whole",
  long: "has too many digits to be a number of a report",
  uncounted: "",
  unread: "",
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
  prose: "none",
  *check(report) {
    for (const table of summedTables(report)) {
      for (const row of table.rows) {
        if (row.kind === "duplicate") continue;
        for (const run of runsOf(row.values.filter(isNoNumber), isAlike)) yield toFound(run, row);
      }
    }
  },
  message: {
    zh: ({ row, column, raw, reason, count, isDouble }) =>
      isDouble
        ? `“${row}”「${column}」一格里写了两个数“${raw}”，右边空着一格：像是把两格的数写在了一起。请分开填写。`
        : `“${row}”「${column}」${count > 1 ? `起 ${count} 格` : ""}写的是“${raw}”，${chinese[reason]}。`,
    en: ({ row, column, raw, reason, count, isDouble }) =>
      isDouble
        ? `${row}, ${column}: two numbers (${raw}) in one cell, and a blank one to its right.`
        : `${row}, ${column}${count > 1 ? ` and ${count - 1} more` : ""}: “${raw}” ${english[reason]}.`,
  },
});

type Run = readonly [UnreadableCell, ...UnreadableCell[]];

/** A cell beyond the row's end is row/length's. */
function isNoNumber(cell: NumberCell): cell is UnreadableCell {
  return cell.state === "unreadable" && cell.reason !== "uncounted" && cell.reason !== "unread";
}

/** Cells next to each other that are no numbers for the same reason: dashes or 无 together, anything else alone. */
function isAlike(last: UnreadableCell, next: UnreadableCell): boolean {
  return isNothing(next) && last.raw === next.raw && last.form.index + 1 === next.form.index;
}

function isNothing(cell: UnreadableCell): boolean {
  return cell.reason === "dash" || cell.reason === "none";
}

function toFound(run: Run, row: BoundRow): Found<CellNumberFacts> {
  const [first] = run;
  const { raw, reason, form, range } = first;
  const { mended } = row;
  const title = run.length > 1 ? { zh: "都改为 0", en: "Change all to 0" } : { zh: "改为 0", en: "Change to 0" };
  return {
    range: { start: range.start, end: Math.max(...run.map((cell) => cell.range.end)) },
    facts: {
      row: row.form?.path.at(-1) ?? form.row.name,
      column: form.column.name,
      raw,
      reason,
      count: run.length,
      ...(mended && { isDouble: true }),
    },
    suggestions: mended
      ? [setRow(row, mended)]
      : isNothing(first)
        ? [{ title, edits: run.map((cell) => ({ range: cell.range, text: "0" })) }]
        : [],
  };
}
