import { expect, test } from "vitest";
import { edited, expectAtMarks, expectSilence, fixedByOnly } from "../../support/edited.ts";
import { replaceRange, rowOf, tableRules } from "../../support/faults.ts";
import { layouts, lineEndings, writeReport } from "../../support/generate.ts";

test("a label that is cut", () => {
  const { findings, text } = expectAtMarks(edited({}, ["1.信访举报投诉类申请", "⟦1.信访举报投诉⟧"]), "row/label");
  expect(findings[0]?.message).toBe("行名“1.信访举报投诉”不完整或有误，格式为“1.信访举报投诉类申请”。");
  expect(fixedByOnly(text)).toBe(writeReport());
});

test.each(layouts)("the form's words are put in %s", (layout) => {
  for (const eol of lineEndings) {
    const text = writeReport({ layout, eol });
    const { range } = rowOf(text, "enforcementFile").label;
    expect(fixedByOnly(replaceRange(text, range, "7.属于行政执法案"))).toBe(text);
  }
});

test.each([
  ["a group's label whose ordinal the page break has taken", "（五）不予处理", "⟦）不予处理⟧"],
  ["a group's label whose words it has taken", "（五）不予处理", "⟦（五）⟧"],
  ["another number", "5.属于三类内部事务信息", "⟦6.属于三类内部事务信息⟧"],
  ["a wrong character", "7.属于行政执法案卷", "⟦7.属于行政执法安卷⟧"],
])("%s", (_, find, replace) => {
  expectAtMarks(edited({}, [find, replace]), "row/label");
});

test.each([
  ["no number", "2.重复申请", "重复申请"],
  ["a note behind it", "2.重复申请", "2.重复申请（含来信）"],
  ["a note behind a short one", "| 规章 |", "| 规章（设区的市填报） |"],
  ["another mark after the number", "2.重复申请", "2、重复申请"],
  ["a space after it", "2.重复申请", "2. 重复申请"],
  ["full width", "2.重复申请", "２．重复申请"],
  ["bold", "2.重复申请", "**2.重复申请**"],
  ["padding", "2.重复申请", "　2.重复申请　"],
  ["only the name of （二）", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"],
  ["the last bracket lost", "不计其他情形）", "不计其他情形"],
])("%s is no fault", (_, find, replace) => expectSilence(edited({}, [find, replace])));

test.each([
  ["（七）总计", "⟦（七）⟧"],
  ["8.属于行政查询事项", "⟦8.⟧"],
  ["四、结转下年度继续办理", "⟦四、⟧"],
])("the words of %s lost, its ordinal left", (find, replace) => {
  const { text } = expectAtMarks(edited({}, [find, replace]), "row/label");
  expect(fixedByOnly(text)).toBe(writeReport());
});

test("a label that fits several rows is not guessed", () => {
  expect(tableRules(edited({}, ["2.重复申请", "2.申请"]))).not.toContain("row/duplicate");
});

test("two rows in one, their numbers too, are still rows of the table", () => {
  const row = "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
  const both = "|  |  | 2.重复申请 3.要求提供公开出版物 | 0 0 | 0 0 | 0 0 | 0 0 | 0 0 | 0 0 | 0 0 |";
  expect(writeReport()).toContain(row);
  expect(tableRules(writeReport().replace(row, both))).toContain("row/label");
});

test("two rows in one: no words are taken out unasked", () => {
  const { findings } = expectAtMarks(edited({}, ["| 2.重复申请 |", "| ⟦2.重复申请 2.重复申请⟧ |"]), "row/label");
  expect([findings[0]?.fix, findings[0]?.suggestions.length]).toEqual([undefined, 1]);
});

/** A converter that guesses where cells end; the numbers are all in their places. */
const misplaced: [what: string, ...edits: [find: string, replace: string][]][] = [
  [
    "the end of a label in the row above",
    ["1.属于国家秘密 |", "1.属于国家秘密 其他法律行政法 |"],
    ["2.其他法律行政法规禁止公开", "2. 规禁止公开"],
  ],
  [
    "the first half of one",
    ["1.本机关不掌握相关政府信息", "1.本机关不掌握相关政府信息没有现成信息需"],
    ["2.没有现成信息需要另行制作", "2. 要另行制作"],
  ],
];

test.each(misplaced)("letters put elsewhere are no fault: %s", (_, ...edits) => expectSilence(edited({}, ...edits)));

test("nor is the rest of a label in a row without numbers, where a page ends", () => {
  const row = /(\| {2}\|) {2}\| 3\.补正后申请内容仍不明确 (.*\n)/;
  const text = writeReport();
  expect(text).toMatch(row);
  const cut = text.replace(row, "$1  | 3.补正后申请内容 $2\n— 3 —\n\n$1  | 仍不明确 |  |  |  |  |  |  |  |\n");
  expect(tableRules(cut)).toEqual(["table/broken"]);
});

test("numbers of two rows that changed places are one", () => {
  const text = edited(
    {},
    ["5.属于三类内部事务信息", "⟦6.属于三类内部事务信息⟧"],
    ["6.属于四类过程性信息", "⟦5.属于四类过程性信息⟧"],
  );
  expectAtMarks(text, "row/label");
});
