import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { draft, faultsOn, findingsOf, fixed } from "../../support/rule.ts";

test.each([
  ["五、存在", "四、存在", ["section/number error"]],
  ["## 五、存在", "## 存在", ["section/number warning"]],
  ["五、存在", "5.存在", []],
  ["五、存在", "第五部分 存在", []],
])("%s as %s", (find, replace, faults) => {
  const text = draft([{ find, replace }]);
  expect(faultsOn(text)).toEqual(faults);
  if (faults.length > 0) expect(fixed(text)).toBe(draft([]));
});

test("what follows a repeated number is wrong, too", () => {
  const text = draft([
    { find: "五、存在", replace: "四、存在" },
    { find: "六、其他", replace: "五、其他" },
  ]);
  expect(faultsOn(text)).toEqual(Array(2).fill("section/number error"));
  expect(fixed(text)).toBe(draft([]));
});

test("the ordinal keeps its style; a figure may be a list's, and is a person's to change", () => {
  const text = draft([{ find: "五、存在", replace: "4．存在" }]);
  const [finding] = findingsOf("section/number", text);
  expect([finding?.fix, finding?.suggestions.map(({ edits }) => applyEdits(text, edits))]).toEqual([
    undefined,
    [draft([{ find: "五、存在", replace: "5．存在" }])],
  ]);
});

test("figures that all count from 1 again are one fault", () => {
  const numbers = ["一、总", "二、主", "三、收", "四、政", "五、存", "六、其"];
  const text = draft(numbers.map((find) => ({ find: `## ${find}`, replace: `## 1. ${find.slice(2)}` })));
  expect(faultsOn(text)).toEqual(["section/number warning"]);
  expect(fixed(text)).toBe(text);
});

test("numbers lost from all sections are one fault", () => {
  const numbers = ["一、总", "二、主", "三、收", "四、政", "五、存", "六、其"];
  const text = draft(numbers.map((find) => ({ find: `## ${find}`, replace: `## ${find.slice(2)}` })));
  expect(faultsOn(text)).toEqual(["section/number warning"]);
  expect(fixed(text)).toBe(draft([]));
});

test("numbers that run on over a missing section are not judged, nor those beside a duplicate", () => {
  const section = /## 四、政府[\s\S]*?(?=## 五)/.exec(draft([]))?.[0] ?? "";
  const asked = (edits: { find: string; replace: string }[]) => findingsOf("section/number", draft(edits));
  expect(asked([{ find: section, replace: "" }])).toEqual([]);
  expect(
    asked([
      { find: section, replace: "" },
      { find: "五、存", replace: "四、存" },
      { find: "六、其", replace: "五、其" },
    ]),
  ).toEqual([]);
  expect(asked([{ find: "## 二、主", replace: "## 二、主动公开政府信息情况\n\n若干条。\n\n## 五、主" }])).toEqual([]);
});
