import type { BoundRow, NumberCell, ReadableCell } from "../../report/report.ts";
import { summedTables } from "../read-tables.ts";
import { type Fix, type Found, rule } from "../rule.ts";
import { runsOf } from "../runs.ts";

type Disguise = NonNullable<ReadableCell["disguise"]>;

export interface CellFormatFacts {
  readonly row: string;
  readonly column: string;
  readonly raw: string;
  readonly disguise: Disguise;
  readonly plain: string;
  /** How many cells next to each other are disguised alike. */
  readonly count: number;
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
  prose: "none",
  *check(report) {
    for (const table of summedTables(report)) {
      for (const row of table.rows) {
        if (row.kind === "duplicate") continue;
        for (const run of runsOf(row.values.filter(isDisguised), isAlike)) yield toFound(run, row);
      }
    }
  },
  message: {
    zh: ({ row, column, raw, disguise, plain, count }) =>
      count > 1
        ? `“${row}”「${column}」起 ${count} 格${chinese[disguise]}，应写作半角数字，如“${raw}”应为 ${plain}。`
        : `“${row}”「${column}」的“${raw}”${chinese[disguise]}，应写作 ${plain}。`,
    en: ({ row, column, raw, disguise, plain, count }) =>
      `${row}, ${column}${count > 1 ? ` and ${count - 1} more` : ""}: “${raw}” ${english[disguise]}; write ${plain}.`,
  },
});

type Disguised = ReadableCell & { readonly disguise: Disguise };
type Run = readonly [Disguised, ...Disguised[]];

/** A note beside the number (22（其中修订16件）) is information: it is kept. */
function isDisguised(cell: NumberCell): cell is Disguised {
  return cell.state === "number" && cell.disguise !== undefined && cell.disguise !== "note";
}

/** Cells next to each other in the same disguise: a row of full-width digits is one fault. */
function isAlike(last: Disguised, next: Disguised): boolean {
  return last.disguise === next.disguise && isSafe(last) === isSafe(next) && last.form.index + 1 === next.form.index;
}

/** The digits stay, and nothing that the author added is lost. */
function isSafe(cell: Disguised): boolean {
  return cell.note === undefined && (cell.disguise === "letter" || sameDigits(cell.raw, plainOf(cell)));
}

/** The value in digits. The 2019 form names no unit for 采购总金额, so a cell keeps its own: 1,295元 is 1295元. */
function plainOf({ raw, value, form: { column } }: Disguised): string {
  if (column.kind !== "amount" || column.unit !== "") return String(value);
  return raw.normalize("NFKC").replace(/[,，\s]/g, "");
}

function toFound(run: Run, row: BoundRow): Found<CellFormatFacts> {
  const [first] = run;
  const plain = plainOf(first);
  const fix: Fix = {
    title:
      run.length > 1
        ? { zh: "都改为半角数字", en: "Change all to plain digits" }
        : { zh: `改为 ${plain}`, en: `Change to ${plain}` },
    edits: run.map((cell) => ({ range: cell.range, text: plainOf(cell) })),
  };
  return {
    range: { start: first.range.start, end: Math.max(...run.map((cell) => cell.range.end)) },
    facts: {
      row: row.form?.path.at(-1) ?? first.form.row.name,
      column: first.form.column.name,
      raw: first.raw,
      disguise: first.disguise,
      plain,
      count: run.length,
    },
    ...(isSafe(first) ? { fix } : { suggestions: [fix] }),
  };
}

function sameDigits(raw: string, plain: string): boolean {
  return Number.parseFloat(raw.normalize("NFKC").replaceAll(",", "")) === Number.parseFloat(plain);
}
