import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks } from "../../support/edited.ts";
import { tableFindings } from "../../support/faults.ts";

const row = (label: string, cells: string) => `${label} | ${cells} |`;
const none = "0 | 0 | 0 | 0 | 0 | 0 | 0";
const received = "| 一、本年新收政府信息公开申请数量 |  | ";
const granted = "| （一）予以公开 | ";
const total = "| （七）总计 | ";

test("a column's results and （七）总计: where the balance proves the total right, the result is named, with its twin", () => {
  const text = edited(
    {},
    [row(received, none), row(received, "2 | 0 | 0 | 0 | 0 | 0 | 2")],
    [row(granted, none), row(granted, "3 | 0 | 0 | 0 | 0 | 0 | 3")],
    [row(total, none), row(total, "⟦2⟧ | 0 | 0 | 0 | 0 | 0 | 2")],
  );
  const { findings, text: plain } = expectAtMarks(text, "sum/results");
  expect(findings[0]?.message).toBe(
    "「自然人」列：三（一）予以公开（3）＝3，三（七）总计（2），相差 1（「总计」列随之相差）。“（七）总计”应等于同列（一）至（六）各行之和，请核对三（一）予以公开（若其余无误，应为 2）。",
  );
  const mended = applyEdits(plain, findings[0]?.suggestions[0]?.edits ?? []);
  expect(tableFindings(mended)).toEqual([]);
});

test("one result wrong in one column stands on that cell", () => {
  const text = edited({}, [row(granted, none), row(granted, "0 | ⟦4⟧ | 0 | 0 | 0 | 0 | 0")]);
  const { findings } = expectAtMarks(text, "sum/applicants");
  expect(findings[0]?.suggestions).toHaveLength(1);
});

test("a column with a blank cell is not judged", () => {
  const text = edited(
    {},
    [row(granted, none), row(granted, "/ | 0 | 0 | 0 | 0 | 0 | 0")],
    [row(total, none), row(total, "7 | 0 | 0 | 0 | 0 | 0 | 7")],
  );
  const results = tableFindings(text).filter(({ rule }) => rule === "sum/results");
  expect(results.every(({ message }) => !message.startsWith("「自然人」"))).toBe(true);
});

test("（七）总计 left at 0: the balance that it breaks as well is silent", () => {
  const text = edited(
    {},
    [row(received, none), row(received, "2 | 1 | 0 | 0 | 0 | 0 | 3")],
    [row(granted, none), row(granted, "2 | 1 | 0 | 0 | 0 | 0 | 3")],
    [row(total, none), row(total, "⟦0⟧ | ⟦0⟧ | 0 | 0 | 0 | 0 | 0")],
  );
  expectAtMarks(text, "sum/results");
});
