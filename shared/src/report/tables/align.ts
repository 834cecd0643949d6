import type { RowForm } from "../../forms/form.ts";
import { ownLabelOf } from "../../forms/form.ts";
import { bare } from "../../text/fold.ts";
import { must } from "../../text/must.ts";
import { readOrdinal } from "../../text/ordinal.ts";
import { labelSimilarity } from "../../text/similarity.ts";
import type { Lexicon } from "../lexicon.ts";
import { labelKey } from "../words.ts";

/** A row of the text with numbers, as the alignment sees it. */
export interface Candidate {
  /** The row's own label, as compared. */
  readonly key: string;
  /** Of a label that has lost its words: 「（七）」, 「3.」. */
  readonly ordinal?: string;
  /** The number before the words. */
  readonly number?: number | undefined;
  /** The outer labels in force, as compared. */
  readonly group: string;
}

export type Alignment = { readonly kind: "match" | "moved" | "duplicate"; readonly form: RowForm } | { readonly kind: "unknown" };

/** Likeness from which a label is that of a row at all. */
const recognisable = 0.55;

/**
 * Lays the text's rows beside the form's rows as two sequences, so that one pass tells missing, extra, doubled, moved and misspelt rows
 * apart. One entry a candidate. Linear in the candidates (the form's rows are few).
 */
export function alignRows(candidates: readonly Candidate[], lexicon: Lexicon): Alignment[] {
  const exact = candidates.map((candidate) => exactRows(candidate, lexicon));
  return inOrder(candidates, exact) ?? alignBySequence(candidates, exact, lexicon);
}

/** The common case: every label is the form's, each once, in order. */
function inOrder(candidates: readonly Candidate[], exact: readonly (readonly RowForm[])[]): Alignment[] | undefined {
  let last = -1;
  const result: Alignment[] = [];
  for (const [i, rows] of exact.entries()) {
    const form = rows[0];
    if (!form || rows.length > 1 || form.index <= last || hasOtherNumber(candidates[i], form)) return undefined;
    last = form.index;
    result.push({ kind: "match", form });
  }
  return result;
}

function hasOtherNumber(candidate: Candidate | undefined, form: RowForm): boolean {
  return candidate?.number !== undefined && candidate.number !== numberOf(form);
}

function exactRows(candidate: Candidate, lexicon: Lexicon): readonly RowForm[] {
  const rows = lexicon.rows.get(candidate.key) ?? [];
  if (rows.length < 2 || candidate.group === "") return rows;
  const inGroup = rows.filter((row) => row.path.slice(0, -1).some((outer) => labelKey(outer) === candidate.group));
  return inGroup.length > 0 ? inGroup : rows;
}

function alignBySequence(
  candidates: readonly Candidate[],
  exact: readonly (readonly RowForm[])[],
  lexicon: Lexicon,
): Alignment[] {
  const forms = lexicon.table.rows;
  const scores = candidates.map((candidate, i) =>
    forms.map((form) => scoreOf(candidate, must(exact[i], "the rows of each candidate"), form)),
  );
  const matched = bestPath(scores, forms.length);
  const taken = new Set(matched.filter((at) => at !== undefined));
  return candidates.map((_, i): Alignment => {
    const at = matched[i];
    const form = at === undefined ? undefined : forms[at];
    return form ? { kind: "match", form } : leftOver(must(scores[i], "the scores of each candidate"), forms, taken);
  });
}

/** A row that fits nowhere in the sequence: one of the form's in another place, one once more, or none. */
function leftOver(scores: readonly number[], forms: readonly RowForm[], taken: Set<number>): Alignment {
  const best = scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
  const form = forms[best];
  if (!form || (scores[best] ?? 0) < 1) return { kind: "unknown" };
  if (taken.has(best)) return { kind: "duplicate", form };
  taken.add(best);
  return { kind: "moved", form };
}

function scoreOf(candidate: Candidate, exact: readonly RowForm[], form: RowForm): number {
  if (isCut(candidate, exact, form)) return cutLabel;
  if (exact.includes(form)) return 3;
  if (candidate.ordinal) return hasOrdinal(form, candidate.ordinal, candidate.group) ? ordinalAlone : 0;
  if (exact.length > 0 || candidate.key.length < 2) return 0;
  const likeness = Math.max(
    ...[ownLabelOf(form), ...form.accepted].map((label) => labelSimilarity(candidate.key, labelKey(label))),
  );
  return likeness >= recognisable ? 2 * likeness : 0;
}

/** Better than another row's whole label in another's place, where there is a choice. */
const cutLabel = 2.9;

/** 「2.其他」 is the beginning of 「2.其他法律行政法规禁止公开」 as well as 「3.其他」 with another number: the place in the sequence decides. */
function isCut({ key, number }: Candidate, exact: readonly RowForm[], form: RowForm): boolean {
  if (number === undefined || exact.length !== 1 || key.length < 2) return false;
  const isOther = numberOf(exact[0]) !== number && numberOf(form) === number;
  return isOther && labelKey(ownLabelOf(form)).startsWith(key);
}

function numberOf(form: Pick<RowForm, "path"> | undefined): number | undefined {
  return form && readOrdinal(ownLabelOf(form))?.value;
}

/** Enough for a row in its place in the sequence, too little for one anywhere else. */
const ordinalAlone = 0.9;

function hasOrdinal(form: RowForm, ordinal: string, group: string): boolean {
  const outer = form.path.slice(0, -1).map(labelKey);
  return bare(ownLabelOf(form)).startsWith(ordinal) && (outer.length < 2 || outer.includes(group));
}

/** For each candidate the index of its form row, in increasing order, with the greatest sum of scores. */
function bestPath(scores: readonly (readonly number[])[], width: number): (number | undefined)[] {
  let above = new Float64Array(width + 1);
  const best = [above];
  for (const row of scores) {
    const line = new Float64Array(width + 1);
    for (let j = 1; j <= width; j++) {
      const score = row[j - 1] ?? 0;
      const taking = score > 0 ? (above[j - 1] ?? 0) + score : 0;
      line[j] = Math.max(above[j] ?? 0, line[j - 1] ?? 0, taking);
    }
    best.push(line);
    above = line;
  }
  return trace(best, scores, width);
}

function trace(best: readonly Float64Array[], scores: readonly (readonly number[])[], width: number): (number | undefined)[] {
  const matched: (number | undefined)[] = scores.map(() => undefined);
  let j = width;
  for (let i = scores.length; i > 0; ) {
    const value = best[i]?.[j] ?? 0;
    if (j === 0 || value === 0) break;
    // Of equal paths the one that keeps the earlier row: a doubled row's second copy is the odd one.
    if (value === (best[i - 1]?.[j] ?? 0)) i--;
    else if (value === (best[i]?.[j - 1] ?? 0)) j--;
    else matched[--i] = --j;
  }
  return matched;
}

/** What of a label as found differs from the form's words: undefined where it reads the same. */
export function labelFault(found: string, expected: readonly string[]): string | undefined {
  const words = bare(found);
  const own = labelKey(found);
  if (expected.some((label) => bare(label) === words || labelKey(label) === own)) return undefined;
  return expected[0];
}
