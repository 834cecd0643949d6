import { expect, test } from "vitest";
import { findingsOf } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/date";

test.each([
  "⟦2023年13月⟧召开会议。",
  "⟦2023年2月29日⟧召开会议。",
  "⟦2023 年 2 月 29 日⟧召开会议。",
  "⟦20241月1日⟧起施行。",
  "⟦20233年⟧我镇召开会议。",
  "⟦202年度⟧工作总结。",
  "⟦6月31日⟧前完成。",
  "⟦1月0日⟧前完成。",
  "⟦２０２３年１１月３１日⟧前完成。",
  "自2023年1月1日起至⟦12月31⟧止。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "我镇有着5000年文明和200年建镇历史。",
  "2024年2月29日前公开，2000年2月29日建站。",
  "5年来累计公开信息1200余条。",
  "12月召开1次会议，13个村参加。",
  "按照2023年2月28日会议要求开展工作。",
  "公布〔2023〕13号、国办发[2023]45号文件。",
  "规划期为2021—2025年，展望至2035年。",
  "2023年第1—4季度检查合格率均为100%。",
  "全年36个月台账齐全，每月5日通报。",
  "3月1、2日和5月4至6日召开会议，12月31日止。",
  "23年度工作要点已公开。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test.each([
  ["2023年13月5日", "月份"],
  ["2023年2月30日", "日子"],
  ["20233年", "年份"],
])("of %s the %s is wrong", (date, part) => {
  expect(findingsOf(rule, saying(`${date}召开会议。`))[0]?.message).toContain(`（${part}有误）`);
});

test("the period and the signature are other rules' matter", () => {
  const text = saying("依法公开。")
    .replace("2023年1月1日", "20231月1日")
    .replace(/2024年1月\d+日/, "2024年1月32日");
  expect(findingsOf(rule, text)).toEqual([]);
});
