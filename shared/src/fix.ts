import { type LintResult, lint } from "./lint.ts";
import type { Finding, Settings } from "./rules/rule.ts";
import type { Edit, Range } from "./text/range.ts";

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied, over all passes. */
  readonly applied: number;
  readonly passes: number;
  /** What the last look at the text still finds. */
  readonly remaining: readonly Finding[];
}

/** One fix may make room for the next; rules that undo each other must not keep us here for ever. */
const mostPasses = 10;

type Linter = (text: string, settings?: Partial<Settings>) => Pick<LintResult, "findings">;

/**
 * Applies the safe fixes of a text, never its suggestions, and looks again until nothing is left to fix. Fixes that would
 * overlap wait for the next pass; a fix that is not sound in itself is left out, so that no text is ever lost.
 */
export function fixAll(text: string, settings: Partial<Settings> = {}, linter: Linter = lint): FixedText {
  let fixed = text;
  let applied = 0;
  let passes = 0;
  let { findings } = linter(fixed, settings);
  while (passes < mostPasses) {
    const chosen = chooseFixes(findings, fixed.length);
    const next = applyEdits(fixed, chosen.flat());
    if (next === fixed) break;
    fixed = next;
    applied += chosen.length;
    passes++;
    findings = linter(fixed, settings).findings;
  }
  return { text: fixed, applied, passes, remaining: findings };
}

/** Replaces every range by its text. The edits may come in any order; insertions at one place keep theirs. Throws a RangeError where edits overlap or leave the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (!areSound(edits, text.length)) throw new RangeError("Edits overlap, or lie outside the text");
  const parts: string[] = [];
  let offset = 0;
  for (const { range, text: replacement } of inOrder(edits)) {
    parts.push(text.slice(offset, range.start), replacement);
    offset = range.end;
  }
  parts.push(text.slice(offset));
  return parts.join("");
}

/** The edits of those safe fixes that can be applied together, in the order of the findings. */
export function chooseFixes(findings: readonly Finding[], textLength: number): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  const taken = new TakenRanges();
  for (const { fix, rule } of findings) {
    if (!fix || fix.edits.length === 0 || !areSound(fix.edits, textLength)) continue;
    if (fix.edits.some((edit) => taken.meets(edit.range, rule))) continue;
    for (const edit of fix.edits) taken.add(edit.range, rule);
    chosen.push(fix.edits);
  }
  return chosen;
}

/** Within the text, and no edit reaches into another. Two insertions at one place are sound: they have an order. */
export function areSound(edits: readonly Edit[], textLength: number): boolean {
  let end = 0;
  for (const { range } of inOrder(edits)) {
    if (!Number.isInteger(range.start) || !Number.isInteger(range.end)) return false;
    if (range.start < end || range.end < range.start || range.end > textLength) return false;
    end = range.end;
  }
  return true;
}

/** By place; an insertion stands before a replacement that starts there. Array sorting is stable. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Ranges that chosen fixes will replace, kept sorted so that thousands of fixes stay quick. */
class TakenRanges {
  readonly #taken: { readonly range: Range; readonly rule: string }[] = [];

  /**
   * Insertions at one place are let through when one rule asks for them (missing rows of one gap come in the form's order);
   * of two rules nobody knows which should come first.
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
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#taken[middle]?.range.end ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
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
