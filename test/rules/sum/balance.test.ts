import { expect, test } from "vitest";
import { lint } from "../../../shared/src/lint.ts";
import { edited, expectAtMarks } from "../../support/edited.ts";
import { tableFindings } from "../../support/faults.ts";

const none = "0 | 0 | 0 | 0 | 0 | 0 | 0";
const alike = (value: number | string) => `${value} | 0 | 0 | 0 | 0 | 0 | ${value}`;
const received = "一、本年新收政府信息公开申请数量 |  |  | ";
const carriedIn = "二、上年结转政府信息公开申请数量 |  |  | ";
const granted = "（一）予以公开 |  | ";
const total = "（七）总计 |  | ";
const carriedOut = "四、结转下年度继续办理 |  |  | ";

function report(first: number, second: number, results: number, last: number, marked = false): string {
  const shown = marked ? `⟦${first}⟧ | 0 | 0 | 0 | 0 | 0 | ${first}` : alike(first);
  return edited(
    {},
    [received + none, received + shown],
    [carriedIn + none, carriedIn + alike(second)],
    [granted + none, granted + alike(results)],
    [total + none, total + alike(results)],
    [carriedOut + none, carriedOut + alike(last)],
  );
}

test("一 + 二 and （七） + 四 differ: one finding for the column and 总计 together, which names who may be wrong", () => {
  const { findings, text } = expectAtMarks(report(913, 11, 909, 14, true), "sum/balance");
  expect(findings[0]?.message).toBe(
    "「自然人」列：一、本年新收（913）＋二、上年结转（11）＝924，三（七）总计（909）＋四、结转下年度继续办理（14）＝923，相差 1（「总计」列随之相差）。表头要求“第一项加第二项之和，等于第三项加第四项之和”，请核对一、本年新收（若其余无误，应为 912）或二、上年结转（若其余无误，应为 10）或四、结转下年度继续办理（若其余无误，应为 15）。",
  );
  expect(findings[0]?.related.map(({ message }) => message)).toEqual([
    "二、上年结转「自然人」＝11",
    "三（七）总计「自然人」＝909",
    "四、结转下年度继续办理「自然人」＝14",
  ]);
  expect(lint(text, { locale: "en" }).findings.find(({ rule }) => rule === "sum/balance")?.message).toMatch(/off by 1/);
});

test("each suggestion sets the cell in its column and in 总计, and mends all", () => {
  const text = report(913, 11, 909, 14);
  const [finding] = tableFindings(text);
  expect(finding?.suggestions).toHaveLength(3);
  for (const { edits } of finding?.suggestions ?? []) {
    expect(edits).toHaveLength(2);
    const mended = [...edits]
      .reverse()
      .reduce((changed, edit) => changed.slice(0, edit.range.start) + edit.text + changed.slice(edit.range.end), text);
    expect(tableFindings(mended)).toEqual([]);
  }
});

test("a column that balances", () => expect(tableFindings(report(913, 11, 910, 14))).toEqual([]));
