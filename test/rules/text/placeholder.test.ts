import { expect, test } from "vitest";
import { draft, findingsOf } from "../../support/rule.ts";
import { expectSaid, expectUnsaid } from "../../support/saying.ts";

const rule = "text/placeholder";

test.each([
  "联系人：⟦XX⟧，电话⟦××⟧。",
  "⟦20XX⟧年，我镇召开会议。",
  "20⟦××⟧年，我镇召开会议。",
  "共培训⟦____⟧次。",
  "经费⟦待补充⟧。",
  "培训次数（⟦待核实⟧）。",
  "⟦（单位名称）⟧编制。",
  "⟦（单位）⟧编制本报告。",
  "⟦某某⟧镇召开会议。",
  "⟦【请填写联系电话】⟧。",
  "由⟦○○⟧镇编制。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "完善有待补充的内容，做到待定事项及时确认。",
  "手机号138****5678已作遮盖。",
  "对申请人联系方式138××××5678作了遮盖处理。",
  "面积3×5米。",
  "各部门（单位）要履行主体责任，做好本部门（单位）政府信息公开工作。",
  "收费金额（单位：万元）按季公布。",
  "《条例》自二○○八年五月一日起施行，二○一九年修订。",
  "申请人张某某办理低保公示时，隐去身份证号。",
  "申请人李某某委托律师查询相关材料。",
  "请访问https://www.example.gov.cn/col/col1234/index.html?uid=xx。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test.each([
  ["# 清溪镇人民政府2023年", "# ⟦XX⟧镇人民政府2023年"],
  ["\n清溪镇人民政府\n", "\n⟦××⟧镇人民政府\n"],
])("title and signature have gaps, too: %s", (find, replace) => {
  const marked = draft([{ find, replace }]);
  expect(findingsOf(rule, marked)).toHaveLength(1);
});
