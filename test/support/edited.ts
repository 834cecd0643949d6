import { expect } from "vitest";
import { applyEdits } from "../../shared/src/fix.ts";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { tableFindings, tableRules } from "./faults.ts";
import { type WriteOptions, writeReport } from "./generate.ts";
import { strip } from "./marks.ts";
import { expectWords } from "./rule.ts";

/** A report in which everything is right, but for these words in place of others. Throws where the others do not occur. */
export function edited(options: WriteOptions, ...edits: readonly (readonly [find: string, replace: string])[]): string {
  return edits.reduce((text, [find, replace]) => {
    if (!text.includes(find)) throw new Error(`no “${find}” in the report`);
    return text.replace(find, () => replace);
  }, writeReport(options));
}

/** Of a text with marks: the rule speaks at each mark, and no rule on tables speaks elsewhere. Gives the findings, and the text without marks. */
export function expectAtMarks(marked: string, rule: RuleId): { readonly findings: readonly Finding[]; readonly text: string } {
  const { text, ranges } = strip(marked);
  const findings = tableFindings(text);
  expectWords(findings, tableFindings(text, "en"));
  expect(findings.map((finding) => ({ rule: finding.rule, range: finding.range }))).toEqual(
    ranges.map((range) => ({ rule, range })),
  );
  return { findings, text };
}

/** No rule on tables speaks. */
export function expectSilence(text: string): void {
  expect(tableRules(text)).toEqual([]);
}

/** The text after the safe fix of its only finding on tables, which is of this rule where one is given. Throws where it has none. */
export function fixedByOnly(text: string, rule?: RuleId): string {
  const [finding, ...others] = tableFindings(text);
  if (!finding?.fix || others.length > 0) throw new Error("not exactly one finding with a fix");
  if (rule) expect(finding.rule).toBe(rule);
  return applyEdits(text, finding.fix.edits);
}
