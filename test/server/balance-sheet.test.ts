import { describe, expect, test } from "vitest";
import { balanceLines, balanceSheet, isBalanced, isOff, sumOf } from "../../server/src/balance-sheet.ts";
import { lint } from "../../shared/src/lint.ts";
import type { BoundTable, Report } from "../../shared/src/report/report.ts";
import { exampleText } from "../../shared/src/rules/example.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const good = exampleText({ edits: [] });
const off = good.replace(row, row.replace("| 0 | 1 |", "| 0 | 2 |"));
const blank = good.replace(row, row.replace("| 0 | 1 |", "| 0 |  |"));
const worded = good.replace(row, row.replace("| 0 | 1 |", "| 0 | 若干 |"));

function reportOf(text: string): Report {
  const { report } = lint(text);
  if (!report) throw new Error("no report");
  return report;
}

function applicationsOf(text: string): BoundTable {
  const table = reportOf(text).tables.get("applications");
  if (!table) throw new Error("no table of applications");
  return table;
}

describe("balanceLines", () => {
  test("one for each relation of the form, in its order, all balanced in a balanced report", () => {
    for (const table of reportOf(good).tables.values()) {
      const lines = balanceLines(table);
      expect(lines.map(({ relation }) => relation)).toEqual(table.form.relations);
      expect(lines.filter((line) => !isBalanced(line) || isOff(line))).toEqual([]);
    }
  });

  test("both sides of what a wrong total breaks, by row and by column", () => {
    const lines = balanceLines(applicationsOf(off)).filter(isOff);
    expect(lines.map(({ where, left, right }) => [where, left, right])).toEqual([
      ["“二”行", 1, 2],
      ["「总计」列", 5, 4],
    ]);
    expect(lines[0]?.equation).toBe("自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计");
    expect(lines[1]?.equation).toBe("一＋二＝三（七）＋四");
  });

  test("a blank or unreadable cell leaves a side open: neither balanced nor off", () => {
    for (const text of [blank, worded]) {
      const open = balanceLines(applicationsOf(text)).filter((line) => !isBalanced(line));
      expect(open).toHaveLength(2);
      expect(open.filter(isOff)).toEqual([]);
      expect(open.map(({ left, right }) => [left, right])).toEqual([
        [1, undefined],
        [undefined, 4],
      ]);
    }
  });

  test("so does a missing row", () => {
    const lines = balanceLines(applicationsOf(good.replace(`${row}\n`, "")));
    expect(lines.filter((line) => !isBalanced(line)).length).toBeGreaterThan(1);
    expect(lines.filter(isOff)).toEqual([]);
  });
});

describe("sumOf", () => {
  test("adds up cells; no cells are 0; a cell that is not there leaves it open", () => {
    const table = applicationsOf(good);
    const { left } = table.form.relations[0] ?? { left: [] };
    expect(left.length).toBeGreaterThan(0);
    expect(sumOf(left, table)).toBe(3);
    expect(sumOf([], table)).toBe(0);
    expect(sumOf([table.cells.length], table)).toBeUndefined();
  });
});

describe("balanceSheet", () => {
  const rowsOf = (sheet: string) => sheet.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| 关系"));

  test("a table for each table with relations, a row for each relation", () => {
    const report = reportOf(good);
    const related = [...report.tables.values()].filter(({ form }) => form.relations.length > 0);
    const sheet = balanceSheet(report, "zh");
    expect(sheet.match(/^## .+$/gm)).toEqual(related.map(({ form }) => `## ${form.name.zh}`));
    expect(rowsOf(sheet)).toHaveLength(related.reduce((count, { form }) => count + form.relations.length, 0));
    expect(rowsOf(sheet).every((line) => line.endsWith("| 平 |"))).toBe(true);
  });

  test("what is off comes first", () => {
    const rows = rowsOf(balanceSheet(reportOf(off), "zh"));
    expect(rows.map((line) => line.includes("**相差 1**")).lastIndexOf(true)).toBe(1);
    expect(rows[0]).toContain("| 1 | 2 | **相差 1** |");
  });

  test("what is not assessable says so, in the language that is asked for", () => {
    expect(balanceSheet(reportOf(blank), "zh")).toContain("| 1 | — | 有空格或认不出的数，未核对 |");
    const english = balanceSheet(reportOf(blank), "en");
    expect(english).toMatch(/^# Balance\n/);
    expect(english).toContain("| 1 | — | not assessable |");
    expect(balanceSheet(reportOf(off), "en")).toContain("**off by 1**");
  });
});
