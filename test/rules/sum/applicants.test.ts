import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { tableFindings } from "../../support/faults.ts";
import { writeReport } from "../../support/generate.ts";

const second = (cells: string) => `| 二、上年结转政府信息公开申请数量 |  |  | ${cells} |`;
const zeros = second("0 | 0 | 0 | 0 | 0 | 0 | 0");
const fourth = (cells: string) => `| 四、结转下年度继续办理 |  |  | ${cells} |`;
const balanced = [fourth("0 | 0 | 0 | 0 | 0 | 0 | 0"), fourth("1 | 0 | 0 | 0 | 0 | 0 | 1")] as const;

test("the wrong cell is where the row and the column meet", () => {
  const { findings, text } = expectAtMarks(
    edited({}, balanced, [zeros, second("1 | ⟦1⟧ | 0 | 0 | 0 | 0 | 1")]),
    "sum/applicants",
  );
  expect(findings[0]?.message).toBe(
    "二、上年结转「商业企业」写的是 1，应为 0：“二、上年结转”行：自然人（1）＋商业企业（1）＝2，总计（1）；「商业企业」列：一、本年新收（0）＋二、上年结转（1）＝1，三（七）总计（0）＋四、结转下年度继续办理（0）＝0。改这一格即可全部平衡（“总计”应等于本行六类申请人之和），请核对原始数据后更正。",
  );
  expect(tableFindings(applyEdits(text, findings[0]?.suggestions[0]?.edits ?? []))).toEqual([]);
});

test("two rows off alike are one finding, and both cells change", () => {
  // The columns hold: a change in one row alone would break them.
  const text = edited(
    {},
    balanced,
    [zeros, second("⟦1⟧ | 0 | 0 | 0 | 0 | 0 | 2")],
    [fourth("1 | 0 | 0 | 0 | 0 | 0 | 1"), fourth("1 | 0 | 0 | 0 | 0 | 0 | 2")],
  );
  const { findings, text: plain } = expectAtMarks(text, "sum/applicants");
  expect(findings[0]?.severity).toBe("error");
  for (const { edits } of findings[0]?.suggestions ?? []) expect(tableFindings(applyEdits(plain, edits))).toEqual([]);
  expect(findings[0]?.suggestions).not.toHaveLength(0);
});

test("a case moved from one applicant's column to another's is one finding", () => {
  const first = (cells: string) => `| 一、本年新收政府信息公开申请数量 |  |  | ${cells} |`;
  const text = edited(
    {},
    [first("0 | 0 | 0 | 0 | 0 | 0 | 0"), first("⟦4⟧ | 4 | 0 | 0 | 0 | 0 | 8")],
    [fourth("0 | 0 | 0 | 0 | 0 | 0 | 0"), fourth("5 | 3 | 0 | 0 | 0 | 0 | 8")],
  );
  const { findings, text: plain } = expectAtMarks(text, "sum/balance");
  for (const { edits } of findings[0]?.suggestions ?? []) expect(tableFindings(applyEdits(plain, edits))).toEqual([]);
});

test("a row with a blank or unreadable cell is not judged", () => {
  for (const cell of ["/", "约1", "-1"]) {
    const text = edited({}, [zeros, second(`${cell} | 0 | 0 | 0 | 0 | 0 | 5`)]);
    expect(tableFindings(text).filter(({ rule }) => rule === "sum/applicants")).toEqual([]);
  }
});

test("a row that adds up", () => expectSilence(edited({}, balanced, [zeros, second("1 | 0 | 0 | 0 | 0 | 0 | 1")])));

test("blanks are not taken as 0 where a total stands above nothing else", () => {
  const text = writeReport().replaceAll("| 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "|  |  |  |  |  |  | 4 |");
  expect(text).not.toBe(writeReport());
  expect(tableFindings(text).filter(({ rule }) => rule === "sum/applicants")).toEqual([]);
});
