import { expect } from "vitest";
import { applyEdits, fixAll } from "../../shared/src/fix.ts";
import { defaults, lintReport } from "../../shared/src/lint.ts";
import { bind } from "../../shared/src/report/bind.ts";
import type { Report } from "../../shared/src/report/report.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { exampleSurroundings } from "../../shared/src/rules/example-others.ts";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import { rules } from "../../shared/src/rules/index.ts";
import type { Example, Finding, Rule } from "../../shared/src/rules/rule.ts";
import type { Locale, Range } from "../../shared/src/text/range.ts";

import type { Surroundings } from "../../shared/src/workspace/surroundings.ts";
import { strip } from "./marks.ts";

/* What rules say of small documents: examples of a rule, and edits to the report that examples are made of. */

type Edits = Example["edits"];

/** The example's report with these edits. */
export function draft(edits: Edits, options: Omit<Example, "edits"> = {}): string {
  return exampleText({ ...options, edits });
}

/**
 * All findings on a text, or those of some rules, marks taken out. Throws when a rule fails, so that its crash is no finding among others. Whatever is found is
 * said in English too, so that no message of either language is without its words.
 */
export function findingsOn(marked: string, surroundings: Surroundings = {}, among: readonly Rule[] = rules): readonly Finding[] {
  const report = bind(strip(marked).text);
  if (!report) return [];
  const findings = findingsIn(report, "zh", surroundings, among);
  if (findings.length > 0) expectWords(findings, findingsIn(report, "en", surroundings, among));
  return findings;
}

function findingsIn(report: Report, locale: Locale, surroundings: Surroundings, among: readonly Rule[]): readonly Finding[] {
  const { findings, crashes } = lintReport(report, { ...defaults, locale }, surroundings, among);
  const [crash] = crashes;
  if (crash) throw crash.error;
  return findings;
}

/** The same is said in Chinese and in English, and nothing in either is a value that was not there. */
export function expectWords(chinese: readonly Finding[], english: readonly Finding[]): void {
  expect(english.map(({ id }) => id)).toEqual(chinese.map(({ id }) => id));
  for (const { message } of chinese) expect(message).toMatch(/[\u4e00-\u9fff]/);
  for (const { message } of english) expect(message).toMatch(/[a-z]{2}/);
  for (const { message } of [...chinese, ...english]) expect(message).not.toMatch(/undefined|null|NaN|\[object/);
}

/** The findings of one rule. */
export function findingsOf(rule: RuleId, marked: string, surroundings?: Surroundings): readonly Finding[] {
  return findingsOn(marked, surroundings).filter((finding) => finding.rule === rule);
}

/** Severities of one rule's findings, in the order of the text. */
export function severitiesOf(rule: RuleId, marked: string): string[] {
  return findingsOf(rule, marked).map(({ severity }) => severity);
}

/** What must be mended in a text, as `rule severity`, in the order of the text: notes are left out. */
export function faultsOn(marked: string, surroundings?: Surroundings): string[] {
  return faultsAmong(findingsOn(marked, surroundings));
}

function faultsAmong(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity !== "information").map(({ rule, severity }) => `${rule} ${severity}`);
}

/** Expects findings of this rule at every mark, none elsewhere, and no fault that another rule names. */
export function expectMarked(rule: RuleId, marked: string, surroundings?: Surroundings): void {
  const { ranges } = strip(marked);
  const findings = findingsOn(marked, surroundings);
  const found = findings.filter((finding) => finding.rule === rule);
  expect(found, "the rule speaks").not.toHaveLength(0);
  if (ranges.length > 0) {
    expect(
      ranges.filter((range) => !found.some((finding) => meets(finding.range, range))),
      "marks without a finding",
    ).toEqual([]);
    expect(
      found.filter((finding) => !ranges.some((range) => meets(finding.range, range))),
      "findings without a mark",
    ).toEqual([]);
  }
  const others = faultsAmong(findings).filter((fault) => !fault.startsWith(`${rule} `));
  expect(others, "other rules").toEqual([]);
}

/** The bad example's faults are found where they are marked, and by no other rule; the good example has none at all. */
export function expectExamples({ id, examples }: Rule): void {
  expectMarked(id, exampleText(examples.bad), exampleSurroundings(examples.bad));
  const findings = findingsOn(exampleText(examples.good), exampleSurroundings(examples.good));
  expect(faultsAmong(findings)).toEqual([]);
  expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
}

/** The text after `--fix`. Expects that nothing that could be fixed is left. */
export function fixed(marked: string): string {
  const { text, remaining } = fixAll(strip(marked).text);
  expect(
    remaining.filter(({ fix }) => fix !== undefined),
    "fixes left",
  ).toEqual([]);
  return text;
}

/** The text after one rule's first suggestion is chosen. Throws where it has none. */
export function suggested(rule: RuleId, marked: string): string {
  const suggestion = findingsOf(rule, marked).flatMap(({ suggestions }) => suggestions)[0];
  if (!suggestion) throw new Error(`${rule} suggests nothing`);
  return applyEdits(strip(marked).text, suggestion.edits);
}

function meets(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
