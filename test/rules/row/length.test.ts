import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { replaceRange, rowOf, tableFindings, tableRules } from "../../support/faults.ts";
import { layouts, writeReport } from "../../support/generate.ts";

test("one number too many, and no sum of the row is judged", () => {
  const { findings } = expectAtMarks(
    edited({}, ["2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "2.重复申请 | ⟦0 | 0 | 5 | 0 | 0 | 0 | 0 | 0⟧ |"]),
    "row/length",
  );
  expect(findings[0]?.message).toBe("“2.重复申请”一行有 8 个数，格式只有 7 栏，多了 1 个。请核对后删去多余的数。");
});

test.each(layouts)("in %s", (layout) => {
  const more = { markdown: " | 7", tabs: "\t7", lines: "\n\t7", html: "</td><td>7" }[layout];
  const text = writeReport({ layout });
  const { end } = rowOf(text, "repeated").values.at(-1)?.range ?? { end: 0 };
  expect(tableRules(replaceRange(text, { start: end, end }, more))).toEqual(["row/length"]);
});

test.each([
  ["blank padding behind", "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0", "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\t\t"],
  ["blank padding before", "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0", "\t\t2.重复申请\t\t0\t0\t0\t0\t0\t0\t0"],
  ["a label in the first column", "\t\t2.重复申请\t", "2.重复申请\t\t\t"],
  ["a label two columns to the left, and no padding", "\t\t2.重复申请\t", "2.重复申请\t"],
])("%s is no number", (_, find, replace) => expectSilence(edited({ layout: "tabs" }, [find, replace])));

test("the number of a merged cell that a converter repeats in every column is one number", () => {
  expectSilence(edited({}, ["| 行政许可 | 0 |  |  |", "| 行政许可 | 7 | 7 | 7 |"]));
  expect(tableRules(edited({}, ["| 行政许可 | 0 |  |  |", "| 行政许可 | 7 | 7 | 8 |"]))).toEqual(["row/length"]);
});

const zeros = "0 | 0 | 0 | 0 | 0 | 0 | 0";
const received = (cells: string) => `| 一、本年新收政府信息公开申请数量 |  |  | ${cells} |`;
const granted = (cells: string) => `| （一）予以公开 |  | ${cells} |`;
const total = (cells: string) => `| （七）总计 |  | ${cells} |`;
const whole = "6 | 2 | 0 | 0 | 1 | 0 | 9";

test("a number left out and the rest moved left is one finding, and no column is judged", () => {
  const text = edited(
    {},
    [received(zeros), received("⟦6 | 0 | 0 | 1 | 0 | 9⟧ | ")],
    [granted(zeros), granted(whole)],
    [total(zeros), total(whole)],
  );
  const { findings, text: plain } = expectAtMarks(text, "row/length");
  expect(findings[0]?.message).toBe(
    "“一、本年新收政府信息公开申请数量”一行少填一格，右边的数像是整体左移：应有 7 个数，只有 6 个，末格空着。按勾稽关系，这一行应为 6、2、0、0、1、0、9。请核对后补上。",
  );
  expect(tableFindings(applyEdits(plain, findings[0]?.suggestions[0]?.edits ?? []))).toEqual([]);
});

test("a 总计 left blank where every column holds is only blank", () => {
  const text = edited(
    {},
    [received(zeros), received("0 | 0 | 0 | 0 | 0 | 5 | ")],
    [granted(zeros), granted("0 | 0 | 0 | 0 | 0 | 5 | 5")],
    [total(zeros), total("0 | 0 | 0 | 0 | 0 | 5 | 5")],
  );
  expect(tableRules(text)).toEqual(["cell/empty"]);
});
