import { expect, test } from "vitest";
import { findingsOf } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, remarksOn, saying } from "../../support/saying.ts";

const rule = "text/parts";

test.each([
  "全年发布信息120条，其中政务动态⟦150条⟧。",
  "共公开政府信息 31 条，其中财政信息 ⟦45 条⟧。",
  "编发简报两期，其中专刊⟦三期⟧。",
  "共收到来信12件，其中自然人⟦10件，法人或其他组织3件⟧。",
  "全年发布信息1,120条，其中公共服务⟦1,150条⟧。",
  "全年公开信息400条，其中概况类⟦150条，动态类信息290条⟧。",
  "全年公开信息63条，包括机构类⟦16条、动态类36条、其他信息15条⟧。",
  "全年公开信息63条，其中机构类⟦16条、动态类36条、其他信息5条⟧。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "共公开信息120条，其中政务动态100条、通知15条。",
  "共收到来信13件，其中自然人10件，法人或其他组织3件。",
  "组织培训2次，其中参训人员120人次。",
  "公开信息100余条，其中政务动态120条。",
  "召开会议3次，其中网络浏览量5000次。",
  "发布信息12条，较上年增加3条，其中政务动态9条。",
  "编印政务公开简报5期，其中第12期被市政府办公室转发。",
  "收到来信3件，其中自然人3件，加上上年结转1件，共办理4件。",
  "收到来信3件，其中网上2件，连同上年结转的2件，年内办结4件。",
  "全年发布政策解读36篇，其中文字解读20篇、图文解读10篇、视频解读6篇。",
  "全年发布信息120条，2022年发布150条，其中政策类130条。",
  "公开信息63条，其中机构类16条、动态类36条、其他信息11条。",
  "公开信息63条，其中机构类16条、其他重点领域信息11条。",
  "公开信息63条，其中动态55条、通知8条，公开财政信息21条。",
  "公开信息63条，包括机构类16条、动态类36条。",
  "公开信息63条，其中网站33条、微信30条，涉及民生的40条。",
  "公开信息63条，其中网站33条、微信30条，回复留言25条。",
  "公开信息21条，其中动态4条，财政类17条（其中，预决算12条、专项经费5条）。",
  "公开信息50条，其中机构类20条，内有领导成员10条，工作类30条。",
  "发布解读36篇，其中文字20篇、图文10篇、视频6篇，阅读量2万次。",
  "公开微信120条、微博80条，其中政策类150条。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test("both numbers are named", () => {
  const [finding] = findingsOf(rule, saying("全年发布信息120条，其中政务动态150条。"));
  expect(finding?.message).toContain("150 条大于总数 120 条");
  const [sum] = findingsOf(rule, saying("共收到来信12件，其中自然人10件，法人或其他组织3件。"));
  expect(sum?.message).toContain("10＋3＝13 件，与总数 12 件不等");
  const [rest] = findingsOf(rule, saying("公开信息63条，其中动态36条、其他信息5条。"));
  expect(rest?.message).toContain("36＋5＝41 条，与总数 63 条不等");
  const [above] = findingsOf(rule, saying("公开信息63条，其中动态36条、通知35条。"));
  expect(above?.message).toContain("36＋35＝71 条，大于总数 63 条");
});

test("a number that the table contradicts is one finding", () => {
  const told = remarksOn(saying("共收到政府信息公开申请0件，其中自然人申请3件。"));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("text/applications");
});
