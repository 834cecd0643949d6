import { expect, test } from "vitest";
import { draft, faultsOn, fixed } from "../../support/rule.ts";

test.each([
  ["一、总体情况", "一、总体工作情况"],
  ["一、总体情况", "一、2023年总体情况"],
  ["二、主动公开政府信息情况", "二、主动公开政府信息的情况"],
  ["三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请情况"],
  ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议及行政诉讼情况"],
  ["四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况"],
  ["五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"],
  ["五、存在的主要问题及改进情况", "五、**存在的主要问题和改进措施**"],
  ["六、其他需要报告的事项", "六、其它需要报告的事项"],
])("accepted: %s as %s", (find, replace) => {
  expect(faultsOn(draft([{ find, replace }]))).toEqual([]);
});

test.each([
  ["主动公开政府信息情况", "主动公开政府信息情况表"],
  ["收到和处理政府信息公开申请情况", "收到的政府信息公开申请和处理结果"],
  ["存在的主要问题及改进情况", "工作中的短板与下步安排"],
])("recognisable only: %s as %s", (find, replace) => {
  const text = draft([{ find: `、${find}`, replace: `、${replace}` }]);
  expect(faultsOn(text)).toEqual(["section/title warning"]);
  expect(fixed(text)).toBe(draft([]));
});
