import { expect, test } from "vitest";
import { bind } from "../../../shared/src/report/bind.ts";
import { draft, faultsOn, findingsOf, fixed, severitiesOf } from "../../support/rule.ts";

const layouts = ["markdown", "tabs", "lines", "html"] as const;

/** The report without the sections from one number to another. */
function without(layout: (typeof layouts)[number], from: number, to: number): string {
  const text = draft([], { layout });
  const sections = bind(text)?.sections ?? [];
  const start = sections[from - 1]?.range.start ?? 0;
  const end = to < 6 ? (sections[to - 1]?.range.end ?? 0) : text.search(/(?:<p>)?清溪镇人民政府(?:<\/p>)?\n+(?:<p>)?2024年/);
  return text.slice(0, start) + text.slice(end);
}

test.each(layouts)("each section that is not there is one fault: %s", (layout) => {
  for (let i = 1; i <= 6; i++) expect(faultsOn(without(layout, i, i))).toContain("section/missing error");
  expect(faultsOn(without(layout, 4, 4))).toEqual(["section/missing error"]);
  expect(faultsOn(without(layout, 2, 4))).toEqual(Array(3).fill("section/missing error"));
});

test.each(layouts)("the fix puts heading and blank table where they belong, and sections in a row in order: %s", (layout) => {
  for (const [from, to] of [
    [4, 4],
    [2, 4],
    [1, 1],
    [6, 6],
    [4, 6],
    [5, 6],
  ] as const) {
    const report = bind(fixed(without(layout, from, to)));
    expect(report?.sections.map(({ ordinal, match }) => [ordinal, match])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, "exact"]));
    expect([...(report?.tables.keys() ?? [])].sort()).toEqual(["applications", "disclosure", "outcomes"]);
    expect(report?.signature.date?.text).toBe("2024年1月15日");
  }
});

test("where the table is there, its heading alone is put above it", () => {
  const text = draft([{ find: "## 四、政府信息公开行政复议、行政诉讼情况\n\n", replace: "" }]);
  expect(faultsOn(text)).toEqual(["section/missing error"]);
  expect(fixed(text)).toBe(draft([]));
});

test.each([
  ["六、其他需要报告的事项", "六、其他需要报告的事项：未收取信息处理费。"],
  ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议、行\n政诉讼情况"],
  ["一、总体情况", "一、政府信息公开工作的基本情况"],
  ["四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议，提起行政诉讼的情况"],
  ["三、收到和处理政府信息公开申请情况", "三、本单位收到和处理政府信息公开申请的情况（单位：件）"],
  ["五、存在的主要问题及改进情况", "五、2023年工作中的短板与下步安排"],
  ["六、其他需要报告的事项", "其他需要报告的事项"],
])("a section is there in other words, too: %s as %s", (find, replace) => {
  const text = draft([{ find, replace }], { layout: "tabs" });
  expect(severitiesOf("section/missing", text)).toEqual([]);
});

test("a page without a signature is not guessed the end of", () => {
  const text = without("html", 6, 6).replace(/<p>清溪镇人民政府<\/p>\n<p>2024.*\n/, "<p>地址：云山县</p>");
  expect(findingsOf("section/missing", text).map(({ fix }) => fix)).toEqual([undefined]);
});
