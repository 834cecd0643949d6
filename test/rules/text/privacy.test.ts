import { expect, test } from "vitest";
import { findingsOf, severitiesOf } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/privacy";

test.each([
  ["申请人身份证号⟦11010519491231002X⟧。", "error"],
  ["申请人身份证号⟦11010519491231002x⟧。", "error"],
  ["卡号⟦6222021234567890128⟧。", "error"],
  ["申请人手机⟦13812345678⟧。", "warning"],
])("%s: %s", (sentence, severity) => {
  expectSaid(rule, sentence);
  expect(severitiesOf(rule, saying(sentence))).toEqual([severity]);
});

test.each([
  "申请人身份证号110105194912310021。",
  "申请人身份证号11010519491331002X。",
  "卡号6222021234567890123。",
  "项目编号20230101123456789X。",
  "统一社会信用代码：11350430003762345X。",
  "联系电话：0598-3961801，热线12345，邮箱sxrmzf1801@163.com。",
  "电子邮箱：13812345678@139.com。",
  "手机号138****5678已作遮盖。",
  "网站标识码3504300012，闽公网安备35043002000123号。",
  "浏览量12812345678次。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test("the message does not repeat the number", () => {
  const [finding] = findingsOf(rule, saying("申请人身份证号11010519491231002X。"));
  expect(finding?.message).toContain("110****2X");
  expect(finding?.message).not.toContain("19491231");
});
