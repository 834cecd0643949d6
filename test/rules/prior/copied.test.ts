import { expect, test } from "vitest";
import { lint } from "../../../shared/src/lint.ts";
import type { Settings } from "../../../shared/src/rules/rule.ts";
import type { Surroundings } from "../../../shared/src/workspace/surroundings.ts";
import { draft, findingsOf } from "../../support/rule.ts";
import { summaryOf } from "../../support/summaries.ts";

const rule = "prior/copied";
const subjects = [
  "宅基地",
  "低保",
  "茶园",
  "河道",
  "校车",
  "养老",
  "林权",
  "农机",
  "灌区",
  "集市",
  "旱厕",
  "渡口",
  "粮库",
  "祠堂",
  "果园",
];

test("last year's prose, the year changed", () => {
  const [finding] = findingsOf(rule, story(2023, 15), { prior: summaryOf("last", story(2022, 15)) });
  expect(finding?.message).toMatch(/正文 (\d+) 句中有 \1 句与上一年度（2022年）的报告相同/);
  expect(finding?.related[0]?.uri).toBe("last");
});

test.each([
  // of fifteen sentences beside the seven of the draft, how many are new
  [0, 1],
  [4, 1],
  [5, 0],
  [15, 0],
])("%i new sentences: %i", (fresh, count) => {
  const text = story(2023, 15, (words, i) => (i < fresh ? `今年对${words}` : words));
  expect(findingsOf(rule, text, { prior: summaryOf("last", story(2022, 15)) })).toHaveLength(count);
});

test("a sentence with this year's numbers is another one", () => {
  const counted = (year: number) => story(year, 15, (words, i) => `${words}，共${year === 2022 ? i + 3 : i + 9}件`);
  expect(findingsOf(rule, counted(2023), { prior: summaryOf("last", counted(2022)) })).toEqual([]);
});

test("short prose is alike by nature", () => {
  expect(findingsOf(rule, story(2023, 2), { prior: summaryOf("last", story(2022, 2)) })).toEqual([]);
});

test("a neighbour's prose, the name changed; last year's comes first", () => {
  const neighbour = summaryOf("next", story(2023, 15).replaceAll("清溪镇", "石桥镇"));
  const [finding] = findingsOf(rule, story(2023, 15), { neighbours: [neighbour] });
  expect(finding?.message).toContain("石桥镇人民政府同年的报告");
  const both = { neighbours: [neighbour], prior: summaryOf("last", story(2022, 15)) };
  expect(findingsOf(rule, story(2023, 15), both)[0]?.message).toContain("上一年度");
});

test("the settings change the threshold", () => {
  const last = { prior: summaryOf("last", story(2022, 15)) };
  const text = story(2023, 15, (words, i) => (i < 8 ? `今年对${words}` : words));
  expect(count(text, last, { copied: { share: 0.5 } })).toBe(1);
  expect(count(text, last, {})).toBe(0);
  expect(count(story(2023, 15), last, { copied: { sentences: 100 } })).toBe(0);
  expect(count(text, last, { options: { "prior/copied": { share: 0.5 } } })).toBe(1);
  expect(count(story(2023, 15), last, { options: { "prior/copied": { sentences: 100 } } })).toBe(0);
});

test("notation does not matter, and what every report must say does not count", () => {
  const html = draft([], { year: 2022, layout: "html" });
  expect(summaryOf("a", html).sentences).toEqual(summaryOf("b", draft([], { year: 2022 })).sentences);
  expect(summaryOf("a", html).sentences).toHaveLength(7);
});

function count(text: string, around: Surroundings, settings: Partial<Settings>): number {
  return lint(text, settings, () => around).findings.filter((finding) => finding.rule === rule).length;
}

/** The draft with so many more sentences. */
function story(year: number, sentences: number, change: (words: string, index: number) => string = (words) => words): string {
  const told = subjects
    .slice(0, sentences)
    .map((subject, i) => `${change(`${year}年清溪镇${subject}事项按时限逐项公开到村组`, i)}。`);
  return draft([{ find: "围绕群众关心的事项，", replace: `${told.join("")}围绕群众关心的事项，` }], { year });
}
