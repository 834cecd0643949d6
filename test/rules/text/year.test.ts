import { expect, test } from "vitest";
import { draft, findingsOf, suggested } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/year";

test.each([
  "⟦2022年⟧，我镇扎实做好政府信息公开工作。",
  "⟦2022 年⟧，我镇扎实做好政府信息公开工作。",
  "现将⟦2022年度⟧政府信息公开工作情况报告如下。",
  "现公布⟦2022年⟧政府信息公开工作年度报告。",
  "⟦2022年⟧，我局政务公开工作还存在内容不够丰富的问题。",
  "一是⟦2021年⟧，我局高度重视政务公开工作。",
  "⟦2022年⟧，我镇着力解决公开不及时的问题，公开质量得到提升。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "2022年，我镇公开信息10条，2023年公开12条。",
  "2022年底以来，我镇将公开工作纳入考核。",
  "2022年印发的《实施方案》继续执行。",
  "2024年，我镇将继续做好政府信息公开工作。",
  "2022年，我局政务公开工作存在更新不及时的问题。2023年，我局逐条整改。",
  "2022年，我局公开内容不够丰富，存在短板。针对以上问题，采取了三项措施。",
  "按照《关于编制2022年政府信息公开工作年度报告的通知》的格式编制。",
  "与2022年相比，公开数量有所上升。",
  "2022年存在的问题已全部整改。",
  "按照〔2022〕13号文件要求开展工作。",
  "严格落实2022年度考核发现的问题整改。",
  "2022年，我局被评为全市政务公开工作先进单位。",
  "2022年全县政务公开考核中，我镇获评优秀等次。",
  "2022年，我镇存在公开内容不全面的问题，经过一年的努力，已得到有效改善。",
  "公开2022年度部门决算和2023年度部门预算。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test.each([
  "1月，按要求编制并公布2022年度政府信息公开工作年度报告。",
  "在门户网站及时发布2022年政府信息公开工作年度报告，接受社会监督。",
])("last year's report is published this year: %s", (sentence) => {
  expect(findingsOf(rule, draft([{ find: "围绕群众关心的事项，", replace: `${sentence}围绕群众关心的事项，` }]))).toEqual([]);
});

test.each([
  ["2022年，我镇扎实做好工作。", "2023年，我镇扎实做好工作。"],
  ["2022年度，全镇主动公开信息31条。", "2023年度，全镇主动公开信息31条。"],
  ["现将２０２２年度政府信息公开工作情况报告如下。", "现将2023年度政府信息公开工作情况报告如下。"],
])("%s is mended", (wrong, right) => {
  expect(suggested(rule, saying(wrong))).toBe(saying(right));
  expectUnsaid(right);
});

test("section six may tell of other years, and a report of another period is another's fault", () => {
  const inOthers = draft([{ find: "本机关本年度未发出", replace: "2022年，我镇获得表彰。本机关本年度未发出" }]);
  expect(findingsOf(rule, inOthers)).toEqual([]);
  const ofLastYear = draft([{ find: "2023年1月1日起至2023年12月31日", replace: "2022年1月1日起至2022年12月31日" }]);
  expect(findingsOf(rule, ofLastYear.replace("围绕", "2022年，我镇围绕"))).toEqual([]);
});
