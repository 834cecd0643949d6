import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { cellOf, plainDraft, printDraft, replaceRange, rowOf, tableFindings, tableRules } from "../../support/faults.ts";
import { layouts, lineEndings, writeReport } from "../../support/generate.ts";

test("a blank cell whose value the sums give", () => {
  const { findings, text } = expectAtMarks(edited({}, ["2.重复申请 | 0 | 0 |", "2.重复申请 | 0 | ⟦⟧ |"]), "cell/empty");
  expect(findings[0]?.message).toBe("2.重复申请「商业企业」没有填数。按勾稽关系应为 0，请核对后填写。");
  expect(findings[0]?.fix).toBeUndefined();
  expect(tableRules(applyEdits(text, findings[0]?.suggestions[0]?.edits ?? []))).toEqual([]);
});

test("a total is not filled in while one of its parts is blank as well: nobody knows it", () => {
  const { findings } = expectAtMarks(edited({}, ["\n| 0 | 0 | 0 | 0 | 0 |", "\n| ⟦⟧ | 0 | 0 | 0 | ⟦⟧ |"]), "cell/empty");
  expect(findings.map(({ suggestions }) => suggestions.map(({ title }) => title))).toEqual([["填 0"], []]);
});

test("a blank cell of the disclosure table", () => {
  const { findings } = expectAtMarks(edited({}, ["| 行政许可 | 0 |", "| 行政许可 | ⟦⟧ |"]), "cell/empty");
  expect(findings[0]?.message).toBe("行政许可「本年处理决定数量」没有填数。没有的填 0，不能留空。");
});

test("neighbouring blanks are one finding, blanks apart are two", () => {
  expect(tableRules(edited({}, ["2.重复申请 | 0 | 0 | 0 |", "2.重复申请 |  |  |  |"]))).toEqual(["cell/empty"]);
  expect(tableRules(edited({}, ["2.重复申请 | 0 | 0 | 0 |", "2.重复申请 |  | 0 |  |"]))).toEqual(["cell/empty", "cell/empty"]);
});

test("a blank template is one finding a table", () => {
  for (const layout of layouts) {
    const text = writeReport({ layout });
    const blank = text.replace(/(\t|>|\| )0(?=\t|<| \||\n)/g, "$1").replace(/(\t|>|\| )0(?=\t|<| \||\n)/g, "$1");
    expect(tableRules(blank)).toEqual(["cell/empty", "cell/empty", "cell/empty"]);
  }
});

test.each(layouts)("cells that a row does not even have are put at its end, in %s", (layout) => {
  for (const eol of lineEndings) {
    const text = writeReport({ layout, eol });
    const { values, range } = rowOf(text, "repeated");
    const start = values[5]?.range.end ?? 0;
    const end = layout === "html" ? range.end - "</td></tr>".length : layout === "markdown" ? range.end - 2 : range.end;
    const short = replaceRange(text, { start, end }, "");
    const findings = tableFindings(short);
    expect(findings.map(({ rule }) => rule)).toEqual(["cell/empty"]);
    expect(applyEdits(short, findings[0]?.suggestions[0]?.edits ?? [])).toBe(text);
  }
});

test("blank is not 0: a sum with a blank is not judged", () => {
  expect(tableRules(edited({}, ["2.重复申请 | 0 | 0 | 0 |", "2.重复申请 |  | 9 | 0 |"]))).toEqual(["cell/empty", "sum/results"]);
});

test("zeros left blank throughout are one finding a table, and no sum is judged", () => {
  const draft = plainDraft(2020, "tabs");
  const zeroes = printDraft(draft)
    .replace(/\t0(?=\t|\n)/g, "\t")
    .replace(/\t0(?=\t|\n)/g, "\t");
  const cell = draft.form.tables[1]?.cells[0];
  expect(cell).toBeDefined();
  const text = cell ? replaceRange(zeroes, cellOf(zeroes, cell, "applications").range, "3") : zeroes;
  const findings = tableFindings(text);
  expect(findings.map(({ rule }) => rule)).toEqual(["cell/empty", "cell/empty", "cell/empty"]);
  expect(findings[1]?.message).toContain("还有 160 格没有填数");
  expect(findings[1]?.suggestions).toEqual([]);
});

test.each([
  ["2 | 1 | 0 |  |  | 0", "2 | 1 | 0 | 0 | 3 | 0"],
  [" |  | 0 | 0 | 0 | 0", "0 | 0 | 0 | 0 | 0 | 0"],
  [" |  | 0 | 0 | 4 | 0", undefined],
])("blanks are filled with what the sums give, never with a 0 that breaks them: %s", (cells, expected) => {
  const rest = " | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
  const text = edited({}, [`| 0 | 0 | 0 | 0 | 0 | 0${rest}`, `| ${cells}${rest}`]);
  const edits = tableFindings(text).find(({ rule }) => rule === "cell/empty")?.suggestions[0]?.edits;
  const filled =
    edits && /\| ([^|]*(?:\|[^|]*){5}) \| 0(?: \| 0){8} \|\n/.exec(applyEdits(text, edits))?.[1]?.replaceAll(/ +/g, " ");
  expect(filled).toBe(expected);
});

test.each([
  ["padding with wide spaces", "2.重复申请 | 0 |", "2.重复申请 |　0　|"],
  ["an entity", "2.重复申请 | 0 |", "2.重复申请 | &nbsp;0 |"],
])("%s is no blank", (_, find, replace) => expectSilence(edited({}, [find, replace])));

test("a column that is blank all the way down is one fault", () => {
  const text = writeReport();
  const blank = text.replaceAll(/^(\|.*[一-龥].*\| 0 \| 0 \| 0 \| 0 \| 0 \| 0 \|) 0 \|$/gm, "$1  |");
  const findings = tableFindings(blank).filter(({ rule }) => rule === "cell/empty");
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toMatch(
    /^“一、本年新收政府信息公开申请数量”至“四、结转下年度继续办理”共 25 行的「总计」都没有填数（25 格）。/,
  );
  expect(tableFindings(applyEdits(blank, findings[0]?.suggestions[0]?.edits ?? []))).toEqual([]);
});
