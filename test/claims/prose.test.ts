import { describe, expect, it } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { names } from "../../shared/src/words/names.ts";
import { terms } from "../../shared/src/words/terms.ts";
import { writeReport } from "../support/generate.ts";
import { strip } from "../support/marks.ts";
import { fine, found } from "./prose.ts";

const blank = writeReport();
const place = "12月31日止。\n";

describe("the rules on prose", () => {
  it.each(found)("%s finds %s", (rule, sentence) => {
    const { text, ranges } = strip(withSentence(sentence));
    expect(spoken(text).map((finding) => [finding.rule, finding.range])).toEqual(ranges.map((range) => [rule, range]));
  });

  it.each(fine)("are silent on %s", (sentence) => {
    expect(spoken(withSentence(sentence)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

describe("the closed lists", () => {
  it.each([...terms, ...names].map((entry) => [entry.wrong, entry] as const))("%s", (wrong, { right }) => {
    const text = withSentence(`本年度，${wrong}。`);
    const [finding, ...others] = spoken(text).filter(({ rule }) => rule === "text/term" || rule === "text/name");
    expect(others).toEqual([]);
    expect(finding?.fix?.edits).toEqual([{ range: finding?.range, text: expect.stringMatching(right) }]);
    expect(spoken(withSentence(`本年度，${right}。`)).filter(({ rule }) => rule === "text/term" || rule === "text/name")).toEqual(
      [],
    );
  });
});

function withSentence(sentence: string): string {
  expect(blank).toContain(place);
  return blank.replace(place, () => `${place}\n${sentence}\n`);
}

function spoken(text: string): Finding[] {
  return lint(text).findings.filter(({ rule }) => /^(?:text|figure)\//.test(rule));
}
