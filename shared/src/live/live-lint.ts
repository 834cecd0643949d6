import { claimsOf, keepClaims, mayClaim } from "../claims/of-report.ts";
import { type Answer, askRule, contextOf, defaults, gather, type LintResult, type LookAround, rulesFor } from "../lint.ts";
import { keepPassages, type Passage, passagesIn, passagesOf } from "../prose/passage.ts";
import type { Block } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import { bind } from "../report/bind.ts";
import type { Report } from "../report/report.ts";
import { areUnbroken } from "../report/wrap.ts";
import { workspaceRules } from "../rules/index.ts";
import type { Settings } from "../rules/rule.ts";
import type { Range } from "../text/range.ts";
import { type Change, changeBetween } from "./change.ts";
import { type KeptAnswer, keepAnswer, looksAtEach, stillTrue, stillTrueOfCells, withFindingsIn } from "./kept-answer.ts";
import { movePlaces, type Place, placesIn } from "./places.ts";
import { isSettled, type Retyped, retypedParagraph, withParagraph } from "./retyped-paragraph.ts";
import { retypedTable } from "./retyped-table.ts";

/** What was found in a text last. */
interface Known {
  readonly report: Report;
  readonly answers: readonly KeptAnswer[];
  /** The settings, written down. */
  readonly settings: string;
  /** What is asked once, when it is typed into for the first time. */
  readonly typing?: Typing;
}

interface Typing {
  readonly isSettled: boolean;
  /** So many lines are long that none has been broken to a width. */
  readonly hasLongLines: boolean;
  /** The places of the report. */
  readonly places: Place[];
}

/**
 * Lints one text again and again while it is typed into, and gives what a fresh lint gives. Where only words of a paragraph have changed, most
 * of what was found before still holds: it is moved to its new place, and only what depends on these words is looked at again.
 *
 * A result is used up by the next call: its report and its findings are then at their places in the next text.
 */
export class LiveLint {
  #known: Known | undefined;

  lint(document: Document, settings: Partial<Settings> = {}, lookAround?: LookAround): LintResult {
    const all: Settings = { ...defaults, ...settings };
    const known = this.#known;
    // Until all is well: what was moved half way is of no use.
    this.#known = undefined;
    this.#known = known && lintAgain(known, document, all, lookAround);
    return this.#known ? gather(this.#known.report, this.#known.answers) : this.#lintAnew(document, all, lookAround);
  }

  #lintAnew(document: Document, settings: Settings, lookAround: LookAround | undefined): LintResult {
    const report = bind(document, settings.edition === undefined ? {} : { edition: settings.edition });
    if (!report) return { findings: [], waived: [], disabled: [], crashes: [] };
    const context = contextOf(report, settings, lookAround?.(report) ?? {});
    const answers = rulesFor(report, settings).map((rule) => askRule(rule, report, context));
    if (document.layout !== undefined || context.directives || !answers.every(isPlain)) return gather(report, answers);
    const kept = answers.map((answer) => keepAnswer(answer, report.kind));
    this.#known = { report, answers: kept, settings: JSON.stringify(settings) };
    return gather(report, kept);
  }
}

/** The rule has not failed, and all that it has found is told. */
function isPlain({ waived, disabled, crash }: Answer): boolean {
  return waived.length === 0 && disabled.length === 0 && crash === undefined;
}

/** Undefined where more than a paragraph's words may have changed. */
function lintAgain(known: Known, { source, layout }: Document, settings: Settings, lookAround?: LookAround): Known | undefined {
  if (layout !== undefined || known.settings !== JSON.stringify(settings)) return undefined;
  const typed = source === known.report.source ? unchanged(known) : typeIn(known, source);
  if (!typed) return undefined;
  const { report, answers, paragraph } = typed;
  const context = contextOf(report, settings, lookAround?.(report) ?? {});
  if (context.directives) return undefined;
  const complete = known.answers.map(({ rule }, i) => {
    const answer = answers[i];
    if (!answer) return keepAnswer(askRule(rule, report, context), report.kind);
    if (!paragraph || !looksAtEach(rule)) return answer;
    return withFindingsIn(answer, askRule(rule, paragraph.alone, context), paragraph.after.range, report.kind);
  });
  const { typing = known.typing } = typed;
  return complete.every(isPlain) ? { ...known, report, answers: complete, ...(typing && { typing }) } : undefined;
}

/** What is known of a text that has changed. */
interface Typed {
  readonly report: Report;
  /** By the rules in their order; undefined for a rule that is to be asked anew. */
  readonly answers: readonly (KeptAnswer | undefined)[];
  readonly typing?: Typing;
  /** The paragraph that has changed, and the report with no other prose. */
  readonly paragraph?: { readonly after: Retyped["after"]; readonly alone: Report };
}

/** The same text: other reports, which are asked of, may have changed. */
function unchanged({ report, answers }: Known): Typed {
  return { report, answers: answers.map((answer) => (workspaceRules.includes(answer.rule) ? undefined : answer)) };
}

/** The report with the words or the number as they are now, everything in it and in the answers at its new place. */
function typeIn(known: Known, source: string): Typed | undefined {
  const { report } = known;
  const typing = known.typing ?? typingOf(report);
  const change = typing.isSettled ? changeBetween(report.source, source) : undefined;
  return change && (typeWords({ ...known, typing }, change, source) ?? typeNumber({ ...known, typing }, change, source));
}

type Settled = Known & { readonly typing: Typing };

function typeWords({ report, answers, typing }: Settled, change: Change, source: string): Typed | undefined {
  const retyped = retypedParagraph(report, change, source);
  const passages = retyped && retypedPassages(report, retyped);
  if (!retyped || !passages) return undefined;
  const { before, after } = retyped;
  const kept = answers.map((answer) => stillTrue(answer, ...passages.changed, before.range, report));
  const next = withParagraph(report, retyped, source, typing.hasLongLines);
  if (!next) return undefined;
  moveAll(report, typing, kept, before.range, after);
  keepPassages(next, passages.all);
  if (!passages.changed.some(mayClaim)) keepClaims(next, claimsOf(report));
  const alone = { ...next };
  keepPassages(alone, [passages.changed[1]]);
  return { report: next, answers: kept, typing, paragraph: { after, alone } };
}

function typeNumber({ report, answers, typing }: Settled, change: Change, source: string): Typed | undefined {
  const retyped = retypedTable(report, change, source);
  if (!retyped) return undefined;
  const { before, after, report: next } = retyped;
  const kept = answers.map((answer) => stillTrueOfCells(answer, before.range));
  const bound = [...next.tables.values()].find(({ pieces }) => pieces[0]?.table === after);
  moveAll(report, typing, kept, before.range, after, bound);
  keepPassages(next, passagesOf(report));
  keepClaims(next, claimsOf(report));
  return { report: next, answers: kept, typing };
}

/** Moves what stays for a block that another one takes the place of, and takes in what has been made of that. */
function moveAll(
  report: Report,
  { places }: Typing,
  answers: readonly (KeptAnswer | undefined)[],
  before: Range,
  ...made: readonly [Block, ...unknown[]]
): void {
  const shift = made[0].range.end - before.end;
  for (const own of [places, placesIn(claimsOf(report), report.kind), ...answers.map((answer) => answer?.places ?? [])])
    movePlaces(own, before, shift);
  places.push(...placesIn(made, report.kind));
}

function typingOf(report: Report): Typing {
  const places = placesIn([report, passagesOf(report).map(({ span }) => span)], report.kind);
  return { isSettled: isSettled(report), hasLongLines: areUnbroken(report.blocks), places };
}

/** The passage of the paragraph as it was and as it is, and the passages of the report as it is; undefined where it is not one by itself. */
function retypedPassages(report: Report, { before, after, section }: Retyped) {
  const passages = passagesOf(report);
  const at = passages.findIndex(({ span }) => span === before.words);
  const [passage, ...others] = passagesIn(after.words, section, report);
  const old = passages[at];
  if (!old || !passage || others.length > 0) return undefined;
  const changed: readonly [Passage, Passage] = [old, passage];
  return { changed, all: passages.with(at, passage) };
}
