import { expect, test } from "vitest";
import { draft, findingsOf, fixed, severitiesOf, suggested } from "../../support/rule.ts";

const sentence = "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。";
const opened = (words: string, layout: "markdown" | "tabs" | "lines" = "markdown") =>
  draft([{ find: sentence, replace: words }], { layout });

test.each([
  "统计期限为2023年1月1日至12月31日。",
  "本报告中所列数据的统计期限从2023年1月1日至12月31止。",
  "统计时限：2023年1月1日-2023年12月31日。",
  "本报告数据统计时段自 2023 年 1 月 1 日起，至 2023 年 12 月 31 日止。如有疑问，请联系办公室，电话0598-3961801。",
  "统计期限：2023.1.1—2023.12.31",
  "本报告数据的统计期限为2023年1月至12月。",
  "统计时间：2023年1月—2023年12月。",
  "2023年1月1日至12月31日，我镇主动公开信息若干条。",
  "统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。2023年1月1日至12月31日。",
  "统计期限为2023年1月1日至2023年12月31日。2022年1月1日至12月31日的数据供对照。",
])("a right period: %s", (words) => {
  expect(severitiesOf("report/period", opened(words))).toEqual([]);
});

test.each([
  ["统计期限自2022年1月1日起至2022年12月31日止。", "error"],
  ["统计期限自2023年1月1日起至2024年12月31日止。", "error"],
  ["统计期限为2022年1月至12月。", "error"],
  ["本报告所列数据自2022年1月1日至2022年12月31日。", "error"],
  ["统计期限自20231月1日起至2023年12月31日止。", "error"],
  ["本报告所列数据的统计期限自202311日至20231231日。", "error"],
  ["统计期限自2023年1月1日起至2023年12月32日止。", "error"],
  ["统计期限自2023年3月1日起至2023年12月31日止。", "warning"],
  ["报告期内，清溪镇于1月3日公布要点，12月30日完成自查。", "warning"],
  ["如有疑问，请与办公室联系。", "warning"],
])("%s: %s", (words, severity) => {
  expect(severitiesOf("report/period", opened(words))).toEqual([severity]);
});

test("the period may stand in section one, but not below it", () => {
  const inOne = draft([
    { find: sentence, replace: "" },
    { find: "围绕群众", replace: `${sentence}围绕群众` },
  ]);
  const inFive = draft([
    { find: sentence, replace: "" },
    { find: "部分信息", replace: `${sentence}部分信息` },
  ]);
  expect(severitiesOf("report/period", inOne)).toEqual([]);
  expect(severitiesOf("report/period", inFive)).toEqual(["warning"]);
});

test.each(["markdown", "tabs", "lines", "html"] as const)(
  "the fix puts the period behind the opening's first paragraph: %s",
  (layout) => {
    const whole = draft([], { layout });
    const without = whole.replace(new RegExp(`(?:<p>)?${sentence}(?:</p>)?\n*`), "");
    expect(fixed(without)).toBe(whole);
  },
);

test("without an opening the period goes under the first heading", () => {
  const text = draft([{ find: /本报告根据[^#]*/.exec(draft([]))?.[0] ?? "", replace: "" }]);
  expect(fixed(text)).toContain(`## 一、总体情况\n\n${sentence}\n\n`);
});

test("another year is set right only when it is chosen, and dates that are right stay", () => {
  const text = opened("统计期限自 2022 年1月1日起至 2022 年12月31日止。");
  expect(findingsOf("report/period", text)[0]?.fix).toBeUndefined();
  expect(suggested("report/period", text)).toBe(opened("统计期限自 2023 年1月1日起至 2023 年12月31日止。"));
});
