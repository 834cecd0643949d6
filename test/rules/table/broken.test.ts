import { expect, test } from "vitest";
import { fixAll } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence, fixedByOnly } from "../../support/edited.ts";
import { rowOf, tableFindings, tableRules } from "../../support/faults.ts";
import { lineEndings, writeReport } from "../../support/generate.ts";

test("a blank line between two rows", () => {
  const { findings, text } = expectAtMarks(
    edited({ layout: "tabs" }, ["\n\t\t2.重复申请", "⟦\n\n⟧\t\t2.重复申请"]),
    "table/broken",
  );
  expect(findings[0]?.message).toBe(
    "收到和处理政府信息公开申请情况表中间有空行，表格断成了两截，多半是换页或转换造成的。请接成完整的一张表。",
  );
  expect(fixedByOnly(text)).toBe(writeReport({ layout: "tabs" }));
});

test.each(lineEndings)("the pieces are joined with the document's line ending %j", (eol) => {
  for (const layout of ["tabs", "markdown"] as const) {
    const text = writeReport({ layout, eol });
    const { start } = rowOf(text, "petition").range;
    expect(fixedByOnly(text.slice(0, start) + eol + eol + text.slice(start))).toBe(text);
  }
});

test("a header torn between its lines is joined where no word of it is cut", () => {
  for (const layout of ["tabs", "markdown"] as const) {
    const text = writeReport({ layout });
    const start = layout === "tabs" ? text.indexOf("\t\t\t自然人") : text.indexOf("|  |  |  | 自然人");
    expect(fixedByOnly(`${text.slice(0, start)}\n${text.slice(start)}`)).toBe(text);
  }
});

const label = "\t\t5.要求行政机关确认或重新出具已获取信息";
const zeros = "\t0\t0\t0\t0\t0\t0\t0";

test.each([
  ["its label in two", `${label}${zeros}`, `\t\t5.要求行政机关确认${zeros}\n\n\t\t或重新出具已获取信息`],
  ["its label in three", `${label}${zeros}`, `\t\t5.要求行政机关${zeros}\n\t\t确认或重新出具\n\t\t已获取信息`],
  ["its values on the next line", `${label}${zeros}`, `${label}\n\t\t${zeros}`],
  ["its values between the label's lines", `${label}${zeros}`, `\t\t5.要求行政机关确认\n\t\t${zeros}\n\t\t或重新出具已获取信息`],
])("a row with %s is read as one row, and reported at most as torn", (_, find, replace) => {
  const text = edited({ layout: "tabs" }, [find, replace]);
  expect(tableRules(text).filter((rule) => rule !== "table/broken")).toEqual([]);
  expect(rowOf(text, "confirmation").values.map(({ state }) => state)).toEqual(Array(7).fill("number"));
});

test.each([
  ["behind its ordinal", "\t（七）总计\t", "\t（七\t", "\t）总计"],
  ["in its first words", "\t\t2.重复申请", "\t\t2.重", "\t\t复申请"],
])("a label torn %s, its numbers above or below the page's edge, is one row", (_, whole, upper, lower) => {
  const text = writeReport({ layout: "tabs" });
  const [line = ""] = text.split("\n").filter((other) => other.startsWith(whole));
  const values = line.slice(whole.length);
  const blank = values.replace(/\d+/g, "");
  for (const torn of [`${upper}${values}\n\n${lower}`, `${upper}${blank}\n\n${lower}${values}`]) {
    expect(tableRules(text.replace(line, torn))).toEqual(["table/broken"]);
  }
});

test.each(["- 3 -", "第 3 页", "清溪镇人民政府2023年政府信息公开工作年度报告\n\n3"])(
  "a page's edge between two rows: %s",
  (edge) => {
    const text = edited({ layout: "tabs" }, ["\n\t\t2.重复申请", `\n\n${edge}\n\n\t\t2.重复申请`]);
    expect(tableRules(text)).toEqual(["table/broken"]);
    expect(fixAll(text).text).toContain(edge);
  },
);

test("a last row whose end, with its numbers, stands alone on the next page", () => {
  const text = edited({ layout: "tabs" }, ["四、结转下年度继续办理\t\t", "四、结转下年\t\t\t\t\t\t\t\t\t\n\n度继续办理\t\t"]);
  expect(tableRules(text)).toEqual(["table/broken"]);
});

test("a label cut in two is put together again", () => {
  const torn = edited({ layout: "tabs" }, [`${label}${zeros}`, `\t\t5.要求行政机关确认${zeros}\n\t\t或重新出具已获取信息`]);
  expect(tableRules(torn)).toEqual(["table/broken"]);
  const { text, remaining } = fixAll(torn);
  expect(remaining.filter(({ fix }) => fix)).toEqual([]);
  expect(rowOf(text, "confirmation").label.text).toBe("5.要求行政机关确认或重新出具已获取信息");
  expect(tableRules(text)).toEqual([]);
});

test("a row that stands as lines of text below its table is put back", () => {
  const stray = edited({ layout: "tabs" }, ["\n行政事业性收费\t0\t\t", "\n\n行政事业性收费\n\n0"]);
  expect(tableRules(stray)).toEqual(["table/broken"]);
  expect(tableRules(fixedByOnly(stray))).toEqual([]);
});

test.each(["- 3 -", "第3页 共8页", "3"])("a page number “%s” between two rows loses none", (page) => {
  for (const layout of ["tabs", "markdown"] as const) {
    const text = writeReport({ layout });
    const { start } = rowOf(text, "petition").range;
    expect(tableRules(`${text.slice(0, start)}\n${page}\n\n${text.slice(start)}`)).toEqual(["table/broken"]);
  }
});

test("a page's number before the row of the outcomes table", () => {
  const text = writeReport({ layout: "tabs" });
  const { start } = rowOf(text, "cases", "outcomes").range;
  expect(tableRules(`${text.slice(0, start)}\n- 5 -\n\n${text.slice(start)}`)).toEqual(["table/broken"]);
});

test("a header that is repeated on the next page makes no row double", () => {
  for (const layout of ["tabs", "markdown"] as const) {
    const text = writeReport({ layout });
    const header = text.slice(text.indexOf("申请人情况") - 60, text.indexOf("一、本年新收"));
    const rows = header.slice(header.lastIndexOf("本列数据") - (layout === "tabs" ? 1 : 3)).replace(/^\|[-|]+\|\n/m, "");
    const at = rowOf(text, "otherHandling").range.start;
    const [finding, ...others] = tableFindings(`${text.slice(0, at)}\n${rows.replace(/\| $/, "")}${text.slice(at)}`);
    expect([finding?.rule, finding?.severity, others]).toEqual(["table/broken", "information", []]);
  }
});

test.each([
  ["small tables under sub-headings", "\n第二十条第（五）项\t\t\t", "\n\n### 第二十条第（五）项\n"],
  ["a group's label alone on its line", "\t（三）不予公开\t1.", "\t（三）不予公开\n\t\t1."],
  ["a note under the table", "\n\n四、政府", "\n注：行政复议、行政诉讼数量含上年度结转数量。\n\n四、政府"],
])("%s: no fault", (_, find, replace) => expectSilence(edited({ layout: "tabs" }, [find, replace])));

test("a row in the midst of its table that has lost its tabs is torn and not missing", () => {
  const text = edited({ layout: "tabs" }, ["\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0", "2.重复申请 0 0 0 0 0 0 0"]);
  expect(tableRules(text)).toEqual(["table/broken"]);
});

test.each(["markdown", "tabs"] as const)("a blank line after every row is one fault a table, mended at once: %s", (layout) => {
  const text = writeReport({ layout });
  const isRow = layout === "markdown" ? /\|\n(?=\|)/g : /(\t.*)\n(?=.*\t)/g;
  const apart = text.replace(isRow, (row) => `${row}\n`);
  const wide = text.replace(isRow, (row) => `${row}\n\n`);
  for (const other of [apart, wide]) {
    expect(tableRules(other)).toEqual(Array(3).fill("table/broken"));
    expect(tableFindings(other)[0]?.severity).toBe(layout === "markdown" ? "warning" : "information");
    expect(fixAll(other).text).toBe(text);
  }
  const below = layout === "markdown" ? text.replace(/(---\|\n|\|\n(?=\|(?!---)))/g, "$1\n") : apart;
  expect(tableRules(below)).toEqual(Array(3).fill("table/broken"));
  expect(fixAll(below).text).toBe(text);
});

test("a page that goes on in a new table is said to be two", () => {
  const { findings } = expectAtMarks(
    edited({ layout: "html" }, ["<td>2.重复申请", "<td></td><td></td></tr></table>⟦\n⟧<table>\n<tr><td>2.重复申请"]),
    "table/broken",
  );
  expect(findings[0]?.message).toContain("断成了两张表格");
});
