import type { Relation } from "@xxgk-lint/shared/forms/form.ts";
import type { BoundTable, Report } from "@xxgk-lint/shared/report/report.ts";
import { balanceOf, describeRelations, fillIn } from "@xxgk-lint/shared/sheet/relations.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";

/** One relation of a table, with both sides as they stand. */
export interface BalanceLine {
  readonly relation: Relation;
  /** The row or column that it is about: 「总计」列. */
  readonly where: string;
  /** 一＋二＝三（七）＋四. */
  readonly equation: string;
  /** The same with the number of each part: 一 3 ＋ 二 1 ＝ 三（七） 3 ＋ 四 1. */
  readonly filled: string;
  /** Undefined where a cell is blank, unreadable or missing. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Every relation of a table, in the form's order. */
export function balanceLines(table: BoundTable): BalanceLine[] {
  const numbers = table.cells.map((cell) => (cell?.state === "number" ? cell.value : undefined));
  const described = describeRelations(table.form);
  return table.form.relations.flatMap((relation, i) => {
    const words = described[i];
    if (!words) return [];
    const { left, right } = balanceOf(words, numbers);
    return { relation, where: words.where, equation: words.equation, filled: fillIn(words, numbers), left, right };
  });
}

export function isBalanced({ left, right }: BalanceLine): boolean {
  return left !== undefined && left === right;
}

export function isOff({ left, right }: BalanceLine): boolean {
  return left !== undefined && right !== undefined && left !== right;
}

/** All relations of a report with both sides, as Markdown: what is off first. */
export function balanceSheet(report: Report, locale: Locale): string {
  const title = { zh: "# 平衡关系", en: "# Balance" }[locale];
  const tables = [...report.tables.values()].filter((table) => table.form.relations.length > 0);
  return [title, ...tables.map((table) => tableSheet(table, locale))].join("\n\n").concat("\n");
}

function tableSheet(table: BoundTable, locale: Locale): string {
  const head = { zh: "| 关系 | 左边 | 右边 | |\n|---|---:|---:|---|", en: "| relation | left | right | |\n|---|---:|---:|---|" }[
    locale
  ];
  const lines = balanceLines(table).sort((a, b) => Number(isOff(b)) - Number(isOff(a)));
  const rows = lines.map(
    (line) => `| ${line.where}：${line.equation} | ${line.left ?? "—"} | ${line.right ?? "—"} | ${verdict(line, locale)} |`,
  );
  return [`## ${table.form.name[locale]}`, [head, ...rows].join("\n")].join("\n\n");
}

function verdict(line: BalanceLine, locale: Locale): string {
  const { left, right } = line;
  if (left === undefined || right === undefined) return { zh: "有空格或认不出的数，未核对", en: "not assessable" }[locale];
  if (left === right) return { zh: "平", en: "balanced" }[locale];
  return { zh: `**相差 ${Math.abs(left - right)}**`, en: `**off by ${Math.abs(left - right)}**` }[locale];
}

/** Undefined where one of the cells is blank, unreadable or missing. */
export function sumOf(indexes: readonly number[], table: BoundTable): number | undefined {
  let total = 0;
  for (const index of indexes) {
    const cell = table.cells[index];
    if (cell?.state !== "number") return undefined;
    total += cell.value;
  }
  return Math.round(total * 1e6) / 1e6;
}
