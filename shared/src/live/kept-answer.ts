import type { ReportKind } from "../forms/kind.ts";
import type { Answer } from "../lint.ts";
import type { Passage } from "../prose/index.ts";
import type { Report } from "../report/report.ts";
import { workspaceRules } from "../rules/index.ts";
import type { Finding, Rule, SaidFix } from "../rules/rule.ts";
import type { Range } from "../text/range.ts";
import { type Place, placesIn, touchesAny } from "./places.ts";

/** What a rule has said of a text, with places of its own that can be moved. */
export interface KeptAnswer extends Answer {
  readonly places: Place[];
}

/** An answer to be kept; what it shares with the report is copied, so that nothing is moved twice. */
export function keepAnswer(answer: Answer, kind: ReportKind): KeptAnswer {
  const findings = answer.findings.map(withOwnPlaces);
  return { ...answer, findings, places: placesIn(findings, kind) };
}

/**
 * Of an answer, what stays true where one passage of the report becomes another, in a paragraph of this range; undefined where the rule must be
 * asked anew about the whole report.
 */
export function stillTrue(
  answer: KeptAnswer,
  before: Passage,
  after: Passage,
  range: Range,
  report: Report,
): KeptAnswer | undefined {
  const { prose } = answer.rule;
  if (prose === undefined || workspaceRules.includes(answer.rule)) return undefined;
  if (typeof prose === "function" && (prose(before, after, report) || prose(after, before, report))) return undefined;
  const left = prose === "each" ? withoutFindingsIn(answer, range, report.kind) : answer;
  return touchesAny(left.places, range) ? undefined : left;
}

/** The same for a change of a number in a table of this range. */
export function stillTrueOfCells(answer: KeptAnswer, range: Range): KeptAnswer | undefined {
  return answer.rule.cells === "none" && !touchesAny(answer.places, range) ? answer : undefined;
}

/** The answer with what the rule says of one paragraph by itself. */
export function withFindingsIn(answer: KeptAnswer, found: Answer, range: Range, kind: ReportKind): KeptAnswer {
  const more = found.findings.filter((finding) => isIn(finding, range));
  return more.length === 0 ? answer : keepAnswer({ ...answer, findings: [...answer.findings, ...more] }, kind);
}

/** Whether a rule looks at paragraphs one by one. */
export function looksAtEach({ prose }: Rule): boolean {
  return prose === "each";
}

function withoutFindingsIn(answer: KeptAnswer, range: Range, kind: ReportKind): KeptAnswer {
  const findings = answer.findings.filter((finding) => !isIn(finding, range));
  return findings.length === answer.findings.length ? answer : { ...answer, findings, places: placesIn(findings, kind) };
}

function isIn({ range }: Finding, { start, end }: Range): boolean {
  return start <= range.start && range.end <= end;
}

function withOwnPlaces(finding: Finding): Finding {
  const { range, related, fix, suggestions } = finding;
  return {
    ...finding,
    range: { ...range },
    related: related.map((place) => ({ ...place, range: { ...place.range } })),
    ...(fix && { fix: fixWithOwnPlaces(fix) }),
    suggestions: suggestions.map(fixWithOwnPlaces),
  };
}

function fixWithOwnPlaces(fix: SaidFix): SaidFix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: { ...edit.range } })) };
}
