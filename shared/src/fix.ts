import { type LintResult, lint } from "./lint.ts";
import { editsOf, goesWith, type Move, moveAfter, moveOf } from "./moves.ts";
import type { Finding, Settings } from "./rules/rule.ts";
import { applyEdits, areSound, placesAfter } from "./text/edits.ts";
import type { Edit, Range } from "./text/range.ts";
import { firstIndex } from "./text/search.ts";

export { applyEdits, areSound } from "./text/edits.ts";

export interface FixedText {
  /** The text as it was where the fixes do not settle. */
  readonly text: string;
  /** How many fixes were applied, over all passes. */
  readonly applied: number;
  readonly passes: number;
  /** What the last look at the text still finds. */
  readonly remaining: readonly Finding[];
  /** False where fixes went on making room for others: nothing is changed then. */
  readonly isSettled: boolean;
}

/**
 * One fix may make the next one possible, and that one a third. More passes than this are a fault of the tool, and then nothing is
 * changed.
 */
const mostPasses = 3;
/** How often a pass is tried again without the fixes that did not help. */
const mostTries = 10;

type Linter = (text: string, settings?: Partial<Settings>) => Pick<LintResult, "findings">;

/**
 * Applies the safe fixes of a text, never its suggestions, and looks again until nothing is left to fix. Fixes that would overlap wait for
 * the next pass. A fix that is not sound in itself, or whose finding is still there afterwards, is left out. Run over its own result, it
 * changes nothing.
 */
export function fixAll(text: string, settings: Partial<Settings> = {}, linter: Linter = lint): FixedText {
  const findings = (fixed: string) => linter(fixed, settings).findings;
  const first: Pass = { text, findings: findings(text), applied: 0 };
  let last = first;
  let applied = 0;
  for (let passes = 0; passes <= mostPasses; passes++) {
    const next = fixOnce(last, findings);
    if (!next) return { text: last.text, applied, passes, remaining: last.findings, isSettled: true };
    applied += next.applied;
    last = next;
  }
  return { text, applied: 0, passes: 0, remaining: first.findings, isSettled: false };
}

interface Pass {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly applied: number;
}

/** One pass without the fixes that do not help; undefined where no other is left. */
function fixOnce({ text, findings }: Pass, look: (text: string) => readonly Finding[]): Pass | undefined {
  const useless = new Set<Finding>();
  for (let tries = 0; tries < mostTries; tries++) {
    const fixes = findings.filter(isFixable).filter((finding) => !useless.has(finding) && isUsable(finding, text.length));
    const { fixed, chosen, placeOf } = applyTogether(fixes, text);
    if (fixed === text) return undefined;
    const after = look(fixed);
    const left = chosen.filter(foundAgain(after, placeOf));
    if (left.length === 0) return { text: fixed, findings: after, applied: chosen.length };
    for (const finding of left) useless.add(finding);
  }
  return undefined;
}

type Fixable = Finding & Required<Pick<Finding, "fix">>;

/**
 * Applies the fixes that can be applied together. Sections move with the changes that other fixes have made in them; fixes that touch
 * their borders wait for the next pass.
 */
function applyTogether(fixes: readonly Fixable[], text: string) {
  const { edits: moving, move } = sectionMove(fixes, text);
  const others = choose(fixes.filter(({ fix }) => fix.edits !== moving && (!move || goesWith(move, fix.edits))));
  const first = others.flatMap(({ fix }) => fix.edits);
  const mended = applyEdits(text, first);
  const second = move ? editsOf(moveAfter(move, first), mended) : [];
  const [before, after] = [placesAfter(first), placesAfter(second)];
  return {
    fixed: applyEdits(mended, second),
    chosen: [...others, ...fixes.filter(({ fix }) => move && fix.edits === moving)],
    placeOf: (range: Range) => after(before(range)),
  };
}

/** The one fix that brings sections into order. */
function sectionMove(fixes: readonly Fixable[], text: string): { readonly edits?: readonly Edit[]; readonly move?: Move } {
  const edits = fixes.find(({ rule }) => rule === "section/order")?.fix.edits;
  const move = edits && moveOf(edits, text);
  return edits && move ? { edits, move } : {};
}

/** Tells whether a finding is found again after the edits: the same words about the same place, wherever it has moved. */
function foundAgain(after: readonly Finding[], placeOf: (range: Range) => Range): (finding: Finding) => boolean {
  const keyOf = ({ rule, message }: Finding) => `${rule} ${message}`;
  const same = new Map<string, Range[]>();
  for (const finding of after) {
    const ranges = same.get(keyOf(finding));
    if (ranges) ranges.push(finding.range);
    else same.set(keyOf(finding), [finding.range]);
  }
  return (finding) => {
    const ranges = same.get(keyOf(finding));
    if (!ranges) return false;
    const { start, end } = placeOf(finding.range);
    const last = ranges[firstIndex(ranges.length, (i) => (ranges[i]?.start ?? Infinity) > end) - 1];
    return last !== undefined && last.end >= start;
  };
}

/** The edits of those safe fixes that can be applied together, in the order of the findings. */
export function chooseFixes(findings: readonly Finding[], textLength: number): (readonly Edit[])[] {
  const usable = findings.filter(isFixable).filter((finding) => isUsable(finding, textLength));
  return choose(usable).map(({ fix }) => fix.edits);
}

/** Of two that overlap, the one that reaches less far goes first; of two at one place a section's heading, which stands above all else. */
function choose(fixes: readonly Fixable[]): Fixable[] {
  const taken = new TakenRanges();
  const chosen = new Set<Fixable>();
  for (const finding of fixes.toSorted((a, b) => extentOf(a) - extentOf(b) || rankOf(a) - rankOf(b))) {
    const { fix, rule } = finding;
    if (fix.edits.some((edit) => taken.meets(edit.range, rule))) continue;
    for (const edit of fix.edits) taken.add(edit.range, rule);
    chosen.add(finding);
  }
  return fixes.filter((finding) => chosen.has(finding));
}

function rankOf({ rule }: Fixable): number {
  return rule.startsWith("section/") ? 0 : 1;
}

/** From the first place that a fix changes to the last. */
function extentOf({ fix: { edits } }: Fixable): number {
  const start = edits.reduce((least, { range }) => Math.min(least, range.start), Infinity);
  return edits.reduce((most, { range }) => Math.max(most, range.end), 0) - start;
}

function isUsable({ fix: { edits } }: Fixable, textLength: number): boolean {
  return edits.length > 0 && areSound(edits, textLength);
}

function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined;
}

/** Ranges that chosen fixes will replace, kept sorted so that thousands of fixes stay quick. */
class TakenRanges {
  readonly #taken: { readonly range: Range; readonly rule: string }[] = [];

  /**
   * Several insertions at one place are applied when they are of one rule (missing rows of one gap, in the form's order); between two
   * rules the right order is unknown.
   */
  meets(range: Range, rule: string): boolean {
    for (let i = this.#firstNotBefore(range.start); i < this.#taken.length; i++) {
      const other = this.#taken[i];
      if (!other || other.range.start > range.end) return false;
      if (overlap(range, other.range) || (sameInsertion(range, other.range) && rule !== other.rule)) return true;
    }
    return false;
  }

  add(range: Range, rule: string): void {
    let at = this.#firstNotBefore(range.start);
    for (let other = this.#taken[at]; other && isBefore(other.range, range); other = this.#taken[at]) at++;
    this.#taken.splice(at, 0, { range, rule });
  }

  /** The first taken range that ends at `offset` or later: the ranges do not overlap, so their ends are sorted, too. */
  #firstNotBefore(offset: number): number {
    return firstIndex(this.#taken.length, (i) => (this.#taken[i]?.range.end ?? Infinity) >= offset);
  }
}

function isBefore(a: Range, b: Range): boolean {
  return a.start < b.start || (a.start === b.start && a.end <= b.end);
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function sameInsertion(a: Range, b: Range): boolean {
  return a.start === a.end && b.start === b.end && a.start === b.start;
}
