import { describe, expect, test } from "vitest";
import { fixAll } from "../../shared/src/fix.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { writeReport } from "../support/generate.ts";
import { loosely, loosePrinters } from "../support/loose.ts";
import { faultsOn } from "../support/rule.ts";

/* Some programs part a text where its font changes: before every number and behind it, in headings too. */

const report = loosely(writeReport({ layout: "tabs" }), loosePrinters["one cell a line"]);
const aroundNumbers = /(?<=[\u4e00-\u9fff〔（，、])(\d+)(?=[年月日件条号次〕])/g;

describe.each([
  ["a line", "\n"],
  ["a paragraph", "\n\n"],
])("every run of a font is %s", (_, gap) => {
  const text = report
    .replace(aroundNumbers, `${gap}$1${gap}`)
    .replace(/^(五|六)(、..)/gm, `$1${gap}$2${gap}`)
    .replace("四、政府信息公开行政复议、行政诉讼情况", ["四", "、政府信息公开行政复", "议", "、行政", "诉讼", "情况"].join(gap));

  test("the report is read as it was", () => {
    expect(faultsOn(text)).toEqual([]);
    const { title, year, sections } = bind(text) ?? {};
    expect([title?.year, year, sections?.length]).toEqual([2023, 2023, 6]);
  });

  test("nothing is put into it", () => expect(fixAll(text).text).toBe(text));
});

test("tabs around the numbers of a sentence make no rows of it", () => {
  const tabbed = writeReport({ layout: "tabs" }).replace(/^[^\t\n]*[。]$/gm, (line) => line.replace(aroundNumbers, "\t$1\t"));
  expect(faultsOn(tabbed)).toEqual([]);
});

test.each([
  ["Textile", (title: string, rank: number) => `h${rank}(#${title}). ${title}`],
  ["Jira", (title: string, rank: number) => `h${rank}. {anchor:${title}}${title}`],
  ["a wiki", (title: string, rank: number) => `${"=".repeat(rank)} ${title} ${"=".repeat(rank)}`],
])("headings as in %s", (_, heading) => {
  const text = writeReport()
    .replace(/^## (.+)$/gm, (_line, title) => heading(title, 2))
    .replace(/^# (.+)$/m, (_line, title) => heading(title, 1));
  expect(faultsOn(text)).toEqual([]);
});

test("a piece of its group's label before a row's own, as a page prints it over the group's height", () => {
  const text = loosely(writeReport({ layout: "tabs" }), loosePrinters["words and numbers parted by spaces"]);
  expect(faultsOn(text.replace("4.保护第三方", "）不  4.保护第三方").replace("2.没有现成", "（四）无  2.没有现成"))).toEqual([]);
});
