import { describe, expect, it, test } from "vitest";
import { draft, expectMarked, findingsOf } from "../../support/rule.ts";

const sentence = "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。";
const unpaid = "| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 |";
const granted = "| （一）予以公开 |  |";
const none = " 0 | 0 | 0 | 0 | 0 | 0 | 0 |";

const said = (words: string) => draft([{ find: sentence, replace: words }]);
/** One of the two that were granted ended because its fee was not paid. */
const withUnpaid = (words: string, shown = "⟦1⟧") =>
  draft([
    { find: sentence, replace: words },
    { find: unpaid + none, replace: `${unpaid} 1 | 0 | 0 | 0 | 0 | 0 | ${shown} |` },
    { find: `${granted} 2 | 0 | 0 | 0 | 0 | 0 | 2 |`, replace: `${granted} 1 | 0 | 0 | 0 | 0 | 0 | 1 |` },
  ]);

describe("an application that ended because its fee was not paid", () => {
  it.each([
    [sentence, "却说没有发出"],
    ["本年度未收取信息处理费。", "却没有写"],
    ["发出收费通知0件，收取信息处理费0元。", "却说没有发出"],
  ])("had a notice: %s", (words, reproach) => {
    expectMarked("figure/fee", withUnpaid(words));
    expect(findingsOf("figure/fee", withUnpaid(words))[0]?.message).toContain(reproach);
  });

  it.each([
    "发出收费通知1件，共50元，申请人逾期未缴纳，未收取信息处理费。",
    "2023年，本机关向申请人发出收费通知书1份，实际收取信息处理费0元。",
  ])("is reported by %s", (words) => {
    expect(findingsOf("figure/fee", withUnpaid(words, "1"))).toEqual([]);
  });

  it("is none where the cell cannot be read", () => {
    expect(findingsOf("figure/fee", withUnpaid(sentence, "无"))).toEqual([]);
  });
});

describe("against no charges at all", () => {
  it.each([
    "本年度⟦收取信息处理费0.2万元⟧。",
    "本年度⟦收取信息处理费300元⟧。",
    "本年度⟦信息处理费共收取1.5万元⟧。",
    "上年未收取信息处理费。2023年⟦收取信息处理费300元⟧。",
  ])("%s", (words) => expectMarked("figure/fee", said(words)));

  it.each([
    "本年度收取信息处理费30元。",
    "本年度未收取信息处理费。",
    "本年度收取信息处理费0元。",
    "收取信息处理费标准为每件100元，本年度未向申请人收取信息处理费。",
    "对超过10件的申请按每件100元收取信息处理费，本年度未发生。",
    "2022年收取信息处理费0.2万元，2023年未收取。",
    "上年收取信息处理费300元，本年未收取。",
  ])("%s", (words) => expect(findingsOf("figure/fee", said(words))).toEqual([]));
});

test("a fee within all charges is right", () => {
  const charges = { find: "| 行政事业性收费 | 0 |", replace: "| 行政事业性收费 | 0.2 |" };
  const text = draft([charges, { find: sentence, replace: "本年度收取信息处理费2000元。" }]);
  expect(findingsOf("figure/fee", text)).toEqual([]);
});
