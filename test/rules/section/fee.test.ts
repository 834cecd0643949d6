import { expect, test } from "vitest";
import { draft, faultsOn, findingsOf, severitiesOf, suggested } from "../../support/rule.ts";

const sentence = "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。";
const saying = (words: string, layout: "markdown" | "tabs" | "html" = "markdown") =>
  draft([{ find: sentence, replace: words }], { layout });

test.each([
  "2023年未收取信息处理费。",
  "没有向申请人收取任何费用，无其他需要报告的事项。",
  "按照《政府信息公开信息处理费管理办法》，发出收费通知0件。",
  "一是收费情况：0元。",
])("stated: %s", (words) => {
  expect(severitiesOf("section/fee", saying(words))).toEqual([]);
});

test.each(["无", "无其他需要报告事项。", "本年度没有其他需要报告的事项。", "积极开展政务公开日活动。"])("silent: %s", (words) => {
  const text = saying(words);
  expect(severitiesOf("section/fee", text)).toEqual(["warning"]);
  expect(findingsOf("section/fee", text)[0]?.fix).toBeUndefined();
  expect(faultsOn(suggested("section/fee", text))).toEqual([]);
});

test("the sentence takes the place of 无, and follows anything else", () => {
  expect(suggested("section/fee", saying("无"))).toBe(saying(`${sentence}无其他需要报告的事项。`));
  expect(suggested("section/fee", saying("开展活动。"))).toBe(saying(`开展活动。\n\n${sentence}`));
  expect(suggested("section/fee", saying("开展活动。", "html"))).toBe(saying(`开展活动。</p>\n<p>${sentence}`, "html"));
});

test("the edition of 2019 does not ask for it", () => {
  expect(faultsOn(draft([], { year: 2020 }))).toEqual([]);
});
