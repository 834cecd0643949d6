import { expect } from "vitest";
import { applyEdits } from "../../shared/src/fix.ts";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import { rules } from "../../shared/src/rules/index.ts";
import { edited } from "./edited.ts";
import type { WriteOptions } from "./generate.ts";
import { strip } from "./marks.ts";
import { findingsOn } from "./rule.ts";

/* What the rules on prose and figures say of one sentence. */

const rulesOnProse = rules.filter(({ id }) => /^(?:text|figure)\//.test(id));

const place = "12月31日止。";

/** A report whose tables hold nothing but zeros, of 2023 unless told, with this sentence as a paragraph of its opening. */
export function saying(sentence: string, options: WriteOptions = {}): string {
  return edited(options, [place, `${place}\n\n${sentence}`]);
}

/** This rule speaks at every mark of the sentence, and no rule on prose or figures says anything else. */
export function expectSaid(rule: string, sentence: string, options?: WriteOptions): void {
  const marked = saying(sentence, options);
  const expected = strip(marked).ranges.map((range) => ({ rule, range }));
  expect(spoken(marked).map((finding) => ({ rule: finding.rule, range: finding.range }))).toEqual(expected);
}

/** No rule on prose or figures says anything, notes included. */
export function expectUnsaid(sentence: string, options?: WriteOptions): void {
  expect(remarksOn(saying(sentence, options))).toEqual([]);
}

/**
 * An entry of a closed list: the rule speaks at the wrong words and nowhere else, its fix or suggestion writes the right ones, and of those
 * nothing is said. The report is one without tables, which such a rule does not read: they take most of the time.
 */
export function expectListed(rule: RuleId, wrong: string, right: string, way: "fix" | "suggestion"): void {
  const { text, ranges } = strip(brief(`本年度，⟦${wrong}⟧。`));
  const found = spoken(text);
  expect(found.map((finding) => ({ rule: finding.rule, range: finding.range }))).toEqual(
    ranges.map((range) => ({ rule, range })),
  );
  const change = way === "fix" ? found[0]?.fix : found[0]?.suggestions[0];
  expect(applyEdits(text, change?.edits ?? [])).toBe(brief(`本年度，${right}。`));
  expect(remarksOn(brief(`本年度，${right}。`))).toEqual([]);
}

function brief(sentence: string): string {
  return saying(sentence).replace(/^\|.*\n/gm, "");
}

/** What the rules on prose and figures say of a whole report, in words. */
export function remarksOn(text: string): string[] {
  return spoken(text).map(({ rule, message }) => `${rule} ${message}`);
}

function spoken(marked: string) {
  return findingsOn(marked, {}, rulesOnProse);
}
