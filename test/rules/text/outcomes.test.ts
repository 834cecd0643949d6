import { describe, expect, it, test } from "vitest";
import { expectPlanted } from "../../support/planted.ts";
import { findingsOf, suggested } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/outcomes";

test.each(["reviews", "lawsuits"] as const)("%s with another number are found in any report", (kind) =>
  expectPlanted(rule, kind),
);

test.each([
  "因政府信息公开被申请行政复议⟦1起⟧。",
  "政府信息公开行政诉讼败诉⟦1件⟧。",
  "政府信息公开行政复议、行政诉讼分别为⟦3件⟧、⟦2件⟧。",
  "政府信息公开行政复议和行政诉讼案件共⟦5件⟧。",
])("%s", (sentence) => expectSaid(rule, sentence));

describe("traps", () => {
  it.each([
    "未发生因政府信息公开被纠错、败诉的情况。",
    "本机关未收到政府信息公开申请，未发生行政复议、行政诉讼。",
    "2023年共受理行政复议案件25件，办结23件，其中涉及政府信息公开的0件。",
    "全镇发生行政诉讼案件2件，均与政府信息公开无关。",
    "2023年无政府信息公开行政复议案件，行政诉讼案件2件均为土地征收引起。",
    "县司法局全年收到行政复议申请212件，受理198件，审结186件。",
    "全局办理行政处罚案件36件，被申请行政复议3件，均获维持。",
    "全年办理行政复议答复3件、行政应诉5件。",
  ])("is silent on %s", (sentence) => expectUnsaid(sentence));
});

const cases = "|".concat(" 0 |".repeat(15));

/** One review, upheld. */
function withReview(sentence: string): string {
  const text = saying(sentence);
  expect(text).toContain(cases);
  return text.replace(cases, () => `| 1 | 0 | 0 | 0 | 1 |${" 0 |".repeat(10)}`);
}

test("未发生 denies what the table has; 未被纠错 does not", () => {
  const [finding] = findingsOf(rule, withReview("未发生因政府信息公开引起的行政复议。"));
  expect(finding?.message).toContain("正文说“未发生因政府信息公开引起的行政复议”");
  expect(findingsOf(rule, withReview("未发生政府信息公开行政复议被纠错的情况。"))).toEqual([]);
});

test("a note that the table has last year's cases too leaves fewer in the prose alone", () => {
  const noted = (sentence: string) => withReview(`${sentence}注：行政复议、行政诉讼数量含上年度结转数量。`);
  expect(findingsOf(rule, noted("未发生因政府信息公开引起的行政复议。"))).toEqual([]);
  expect(findingsOf(rule, noted("因政府信息公开引起的行政复议3件。"))).toHaveLength(1);
});

test("the table's number goes into the prose, and all is well", () => {
  const mended = suggested(rule, withReview("因政府信息公开引起的行政复议3件。"));
  expect(mended).toBe(withReview("因政府信息公开引起的行政复议1件。"));
  expect(findingsOf(rule, mended)).toEqual([]);
});
