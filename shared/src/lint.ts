import { type Directives, readDirectives } from "./directives/directives.ts";
import { editionFor } from "./forms/index.ts";
import { numbersAtRisk } from "./guard.ts";
import { notations } from "./notations/index.ts";
import type { Document } from "./readers/document.ts";
import { bind } from "./report/bind.ts";
import { locationOf } from "./report/location.ts";
import type { Report } from "./report/report.ts";
import { quoteAt } from "./report/words-at.ts";
import { figuresOf } from "./rules/figures.ts";
import { type Identity, identify, idOf } from "./rules/identity.ts";
import { isRuleId } from "./rules/ids.ts";
import { rules, workspaceRules } from "./rules/index.ts";
import type { Context, Finding, Fix, Found, Rule, SaidFix, Settings } from "./rules/rule.ts";
import { settle } from "./rules/settle.ts";
import { type Waiver, waiverOf } from "./rules/waivers.ts";
import type { Locale, Range, Text } from "./text/range.ts";
import type { Surroundings } from "./workspace/surroundings.ts";

export interface LintResult {
  /** Undefined where the text is no such report: it has no findings then. */
  readonly report?: Report;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that are let stand, each with why. */
  readonly waived: readonly Waived[];
  /** Findings that the draft itself says not to tell. */
  readonly disabled: readonly Finding[];
  /** Rules that failed, by a fault of ours. Each is a finding too; the other rules have still spoken. */
  readonly crashes: readonly Crash[];
}

export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface Crash {
  readonly rule: string;
  readonly error: unknown;
}

export const defaults: Settings = { locale: "zh", severity: {} };

/** Finds the other reports that a report's rules may ask: a ReportIndex's `around`, for one. */
export type LookAround = (report: Report) => Surroundings;

/** Reads a text of any notation and reports what is wrong with it. Never throws on bad input. */
export function lint(text: string | Document, settings: Partial<Settings> = {}, lookAround?: LookAround): LintResult {
  const all: Settings = { ...defaults, ...settings };
  const report = bind(text, all.edition === undefined ? {} : { edition: all.edition });
  return report ? lintReport(report, all, lookAround?.(report)) : { findings: [], waived: [], disabled: [], crashes: [] };
}

/** The rules, or some of them, over a report that is bound already. */
export function lintReport(
  report: Report,
  settings: Settings = defaults,
  surroundings: Surroundings = {},
  among: readonly Rule[] = rules,
): LintResult {
  const context = contextOf(report, settings, surroundings);
  return gather(
    report,
    rulesFor(report, settings, among).map((rule) => askRule(rule, report, context)),
  );
}

/** What one rule has to say of a report. */
export interface Answer {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly disabled: readonly Finding[];
  readonly crash?: Crash;
}

/** What the rules may know beside a report. */
export function contextOf(report: Report, settings: Settings, surroundings: Surroundings): Context {
  const directives = settings.isInlineIgnored ? undefined : readDirectives(report.source, report.blocks, isRuleId);
  return { ...surroundings, settings, ...(directives && { directives, hasSpoken: speakers(report, settings) }) };
}

/** Asks one rule, and puts what it finds into words. A rule that fails says so in place of what it would find further. */
export function askRule(rule: Rule, report: Report, context: Context): Answer {
  const { settings, directives } = context;
  const findings: Finding[] = [];
  const waived: Waived[] = [];
  const disabled: Finding[] = [];
  try {
    for (const found of rule.check(report, context)) {
      const identity = identify(rule.id, found.range, report, found.at);
      const waiver = settings.waivers && waiverOf(identity, settings.waivers);
      const finding = phrase(rule, found, identity, settings, report);
      if (isHidden(directives, rule, found)) disabled.push(finding);
      else if (waiver) waived.push({ finding, waiver });
      else findings.push(finding);
    }
  } catch (error) {
    findings.push(crashFinding(rule, error, settings.locale));
    return { rule, findings, waived, disabled, crash: { rule: rule.id, error } };
  }
  return { rule, findings, waived, disabled };
}

/** The answers of all rules as one result. */
export function gather(report: Report, answers: readonly Answer[]): LintResult {
  const findings = answers.flatMap((answer) => answer.findings).sort(byPlace);
  return {
    report,
    findings: withOwnIds(findings),
    waived: answers.flatMap((answer) => answer.waived),
    disabled: answers.flatMap((answer) => answer.disabled),
    crashes: answers.flatMap(({ crash }) => crash ?? []),
  };
}

function isOff(rule: Rule, { severity }: Settings): boolean {
  return (severity[rule.id] ?? (rule.off && "off")) === "off";
}

/** What a draft says cannot hide what is wrong with it. */
function isHidden(directives: Directives | undefined, { id }: Rule, { range }: Found<unknown>): boolean {
  return directives !== undefined && !id.startsWith("directive/") && directives.hides(id, range);
}

/** Rules that a report by itself can be told by: not those that are off, nor those that ask other reports. */
function speakers(report: Report, settings: Settings): (rule: string) => boolean {
  const asked = rulesFor(report, settings, rules).filter((rule) => !workspaceRules.includes(rule));
  return (rule) => asked.some(({ id }) => id === rule);
}

/** Where one place has the same fault twice, the second one's id ends in #2. */
function withOwnIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}

/** Findings in the order of the text; of two that begin alike the longer comes first. */
export function byPlace(a: Pick<Finding, "range">, b: Pick<Finding, "range">): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}

/**
 * Those that are on and apply to the report's kind. Years before the oldest form follow other forms: only report/edition says so.
 */
export function rulesFor(report: Report, settings: Settings, among: readonly Rule[] = rules): readonly Rule[] {
  const { kind, year } = report;
  const isInScope = year === undefined || editionFor(kind, year) !== undefined;
  const wanted = among.filter((rule) => !isOff(rule, settings));
  if (!isInScope) return wanted.filter((rule) => rule.id === "report/edition");
  return kind.rules ? wanted.filter((rule) => kind.rules?.includes(rule.id)) : wanted;
}

/** A fix that would not keep every number is none: the finding says what to look at instead. */
function phrase(rule: Rule, found: Found<unknown>, identity: Identity, { locale, severity }: Settings, report: Report): Finding {
  const chosen = severity[rule.id];
  const say = (text: Text) => text[locale];
  const settled = (one: Fix): SaidFix | undefined => {
    const edits = settle(one.edits, report);
    return edits && { ...one, title: say(one.title), edits };
  };
  const risk = found.fix && numbersAtRisk(report.source, found.fix.edits);
  const fix = found.fix && !risk && settled(found.fix);
  return {
    rule: rule.id,
    id: idOf(identity),
    at: identity.at,
    severity: chosen && chosen !== "off" ? chosen : (found.severity ?? rule.severity),
    range: found.range,
    ...(!notations[report.layout].hasLines && placed(report, found.range)),
    message: rule.message[locale](found.facts) + (risk ? say(byHand(risk)) : ""),
    ...figuresOf(rule.id, found, report),
    related: (found.related ?? []).map(({ text, ...place }) => ({ ...place, message: say(text) })),
    ...(fix && { fix }),
    suggestions: (found.suggestions ?? []).flatMap((suggestion) => settled(suggestion) ?? []),
  };
}

function placed(report: Report, range: Range): Pick<Finding, "location" | "quote"> {
  const quote = quoteAt(report, range);
  return { location: locationOf(report, range), ...(quote && { quote }) };
}

/** How many numbers are named. */
const mostNamed = 5;

function byHand(numbers: readonly string[]): Text {
  const list = (mark: string) => numbers.slice(0, mostNamed).join(mark) + (numbers.length > mostNamed ? " …" : "");
  return {
    zh: `自动修改会影响这里的数字（${list("、")}），因此不提供；请对照原稿手工核对、修改。`,
    en: ` Correcting this automatically would touch numbers (${list(", ")}), so no fix is offered: check them against the original and correct it by hand.`,
  };
}

function crashFinding(rule: Rule, error: unknown, locale: Locale): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message =
    locale === "zh"
      ? `规则 ${rule.id} 运行出错（${reason}），这是本工具的缺陷，其余规则不受影响；请附上文稿反馈。`
      : `The rule ${rule.id} failed (${reason}). This is a fault of the tool; the other rules have run. Please report it.`;
  const id = `${rule.id} crashed`;
  const range = { start: 0, end: 0 };
  return { rule: rule.id, id, at: "", severity: "error", range, message, related: [], suggestions: [] };
}
