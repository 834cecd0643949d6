import { describe, expect, test } from "vitest";
import { fixAll } from "../../shared/src/fix.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { exampleSurroundings } from "../../shared/src/rules/example-others.ts";
import { rules } from "../../shared/src/rules/index.ts";
import type { Rule } from "../../shared/src/rules/rule.ts";
import { memo } from "../../shared/src/text/memo.ts";
import { strip } from "../support/marks.ts";
import { expectExamples, findingsOf, findingsOn } from "../support/rule.ts";

test("the report that examples are made of is right, in every notation and edition", () => {
  for (const layout of ["markdown", "tabs", "lines", "html"] as const) {
    for (const year of [2019, 2020, 2021, 2023]) expect(findingsOn(exampleText({ year, layout, edits: [] }))).toEqual([]);
  }
});

test("an edit that finds nothing to replace is a mistake in the example", () => {
  expect(() => exampleText({ edits: [{ find: "没有的话", replace: "" }] })).toThrow("没有的话");
  expect(() => exampleText({ year: 2010, edits: [] })).toThrow("2010");
});

const findingsOfBad = memo(({ id, examples }: Rule) =>
  findingsOf(id, exampleText(examples.bad), exampleSurroundings(examples.bad)),
);

describe.each(rules.filter(({ off }) => !off))("$id", (rule) => {
  test("is found in its bad example only, and nothing else is", () => expectExamples(rule));

  test("says so in both languages, at length", () => {
    const [finding] = findingsOfBad(rule);
    expect(finding?.message).toMatch(/[\u4e00-\u9fff]/);
    expect(rule.summary.en).toMatch(/[a-z]/);
    expect(rule.explanation.zh.length).toBeGreaterThan(30);
  });

  test("offers what it promises, and its fix leaves nothing to fix", () => {
    const found = findingsOfBad(rule);
    if (rule.fix === "none") expect(found.every(({ fix, suggestions }) => !fix && suggestions.length === 0)).toBe(true);
    if (rule.fix === "suggestion") expect(found.some(({ suggestions }) => suggestions.length > 0)).toBe(true);
    const { remaining } = fixAll(strip(exampleText(rule.examples.bad)).text);
    expect(remaining.filter(({ fix }) => fix)).toEqual([]);
    if (rule.fix === "safe" && found.every(({ fix }) => fix)) expect(remaining.filter((f) => f.rule === rule.id)).toEqual([]);
  });
});
