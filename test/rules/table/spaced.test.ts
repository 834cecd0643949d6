import { expect, test } from "vitest";
import { fixAll } from "../../../shared/src/fix.ts";
import { bind } from "../../../shared/src/report/bind.ts";
import { tableFindings, tableRules } from "../../support/faults.ts";
import { writeReport } from "../../support/generate.ts";

/* Tables that came as plain lines, their cells parted by spaces only. */

/** The report with every row of its tables on a line, blank cells lost. */
function spaced(year: number, space = " "): string {
  const row = (line: string) =>
    line
      .split("\t")
      .filter((cell) => cell !== "")
      .join(space);
  return writeReport({ year, layout: "tabs" }).replace(/^.*\t.*$/gm, row);
}

test.each([2020, 2023])("rows of the form with all their numbers are read as the tables: %i", (year) => {
  for (const space of [" ", "      ", "　"]) {
    const text = spaced(year, space);
    expect(tableRules(text)).toEqual([]);
    expect([...(bind(text)?.tables.keys() ?? [])]).toHaveLength(3);
  }
});

test.each([
  ["sum/applicants", "2.重复申请 0 0", "2.重复申请 0 1"],
  ["row/length", "2.重复申请 0 0", "2.重复申请 0 0 0"],
  ["row/missing", "2.重复申请 0 0 0 0 0 0 0\n", "", "1.信访举报投诉类申请"],
  ["cell/number", "2.重复申请 0 0", "2.重复申请 无 0"],
  ["sum/outcomes", "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "1 0 0 0 0 0 0 0 0 0 0 0 0 0 0"],
])("%s at its line", (rule, find, replace, at = replace) => {
  const text = spaced(2023).replace(find, replace);
  const [first, ...others] = tableFindings(text);
  expect([first?.rule, others]).toEqual([rule, []]);
  expect(text.slice(0, first?.range.start).split("\n")).toHaveLength(text.slice(0, text.indexOf(at)).split("\n").length);
});

test("labels that go over several lines, a page's number, a sentence above the table", () => {
  const text = spaced(2023)
    .replace(
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0",
      "2.申请人逾期未按收费通知要求\n缴纳费用、行政机关不再处理其\n政府信息公开申请 0",
    )
    .replace(
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0",
      "（二）部分公开（区分处理的，只计这一情形，\n0 0 0 0 0 0 0\n不计其他情形）",
    )
    .replace("2.重复申请", "- 3 -\n\n2.重复申请")
    .replace("第二十条第（一）项", "本年度主动公开情况如下。\n\n第二十条第（一）项");
  expect(tableRules(text)).toEqual([]);
});

test("outer labels torn over the rows beside them", () => {
  const text = spaced(2023)
    .replace("三、本年度办理结果 （一）", "（一）")
    .replace("（三）不予公开 1.", "1.")
    .replace("3.危及", "三、本年度 （三）不予 3.危及")
    .replace("4.保护第三方", "办理结果 公开 4.保护第三方");
  expect(tableRules(text)).toEqual([]);
});

test("no fix puts a row with tabs among the lines", () => {
  const text = spaced(2023).replace("2.重复申请 0 0 0 0 0 0 0\n", "");
  expect(fixAll(text).text).toBe(text);
});

test("where a number is lost, nobody can tell of which column", () => {
  const [finding, ...others] = tableFindings(spaced(2023).replace("2.重复申请 0", "2.重复申请"));
  expect([finding?.rule, others]).toEqual(["row/length", []]);
  expect(finding?.message).toContain("应有 7 个数，只有 6 个");
});

test("numbers in prose are no table, and none is put beside them", () => {
  const text = writeReport({ layout: "tabs" }).replace(
    /第二十条第（一）项[\s\S]*?\n\n(?=三、)/,
    "规章 0 件\n行政规范性文件 2 件\n行政许可 12\n\n",
  );
  expect(tableRules(text)).toEqual(["table/unread"]);
  expect(fixAll(text).text).toBe(text);
});
