import { expect, test } from "vitest";
import { textPercentage } from "../../../shared/src/rules/text/percentage.ts";
import { expectExamples, suggested } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/percentage";

test("the examples", () => expectExamples(textPercentage));

test.each([
  "共公开信息120条，其中财政信息30条，占比⟦30%⟧。",
  "发布信息120条，较上年增加20条，增长⟦16.7%⟧。",
  "发布信息80条，较上年减少20条，下降⟦25%⟧。",
  "发布信息1,120条，较上年增加20条，增长⟦20%⟧。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "公开信息120条，其中政务动态30条，占比25%。",
  "公开信息120条，较上年增加20条，增长20%。",
  "公开信息3条，其中政务动态1条，占比33.3%。",
  "公开信息3条，其中政务动态2条，占67%。",
  "公开信息3条，其中政务动态2条，占66%。",
  "网站访问量增长20%，公开信息120条。",
  "公开信息1,120条，较上年增加20条，增长1.8%。",
  "政务微信发布信息1,036条，同比增加36条，增长3.6%。",
  "公开信息12条，较上年增加12条，增长100%。",
  "公开信息368条，占全县信息公开总量的5.2%，其中图片新闻120条。",
  "全年发布政策解读36篇，多元解读占比44.4%。",
  "公开行政执法信息2314条，同比增长15.2%，其中行政检查1800条。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test.each([
  ["共公开信息120条，其中财政信息30条，占比30%。", "共公开信息120条，其中财政信息30条，占比25%。"],
  ["发布信息120条，较上年增加20条，增长16.7%。", "发布信息120条，较上年增加20条，增长20%。"],
  ["发布信息 90 条，其中政策 30 条，占比 30 %。", "发布信息 90 条，其中政策 30 条，占比 33.3%。"],
])("%s is mended", (wrong, right) => {
  expect(suggested(rule, saying(wrong))).toBe(saying(right));
  expectUnsaid(right);
});
