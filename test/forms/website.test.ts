import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { websiteReport } from "../../shared/src/forms/index.ts";
import { lint } from "../../shared/src/lint.ts";
import { printBlankReport } from "../../shared/src/print/index.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { readCell } from "../../shared/src/report/tables/cell.ts";
import { ReportIndex, summarize } from "../../shared/src/workspace/index.ts";
import { root } from "../support/command.ts";
import { layouts, writeReport } from "../support/generate.ts";
import { findingsOn, suggested } from "../support/rule.ts";
import { sheetForm, sheetValue, writeSheet } from "../support/website.ts";

const [table] = sheetForm.tables;
const sheet = writeSheet();

function example(name: string): string {
  return readFileSync(join(root, "examples/website-2025", name), "utf8");
}

describe("a sheet that is right", () => {
  test.each(layouts)("is read from its first cell to its last, and nothing is said of it: %s", (layout) => {
    const text = writeSheet(layout);
    expect(findingsOn(text)).toEqual([]);
    const report = bind(text);
    expect(report).toMatchObject({ kind: websiteReport, year: 2025, agency: "云山县水务局" });
    const read = report?.tables.get("website")?.cells.map((cell) => cell?.raw);
    expect(read).toEqual(table?.cells.map(sheetValue));
  });

  test("the example", () => expect(findingsOn(example("good.md"))).toEqual([]));

  test.each([
    [
      "units left out, or in brackets alone",
      [
        ["信息发布（单位：条）", "信息发布"],
        ["注册用户数（单位：个）", "注册用户数(个)"],
      ],
    ],
    ["two fields side by side", [[/\| ICP备案号[^\n]*\n\| 公安[^\n]*/, "| ICP备案号 | 云ICP备05000001号 | 公安机关备案号 |  |"]]],
    [
      "no weibo, no wechat",
      [
        [/\| 名称 \| 有 \|/g, "| 名称 | 无 |"],
        [/(发布量（单位：条）|关注量（单位：个）|订阅数（单位：个）) \| 0/g, "$1 | /"],
      ],
    ],
    ["a value that is a label elsewhere", [["| 网站类型 |  |  | 有 |", "| 网站类型 |  |  | 其他 |"]]],
    [
      "labels of a content system",
      [
        ["信息公开目录信息更新量", "信息公开目录更新量"],
        ["| 总数 |  | 5360 |", "| 信息发布总数 |  | 5360 |"],
      ],
    ],
    ["a wechat account's 关注量", [["订阅数（单位：个）", "关注量（单位：个）"]]],
    ["labels repeated in all the columns that they fill", [[/^\| ([^|]+?) \| {2}\| {2}\|/gm, "| $1 | $1 | $1 |"]]],
    ["a column of units", [[/^(\|.*)（单位：(.)）(.*\|) ([^|]*) \|$/gm, "$1$3 $2 | $4 |"]]],
    ["remarks behind the numbers", [[/\| 5360 \|/, "| 5360 | 比上年增加 |"]]],
    ["boxes that a page draws itself", [[/☑是 □否/g, "是 否"]]],
  ] as const)("in other words: %s", (_, edits) => {
    const text = edits.reduce((draft, [find, words]) => draft.replace(find, words), sheet);
    expect(text).not.toBe(sheet);
    expect(findingsOn(text)).toEqual([]);
  });
});

test("each fault of the example is one finding", () => {
  expect(findingsOn(example("bad.md")).map(({ rule, range }) => [rule, example("bad.md").slice(range.start, range.end)])).toEqual(
    [
      ["cell/empty", ""],
      ["sum/results", "5350"],
      ["cell/format", "102,938"],
      ["cell/empty", ""],
      ["row/missing", "平均办理时间（单位：天）"],
      ["cell/number", "/"],
      ["cell/empty", "□是 □否"],
      ["cell/number", "☑是 ☑否"],
      ["report/signature", "2026年1月32日"],
    ],
  );
});

test.each([
  [/(\| (?:网站名称|首页网址|主办单位|网站类型) \| {2}\| {2}\|)[^|]*/g, "“网站名称”至“网站类型”共 4 行没有填写。"],
  [
    /(\| (?:是否建立安全监测预警机制|是否开展应急演练|是否明确网站安全责任人) \| {2}\|)[^|]*/,
    "“是否建立安全监测预警机制”没有勾选，请勾选“是”或“否”。",
  ],
  [/(问题整改数量（单位：个） \| {2}\|)[^|]*/, "问题整改数量（单位：个）「数量」没有填数。没有的填 0，不能留空。"],
])("what is blank is said as what it is: %s", (cells, message) => {
  expect(findingsOn(sheet.replace(cells, "$1 ")).map((finding) => finding.message)).toEqual([message]);
});

test("a total says which sums it is of", () => {
  const [finding] = findingsOn(sheet.replace("| 法人办件量 | 31 |", "| 法人办件量 | 30 |"));
  expect(finding?.message).toBe(
    "自然人办件量（67）＋法人办件量（30）＝97，办件量总数（98），相差 1。“总数”应等于其下各项之和，请核对办件量总数（若其余无误，应为 97）。",
  );
});

test.each(layouts)("a row that was lost comes back by the suggestion, and no value is touched: %s", (layout) => {
  for (const row of table?.rows.filter(({ index }) => index % 7 === 3) ?? []) {
    const text = writeSheet(layout);
    const line = bind(text)
      ?.tables.get("website")
      ?.rows.find(({ form }) => form === row)?.range;
    const without = text.slice(0, line?.start) + text.slice(line?.end).replace(layout === "lines" ? /^\n\n/ : /^\n/, "");
    expect(lint(without).findings.filter(({ fix }) => fix)).toEqual([]);
    const mended = suggested("row/missing", without);
    const cells = bind(mended)
      ?.tables.get("website")
      ?.cells.map((cell) => cell?.raw);
    const kept = table?.cells.map((cell) => (cell.row === row ? cells?.[cell.index] : sheetValue(cell)));
    expect(cells).toEqual(kept);
  }
});

test("beside another field no row is put in", () => {
  const text = sheet.replace(
    /\| 网站类型[^\n]*\n\| 政府网站标识码[^\n]*\n\| ICP备案号[^\n]*/,
    "| 网站类型 | 有 | 政府网站标识码 | 3301220001 |",
  );
  const missing = findingsOn(text).filter(({ rule }) => rule === "row/missing");
  expect(missing).toHaveLength(1);
  expect(missing[0]?.suggestions).toEqual([]);
});

test.each(layouts)("the blank sheet lacks its values and nothing else: %s", (layout) => {
  const text = printBlankReport({ form: sheetForm, agency: "云山县水务局", year: 2025, layout, eol: "\n" });
  const rules = lint(text).findings.map(({ rule, suggestions }) => [rule, suggestions.length]);
  expect(new Set(rules.map(String))).toEqual(new Set(["cell/empty,0", "text/placeholder,0"]));
  expect(rules.filter(([rule]) => rule === "cell/empty")).toHaveLength(1);
});

test.each([
  ["☑是 □否", "words"],
  ["√是　　□否", "words"],
  ["是☑ 否□", "words"],
  ["□是 ■否", "words"],
  ["[x] 是 [ ] 否", "words"],
  ["是 □否", "words"],
  ["□是√ □否", "words"],
  ["是 否", "words"],
  ["否", "words"],
  ["", "blank"],
  ["□是 □否", "blank"],
  ["是□ 否□", "blank"],
  ["[ ] 是 [ ] 否", "blank"],
  ["☑是 ☑否", "unreadable"],
])("boxes: %j is %s", (raw, state) => {
  const column = table?.cells.find(({ column: { kind } }) => kind === "choice")?.column;
  expect(column && readCell(raw, column).state).toBe(state);
});

test.each(["政府网站工作年度报表", "云山县网站年度报表"])(
  "a sheet that is filled in is one without a year in its title: %s",
  (title) => {
    const text = sheet.replace("政府网站工作年度报表（2025年度）", title);
    expect(bind(text)).toMatchObject({ kind: websiteReport, year: 2025, yearFrom: "signature" });
    const [finding, ...others] = findingsOn(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "report/title", severity: "warning" });
    expect(finding?.message).toContain("没有写明年份。按格式，应为“政府网站工作年度报表（2025年度）”");
  },
);

describe("the date that it is filled in on", () => {
  test.each([
    ["填报日期：2026年1月31日", []],
    ["填报日期：2025年12月30日", []],
    ["填 报 日 期: 2026-1-20", []],
    ["填报时间：2026年1月20日", []],
    ["", []],
    ["填报日期：2026年2月1日", ["warning 填报日期2026年2月1日已过2026年1月31日"]],
    ["填报日期：2025年1月20日", ["error 填报日期2025年1月20日早于统计期限结束"]],
    ["填报日期：2028年1月20日", ["error 填报日期2028年1月20日不在报告年度的次年"]],
    ["填报日期：2026年1月32日", ["error 填报日期“2026年1月32日”不存在"]],
  ])("%s", (words, expected) => {
    const found = findingsOn(sheet.replace("填报日期：2026年1月20日", words));
    expect(found.map(({ rule, severity, message }) => [rule, `${severity} ${message}`.slice(0, expected[0]?.length)])).toEqual(
      expected.map((message) => ["report/signature", message]),
    );
  });

  test("also in the table's last row, and a page's date of publication is none", () => {
    const row = (date: string) => sheet.replace(/\n\n单位负责人.*$/m, `\n| 填报人 | 周小溪 | 填报日期 | ${date} |`);
    const page = (text: string) => text.replace("填报单位", "发布时间：2025年3月1日\n\n填报单位");
    expect(findingsOn(page(row("2026年1月20日")))).toEqual([]);
    expect(findingsOn(page(row("2025年1月20日"))).map(({ rule }) => rule)).toEqual(["report/signature"]);
  });
});

test.each([
  ["visitors", "visits", "独立用户访问总量（9）多于网站总访问量（8）。每个独立用户至少访问一次，请核对这两个数。"],
  ["online", "services", "可全程在线办理政务服务事项数量（9）多于政务服务事项数量（8）。"],
])("%s are no more than %s", (lesser, greater, message) => {
  const withNumbers = (one: string, other: string) =>
    findingsOn(writeSheet("markdown", (cell) => ({ [lesser]: one, [greater]: other })[cell.row.key] ?? sheetValue(cell)));
  expect(withNumbers("8", "8")).toEqual([]);
  expect(withNumbers("9", "")).toMatchObject([{ rule: "cell/empty" }]);
  const [finding, ...others] = withNumbers("9", "8");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: "sum/results", severity: "warning", suggestions: [] });
  expect(finding?.message).toContain(message);
});

describe("what is no such sheet", () => {
  const blank = printBlankReport({ form: sheetForm, agency: "", year: 2025, layout: "markdown", eol: "\n" });

  test.each([
    ["the blank form behind the notice that asks for it", blank.replace("（2025年度）", "（20  年度）").replace("2026年1月", "")],
    [
      "the sheet of those who watch over websites",
      "# 云山县政府网站监管年度报表（2025年度）\n\n| 抽查次数 | 4 |\n|---|---|\n| 不合格网站数量 | 0 |\n| 自然人办件量 | 3 |\n",
    ],
    [
      "a list of sheets",
      "# 政府网站工作年度报表（2025年度）\n\n| 单位 | 网站名称 |\n|---|---|\n| 水务局 | 云山水务 |\n| 教育局 | 云山教育 |\n",
    ],
    ["a table of the same things under another title", sheet.replace(/^#.*$/m, "# 云山县水务局网站数据一览")],
    ["an article about it", "# 我县发布2025年政府网站工作年度报表\n\n信息发布总数5360条，办件总量98件，独立用户访问总量12万。\n"],
  ])("%s", (_, text) => expect(bind(text)).toBeUndefined());

  test.each([2019, 2023])("the report on disclosure of %d, whatever it says of the sheet", (year) => {
    const text = writeReport({ year }).replace("12月31日止。", "12月31日止。政府网站工作年度报表已按时发布。");
    expect(bind(text)?.kind.key).toBe("disclosure");
    expect(bind(text, { kinds: [websiteReport] })).toBeUndefined();
  });
});

test("the sheet and the report on disclosure of one agency have nothing to do with each other", () => {
  const index = new ReportIndex();
  const [report, before] = [2025, 2024].map((year) => bind(writeReport({ year, agency: "云山县水务局" })));
  const other = bind(sheet);
  if (!report || !before || !other) throw new Error("not read");
  const own = summarize("2025.md", report);
  index.put("website.md", summarize("website.md", other));
  expect(index.around(own)).toEqual({});
  index.put("2024.md", summarize("2024.md", before));
  expect(index.around(own).prior?.uri).toBe("2024.md");
});
