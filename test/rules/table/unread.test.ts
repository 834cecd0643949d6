import { describe, expect, test } from "vitest";
import { fixAll } from "../../../shared/src/fix.ts";
import { lint } from "../../../shared/src/lint.ts";
import { bind } from "../../../shared/src/report/bind.ts";
import type { Report } from "../../../shared/src/report/report.ts";
import { summarize } from "../../../shared/src/workspace/summary.ts";
import { balancedValues } from "../../support/balance.ts";
import { tableFindings, tableRules } from "../../support/faults.ts";
import { formForYear, writeReport } from "../../support/generate.ts";
import { loosely, loosePrinters } from "../../support/loose.ts";
import { seededRandom } from "../../support/random.ts";

const spaced = loosely(writeReport({ layout: "tabs" }), loosePrinters["words and numbers parted by spaces"]);

test("how much was read and what was not, and nothing else from the same cause", () => {
  const text = spaced.replace("5.属于三类内部事务信息 0", "????? 0").replace("8.属于行政查询事项 0", "?? 0");
  const [finding, ...others] = tableFindings(text);
  expect([finding?.rule, finding?.severity, others]).toEqual(["table/unread", "warning", []]);
  expect(finding?.message).toMatch(/^“收到和处理政府信息公开申请情况”下有 175 个数字，认出 19 行，另有 6 行行名认不出/);
  expect([finding?.fix, finding?.suggestions]).toEqual([undefined, []]);
});

test.each([
  [
    "numbers without any label",
    spaced.replace(
      /(?<=三、收到和处理政府信息公开申请情况\n\n)[\s\S]*?(?=\n四、政府信息公开行政)/,
      "3 0 0 1 0 0 4\n5 0 0 0 0 0 5\n",
    ),
  ],
  [
    "digits without anything between them",
    spaced.replace(/^(\D+) ((?:\d ){6}\d)$/gm, (_, label, digits) => `${label}1${digits.replaceAll(" ", "")}`),
  ],
  [
    "labels without their numbers",
    spaced.replace(/(?<=^(?:规章|行政规范性文件|行政许可|行政处罚|行政强制)) .*$/gm, "").replace("规章", "?"),
  ],
])("%s are no missing table, and nothing is put beside them", (_, text) => {
  expect(tableRules(text)).toContain("table/unread");
  expect(tableRules(text).filter((rule) => /missing|row\/unknown/.test(rule))).toEqual([]);
  expect(fixAll(text).text).toBe(text);
});

test("a row of the table whose label nobody knows stands where one is missing", () => {
  const text = writeReport().replace("| 7.属于行政执法案卷 |", "| 〓〓〓 |");
  expect(tableRules(text)).toEqual(["table/unread"]);
  expect(fixAll(text).text).toBe(text);
});

test("a subtotal beside a missing row is a row too many", () => {
  const text = writeReport().replace("| 7.属于行政执法案卷 |", "| 小计 |");
  expect(tableRules(text)).toEqual(["row/missing", "row/unknown"]);
});

test("where the heading is lost too, it is missing, and no blank table is put beside the labels and numbers", () => {
  const text = spaced
    .replace(/^三、收到和处理.*\n/m, "")
    .replace(/^((?:[1-8]\.|（).+?) \d.*$/gm, "$1")
    .replace(/^((?:[一二四]、).+?) \d.*$/gm, "$1");
  const finding = lint(text).findings.find(({ rule }) => rule === "section/missing");
  expect(finding?.message).toMatch(/^缺少第3部分的标题“收到和处理政府信息公开申请情况”；它的行名和数字还在，但读不成一张表/);
  expect(finding?.fix).toBeUndefined();
  expect(fixAll(text).text).toBe(text);
});

test("of numbers that may be another row's no sum is judged, and the prose is not held against them", () => {
  const text = spaced.replace("5.属于三类内部事务信息 0", "????? 0").replace("（一）予以公开 0", "（一）予以公开 7");
  expect(lint(text).findings.flatMap(({ rule }) => (/^(?:sum|text)\//.test(rule) ? rule : []))).toEqual([]);
});

describe("numbers that an extractor has put into other rows", () => {
  const form = formForYear(2023);
  const values = balancedValues(form, seededRandom(3));
  const applications = /(?<=三、收到和处理政府信息公开申请情况\n)[\s\S]*?(?=\n四、政府信息公开行政)/;
  const text = loosely(writeReport({ layout: "tabs", values }), loosePrinters["words and numbers parted by spaces"]);
  /** Each row has the numbers of the row below it. */
  const mixedUp = text.replace(applications, (table) => {
    const rows = [...table.matchAll(/^(.*?)((?: \d+){7})$/gm)];
    return rows.reduce((mixed, [row, label = ""], i) => mixed.replace(row, `${label}${rows[(i + 1) % rows.length]?.[2]}`), table);
  });

  test("break more sums than any report: the table is unread, and nothing that its numbers would say is said", () => {
    expect(lint(text).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(mixedUp).not.toBe(text);
    expect(tableRules(mixedUp)).toEqual(["table/unread"]);
    expect(summarize("a.txt", bind(mixedUp) as Report).tables.has("applications")).toBe(false);
    const saying = mixedUp.replace("一、总体情况\n", "一、总体情况\n本年新收政府信息公开申请999件。\n");
    expect(lint(saying).findings.filter(({ rule }) => rule === "text/applications")).toEqual([]);
  });

  test("of a table read in part, the prose is held against a number whose row and column both add up", () => {
    const torn = text.replace("5.属于三类内部事务信息", "?????").replace("8.属于行政查询事项", "??");
    expect(tableRules(torn)).toEqual(["table/unread"]);
    const saying = torn.replace("一、总体情况\n", "一、总体情况\n本年新收政府信息公开申请999件。\n");
    expect(lint(saying).findings.filter(({ rule }) => rule === "text/applications")).toHaveLength(1);
  });
});
