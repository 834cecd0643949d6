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

const headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];

/** The report with these headings made the first row of the tables that follow them, the cells beside them blank or not there. */
function withHeadingRows(layout: (typeof layouts)[number], chosen: readonly string[]): string {
  return chosen.reduce(
    (text, heading) => {
      if (layout === "html")
        return text.replace(new RegExp(`<h2>${heading}</h2>\\s*<table>`), `<table>\n<tr><td colspan="10">${heading}</td></tr>`);
      if (layout === "tabs") return text.replace(new RegExp(`${heading}\n+`), `${heading}\t\t\t\n`);
      if (layout === "lines") return text.replace(new RegExp(`${heading}\n+`), `\t${heading}\n\n`);
      return text.replace(new RegExp(`## ${heading}\n+(.*\n)(.*\n)`), `| ${heading} |  |  |\n$2$1`);
    },
    draft([], { layout }),
  );
}

test.each(layouts)("a heading that is a row of the table below it is there: %s", (layout) => {
  for (const chosen of [headings.slice(1, 2), headings]) {
    const text = withHeadingRows(layout, chosen);
    expect(text).not.toBe(draft([], { layout }));
    expect(faultsOn(text)).toEqual([]);
    expect(bind(text)?.sections.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
  }
});

test("a heading in a table that goes on from the last, in its first cell, or in every cell of its row", () => {
  const text = draft([]);
  const [, , outcomes = ""] = headings;
  const between = text.replace(`\n\n## ${outcomes}\n\n`, `\n| ${outcomes} |  |  |\n`).replace(/\n\|---.*\n(\| {2}\|)/, "\n$1");
  const first = text.replace(`## ${outcomes}\n\n|`, `| ${outcomes} |`);
  const repeated = text.replace(`## ${outcomes}\n\n`, `|${` ${outcomes} |`.repeat(15)}\n`);
  for (const other of [between, first, repeated]) {
    expect(other).not.toBe(text);
    expect(faultsOn(other)).toEqual([]);
  }
});

test("a heading that stands above its table and in its first row is one", () => {
  const [, applications = ""] = headings;
  const text = draft([{ find: `## ${applications}\n\n`, replace: `## ${applications}\n\n| ${applications} |  |\n` }]);
  expect(faultsOn(text)).toEqual([]);
});

test.each(layouts)("a heading lost between two tables that have run together is one fault: %s", (layout) => {
  const lost: { readonly [of in (typeof layouts)[number]]: RegExp } = {
    html: /<\/table>\s*<h2>三、.*\s*<table>/,
    markdown: /\n+## 三、.*\n+(.*\n)\|---.*\n/,
    tabs: /\n+三、.*\n+/,
    lines: /三、.*\n+/,
  };
  const text = draft([], { layout }).replace(lost[layout], layout === "markdown" ? "\n$1" : layout === "tabs" ? "\n" : "");
  expect(faultsOn(text)).toEqual(["section/missing error"]);
  if (layout !== "html") expect(faultsOn(fixed(text))).toEqual([]);
});

test("a heading that a converter put behind the last sentence of the section above is there", () => {
  const behind = (number: string) =>
    draft([]).replace(new RegExp(`\\n\\n## (${number}、.*)\\n\\n`), (_, title: string) => ` ${title} `);
  expect(behind("六")).toMatch(/。 六、其他需要报告的事项 /);
  expect(faultsOn(behind("六"))).toEqual([]);
  expect(bind(behind("六"))?.sections.map(({ ordinal, match }) => [ordinal, match])).toEqual(
    bind(draft([]))?.sections.map(({ ordinal, match }) => [ordinal, match]),
  );
  // Named in a sentence it is none.
  expect(faultsOn(behind("六").replace("。 六、", "，见六、"))).toEqual(["section/missing error"]);
});
