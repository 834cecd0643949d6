import { expect, test } from "vitest";
import { addExactly } from "../../shared/src/text/decimal.ts";
import { globMatcher, isSound } from "../../shared/src/workspace/glob.ts";

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
  ["年报(2023|终稿).md", ["年报(2023|终稿).md"], ["年报2023.md"]],
  ["**/年报.md", ["年报.md", "a/b/年报.md", ".草稿/年报.md"], ["年报.mdx"]],
  ["a/**/b/**/c*.MD", ["a/b/c.md", "a/x/b/b/y/c1.md"], ["a/c.md", "b/a/c.md"]],
  ["{2022/a,b}/*.md", ["2022/a/x.md", "b/x.md"], ["2022/x.md", "a/x.md"]],
  ["*年*报*.md", ["2023年度报告.md"], ["2023报年.md"]],
  ["????.md", ["2023.md"], ["../a.md", "202.md"]],
  ["+(a|b).md", ["+(a|b).md"], ["aa.md"]],
  ["!a.md", ["!a.md"], ["b.md"]],
])("%s matches %j, not %j", (pattern, right, wrong) => {
  const matches = globMatcher(pattern);
  expect(right.filter((path) => !matches(path))).toEqual([]);
  expect(wrong.filter(matches)).toEqual([]);
});

test.each([
  ["too many stars", "*a*a*a*b"],
  ["very many stars", "*a".repeat(2000)],
  ["a class that ends before it begins", "[z-a].md"],
  ["too many alternatives", "{a,b,c,d,e,f}{a,b,c,d,e,f}{a,b,c,d,e,f}"],
  ["300,000 brackets", "[".repeat(300_000)],
  ["a megabyte", "a".repeat(1_000_000)],
])("%s: refused, at once", (_, pattern) => {
  expect(isSound(pattern)).toBe(false);
});

test.each([
  [`${"**/".repeat(100)}x`, "a/".repeat(500)],
  [`${"**/*a*a*b/".repeat(10)}x`, `${"a".repeat(120)}/`.repeat(10)],
  ["**/*a*ab", `${"a".repeat(4000)}`],
  [`{${"a".repeat(10)},${"a".repeat(20)}}*`, "a".repeat(100_000)],
  [`**/${"[ab]".repeat(100)}`, "ab".repeat(5000)],
])("no path keeps %s", (pattern, path) => {
  expect(globMatcher(pattern)(path)).toBe(pattern.startsWith("{"));
});

test("amounts are added as on paper", () => {
  expect(addExactly([0.1, 0.2])).toBe(0.3);
  expect(addExactly([1.005, -0.005])).toBe(1);
  expect(addExactly([0.3, -0.1, -0.2])).toBe(0);
  expect(addExactly([-0.25, 0.125])).toBe(-0.125);
  expect(addExactly([])).toBe(0);
  expect(addExactly(Array(1000).fill(0.01))).toBe(10);
});
