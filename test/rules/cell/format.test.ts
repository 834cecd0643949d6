import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence, fixedByOnly } from "../../support/edited.ts";
import { replaceRange, rowOf, tableFindings } from "../../support/faults.ts";
import { layouts, lineEndings, writeReport } from "../../support/generate.ts";

test.each([
  ["１２", "用了全角数字", "12"],
  ["1,295", "带千分位逗号", "1295"],
  ["12件", "带单位", "12"],
  ["O", "是字母 O，不是数字 0", "0"],
  ["+3", "带正号", "3"],
])("“%s” becomes plain digits", (raw, what, plain) => {
  const { findings, text } = expectAtMarks(edited({}, ["| 行政许可 | 0 |", `| 行政许可 | ⟦${raw}⟧ |`]), "cell/format");
  expect(findings[0]?.message).toBe(`“行政许可”「本年处理决定数量」的“${raw}”${what}，应写作 ${plain}。`);
  expect(fixedByOnly(text)).toBe(writeReport().replace("| 行政许可 | 0 |", `| 行政许可 | ${plain} |`));
});

test.each(layouts)("in %s", (layout) => {
  for (const eol of lineEndings) {
    const text = writeReport({ layout, eol });
    expect(fixedByOnly(replaceRange(text, rowOf(text, "repeated").values[2]?.range ?? { start: 0, end: 0 }, "０件"))).toBe(text);
  }
});

test("turning 元 into 万元 changes what is reported: a suggestion", () => {
  const { findings, text } = expectAtMarks(
    edited({}, ["| 行政事业性收费 | 0 |", "| 行政事业性收费 | ⟦25000元⟧ |"]),
    "cell/format",
  );
  expect(findings[0]?.fix).toBeUndefined();
  expect(tableFindings(applyEdits(text, findings[0]?.suggestions[0]?.edits ?? []))).toEqual([]);
});

test("a note beside the number is what the author wanted to say", () => {
  expectSilence(edited({}, ["| 行政许可 | 0 |", "| 行政许可 | 22（其中修订16件） |"]));
});

test("cells next to each other in one disguise are one finding", () => {
  const row = "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
  const marked = row.replace("0 | 0 | 0 | 0 | 0 | 0 | 0", "⟦０ | ０ | ０ | ０ | ０ | ０ | ０⟧");
  const { findings, text } = expectAtMarks(edited({}, [row, marked]), "cell/format");
  expect(findings.map(({ message }) => message)).toEqual([
    "“2.重复申请”「自然人」起 7 格用了全角数字，应写作半角数字，如“０”应为 0。",
  ]);
  expect(fixedByOnly(text)).toBe(writeReport());
});

test("元 in 万元 has no dust behind it", () => {
  const { findings } = expectAtMarks(edited({}, ["| 行政事业性收费 | 0 |", "| 行政事业性收费 | ⟦12345元⟧ |"]), "cell/format");
  expect(findings[0]?.message).toContain("应写作 1.2345。");
});

test("where the form names no unit, a cell keeps its own", () => {
  const { findings, text } = expectAtMarks(
    edited({ year: 2020 }, ["| 政府集中采购 | 0 | 0 |", "| 政府集中采购 | 0 | ⟦1,295,000元⟧ |"]),
    "cell/format",
  );
  expect(findings[0]?.message).toContain("应写作 1295000元。");
  expect(tableFindings(fixedByOnly(text))).toEqual([]);
});
