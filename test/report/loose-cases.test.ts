import { describe, expect, test } from "vitest";
import { applyEdits, fixAll } from "../../shared/src/fix.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { tableFindings, tableOf, tableRules } from "../support/faults.ts";
import { writeReport } from "../support/generate.ts";
import { drawnPrinters, loosely, loosePrinters } from "../support/loose.ts";
import { findingsOn } from "../support/rule.ts";

/* What was met in real texts, each in its smallest case. */

const report = writeReport({ layout: "tabs" });
const spaced = loosely(report, loosePrinters["words and numbers parted by spaces"]);
const numbers = (text: string) => text.match(/\d+/g) ?? [];

/** `--fix` keeps every number in its order, and has nothing more to do. */
function expectUnharmed(text: string): void {
  const fixed = fixAll(text).text;
  expect(numbers(fixed)).toEqual(numbers(text));
  expect(fixAll(fixed).text).toBe(fixed);
}

describe("labels", () => {
  const row = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0";

  test.each([
    [
      "mixed with the group's beside it",
      "（六）其 2.申请人逾期未按收费通知\n他处理 要求缴纳费用、行政机关不 0 0 0 0 0 0 0\n再处理其政府信息公开申请",
    ],
    [
      "with its end after the numbers",
      "2.申请人逾期未按收费通知要求缴纳费用、\n0 0 0 0 0 0 0\n行政机关不再处理其政府信息公开申请",
    ],
    ["over six lines", "2.申请人逾期未\n按收费通知要求缴\n纳费用、行政机关\n不再处理其政府信\n息公开申请\n0 0 0 0 0 0 0"],
    [
      "with its number parted from it",
      "2.   申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0",
    ],
  ])("%s", (_, printed) => {
    const text = spaced.replace(row, printed);
    expect(tableRules(text)).toEqual([]);
    expectUnharmed(text);
  });

  test("a torn one is mended only where one row of the form is left for it", () => {
    for (const torn of ["2.申请", "2.其他"]) {
      const text = spaced.replace("2.其他法律行政法规禁止公开", torn).replace("2.重复申请", torn);
      expectUnharmed(text);
      expect(fixAll(text).text).not.toMatch(/4\.无正当理由大量反复申请[\s\S]*4\.无正当理由大量反复申请/);
    }
    const markdown = writeReport().replace("| 2.其他法律行政法规禁止公开 |", "| 2.其他 |");
    expect(fixAll(markdown).text).toBe(writeReport());
  });
});

describe("numbers", () => {
  test("a page's number between two rows, and one in the middle of a row", () => {
    const pages = loosely(report, loosePrinters["one cell a line"]).replace("2.重复申请", "—3—\n\f2.重复申请");
    expect(tableRules(pages)).toEqual([]);
    expect(tableRules(pages.replace("2.重复申请\n0\n0", "2.重复申请\n0\n\n4\n\n\f0"))).toEqual([]);
  });

  test("an empty line where the others have none is a blank cell", () => {
    const text = loosely(report, loosePrinters["one cell a line"]).replace("2.重复申请\n0\n0\n", "2.重复申请\n0\n\n");
    const [finding, ...others] = tableFindings(text);
    expect([finding?.rule, others]).toEqual(["cell/empty", []]);
    expect(finding?.message).toContain("2.重复申请「商业企业」");
    expect(finding?.suggestions).toEqual([]);
  });

  test("in columns, a blank is where none stands", () => {
    const text = loosely(report, loosePrinters["numbers in columns"]).replace(/(2\.重复申请 +0 +0 +)0/, "$1 ");
    expect(tableFindings(text).map(({ rule, message }) => [rule, message.split("没")[0]])).toEqual([
      ["cell/empty", "2.重复申请「科研机构」"],
    ]);
  });

  test("columns that came one after the other are not taken for rows", () => {
    const rows = tableOf(report, "applications").rows;
    const labels = rows.map(({ label }) => label.text).join("\n");
    const columns = rows.map((_, i) => [3, 1, 2, i, 5, 1, 12].join("\n")).join("\n");
    const text = spaced.replace(/一、本年新收[\s\S]*?四、结转下年度继续办理.*\n/, `${labels}\n${columns}\n`);
    expect(tableRules(text)).toEqual(["table/unread"]);
  });
});

describe("tables", () => {
  test("cells closed by a bar, one a line", () => {
    const text = report.replace(/(?:^[^\n]*\t[^\n]*\n)+/gm, (table) =>
      table.replace(/\t+/g, " |\n").replaceAll("\n", " |\n").replaceAll(" | |", " |"),
    );
    expect(bind(text)?.tables.size).toBe(3);
    expect(tableRules(text)).toEqual([]);
  });

  test("the last row above a ruler is no heading", () => {
    const text = loosely(report, drawnPrinters["columns under rulers"]);
    expect(bind(text)?.blocks.filter(({ kind }) => kind === "heading")).toEqual([]);
    expect(tableRules(text)).toEqual([]);
  });

  test("nothing is put into a drawn table, however often it is mended", () => {
    const text = loosely(report, drawnPrinters["a grid of plus signs"]).replace(
      /\|[^|\n]*\|[^|\n]*\| 2\.重复申请[^\n]*\n\+[-+]*\n/,
      "",
    );
    expect(tableRules(text)).toEqual(["row/missing"]);
    expect(fixAll(text).text).toBe(text);
  });

  test("a blank cell of a drawn table is filled in its place", () => {
    const text = loosely(report, drawnPrinters["a box"]).replace(/(行政规范性文件 +│ 0 +│ )0/, "$1 ");
    const [finding] = tableFindings(text);
    expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe(text.replace(/(行政规范性文件 +│ 0 +│) {2}/, "$1 0"));
  });

  test("a row that is given up by its page is one tear", () => {
    const text = report.replace("\t2.重复申请", "\n\n\t2.重复申请");
    expect(tableRules(text)).toEqual(["table/broken"]);
  });
});

describe("merged value cells", () => {
  const html = writeReport({ layout: "html" });

  test("a file that was saved again has more columns than the form", () => {
    const outcomes = `<tr>${"<td>0</td>".repeat(15)}</tr>`;
    expect(html).toContain(outcomes);
    const again = (cells: string) => html.replace(outcomes, `<tr>${cells}</tr>`);
    const sound = `${"<td>0</td>".repeat(4)}<td colspan="2">0</td>${"<td>0</td>".repeat(10)}`;
    expect(tableRules(again(sound))).toEqual([]);
    const [finding, ...others] = tableFindings(again(sound.replace(/<td>0<\/td>$/, "<td></td>")));
    expect([finding?.rule, finding?.message.includes("复议后起诉·总计"), others]).toEqual(["cell/empty", true, []]);
  });

  test("an edit stays inside its own cell", () => {
    const row = /<tr><td>规章<\/td>.*?<\/tr>/;
    const text = html.replace(row, '<tr><td>规章</td><td colspan="2">12</td><td></td><td>240</td></tr>');
    for (const { suggestions } of tableFindings(text)) {
      for (const { edits } of suggestions) expect(numbers(applyEdits(text, edits))).not.toContain("120");
    }
  });
});

describe("Markdown of a converter", () => {
  const markdown = writeReport();

  test.each([
    ["tags that go over lines", (title: string) => `**<span\nstyle="font-family: 黑体">${title}</span>**`],
    ["attributes that go over lines", (title: string) => `[${title}]{lang="zh"\nstyle="font-family: 黑体"}`],
    ["attributes in braces", (title: string) => `[${title}]{style="font-family: 黑体; font-size: 16px;"}`],
    ["a heading's attributes", (title: string) => `## ${title} {#part .title}`],
    ["divisions", (title: string) => `::: {.part}\n## ${title}\n:::`],
  ])("%s", (_, write) => {
    const text = markdown.replace(/^## (.*)$/gm, (_, title: string) => write(title));
    expect(bind(text)?.sections.map(({ form }) => form?.key)).toEqual(bind(markdown)?.sections.map(({ form }) => form?.key));
    expect(findingsOn(text)).toEqual([]);
  });
});

test("a row of a pipe table may be cut within its tags, however wide the columns are padded", () => {
  const padding = " ".repeat(900);
  const cut = (cell: string) => ` <span lang="EN-US" style="font-size:10.5pt; ${padding}\n   font-family:宋体">${cell}</span> |`;
  const text = writeReport().replace(/(?<=\|) (\d+) \|/g, (_, cell: string) => cut(cell));
  expect(text).toContain(padding);
  expect(findingsOn(text)).toEqual([]);
});

test("Word's spans as paragraphs, parted by blank lines, with tables that are HTML", () => {
  const body = writeReport({ layout: "html" }).replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, "");
  const text = `<div class="WordSection1">${body}</div>`
    .replace(/<(p|h[1-3])>(.*?)<\/\1>/g, "\n<span lang='zh'>$2</span>\n")
    .replace(/<td>(\d+)<\/td>/g, "<td><p>$1</p></td>");
  expect(text).toMatch(/<\/span>\n\n/);
  expect(findingsOn(text)).toEqual([]);
});

test("one number in a blank table is no fault", () => {
  const blank = writeReport({ layout: "tabs" })
    .replace(/\t0(?=\t|\n)/g, "\t")
    .replace(/\t0(?=\t|\n)/g, "\t");
  const text = blank.replace(/(一、本年新收政府信息公开申请数量\t\t\t)/, "$15");
  expect(text).not.toBe(blank);
  expect(tableRules(text)).toEqual(["cell/empty", "cell/empty", "cell/empty"]);
});

test("a report without any heading has none of its six", () => {
  const text = writeReport().replace(/^## .*\n/gm, "");
  expect(
    findingsOn(text)
      .filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule),
  ).toEqual(["section/missing"]);
  expect(bind(text)?.tables.size).toBe(3);
});

describe("what shows which cell is blank", () => {
  const row = "2.重复申请 0 0 0 0 0 0 0";

  test.each([
    ["a space that does not break, in the midst", "2.重复申请 0 \u00a0 0 0 0 0 0", "2.重复申请「商业企业」"],
    ["a space that does not break, at the end", "2.重复申请 0 0 0 0 0 0 \u00a0", "2.重复申请「总计」"],
  ])("%s", (_, printed, cell) => {
    const [finding, ...others] = tableFindings(spaced.replace(row, printed));
    expect([finding?.rule, others]).toEqual(["cell/empty", []]);
    expect(finding?.message).toContain(cell);
  });

  test("numbers that stand exactly under those of the row above", () => {
    const columns = (cells: readonly string[]) =>
      cells.map((cell) => cell.padEnd(16 - (cell.match(/[\u4e00-\u9fff]/g)?.length ?? 0))).join("");
    const text = spaced
      .replace("规章 0 0 0", columns(["规章", "0", "0", "0"]))
      .replace(/行政规范性文件 (\d+) (\d+) (\d+)/, (_all, made, ended) => columns(["行政规范性文件", made, ended]));
    const [finding] = tableFindings(text);
    expect([finding?.rule, finding?.message.slice(0, 17)]).toEqual(["cell/empty", "行政规范性文件「现行有效件数」没有"]);
  });

  test("header words over the numbers of the only row", () => {
    const heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const line = (cells: readonly string[]) =>
      cells.map((cell) => cell.padEnd(10 - (cell.match(/[\u4e00-\u9fff]/g)?.length ?? 0))).join("");
    const header = line(["", "", "", "", "", ...heads, ...heads]);
    const values = line(["3", "1", "0", "2", "6", "1", "0", "0", "1", "", "2", "0", "1", "0", "3"]);
    const text = spaced.replace(
      /(?<=四、政府信息公开行政复议、行政诉讼情况\n\n)[\s\S]*?(?=\n五、)/,
      `${line(heads)}\n${header}\n${values}\n`,
    );
    const [finding, ...others] = tableFindings(text);
    expect([finding?.rule, others]).toEqual(["cell/empty", []]);
    expect(finding?.message).toContain("未经复议直接起诉·总计");
  });
});
