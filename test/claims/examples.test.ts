import { describe, expect, it } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import type { Example, Rule } from "../../shared/src/rules/rule.ts";
import { textAndFigureRules } from "../../shared/src/rules/text/index.ts";
import { writeReport } from "../support/generate.ts";
import { strip } from "../support/marks.ts";

describe("the examples of the rules on prose and figures", () => {
  it.each(textAndFigureRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    expect(places(rule.examples.bad, rule)).toEqual(strip(edited(rule.examples.bad)).ranges);
    expect(places(rule.examples.good, rule)).toEqual([]);
  });
});

function places(example: Example, rule: Rule) {
  const { findings } = lint(strip(edited(example)).text);
  return findings.filter((finding) => finding.rule === rule.id).map((finding) => finding.range);
}

function edited({ year = 2023, layout = "markdown", edits }: Example): string {
  const report = writeReport({ year, layout });
  return edits.reduce((text, { find, replace }) => {
    expect(text).toContain(find);
    return text.replace(find, () => replace);
  }, report);
}
