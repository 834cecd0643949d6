import { expect, test } from "vitest";
import { addExactly } from "../../shared/src/text/decimal.ts";
import { globMatcher } from "../../shared/src/workspace/glob.ts";

test.each([
  ["*/county.md", ["2023/county.md"], ["county.md", "a/2023/county.md"]],
  ["**/*.md", ["a.md", "a/b/c.md"], ["a.txt"]],
  ["2023/**", ["2023/a.md", "2023/b/c.md"], ["2022/a.md"]],
  ["./乡镇/{清溪,石桥}.*", ["乡镇/清溪.md", "乡镇/石桥.html"], ["乡镇/白石.md"]],
  ["townships", ["townships/a.md", "townships"], ["townships2/a.md"]],
  ["20[0-9][!2].md", ["2023.md"], ["2022.md"]],
  ["a?.md", ["ab.md"], ["a.md", "a/.md"]],
  ["年报（1）.+md", ["年报（1）.+md"], ["年报1.md"]],
  ["{a", ["{a"], ["a"]],
])("%s matches %j, not %j", (pattern, right, wrong) => {
  const matches = globMatcher(pattern);
  expect(right.filter((path) => !matches(path))).toEqual([]);
  expect(wrong.filter(matches)).toEqual([]);
});

test("amounts are added as on paper", () => {
  expect(addExactly([0.1, 0.2])).toBe(0.3);
  expect(addExactly([1.005, -0.005])).toBe(1);
  expect(addExactly([0.3, -0.1, -0.2])).toBe(0);
  expect(addExactly([-0.25, 0.125])).toBe(-0.125);
  expect(addExactly([])).toBe(0);
  expect(addExactly(Array(1000).fill(0.01))).toBe(10);
});
