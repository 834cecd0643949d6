import { writeReport } from "./generate.ts";

/** Nothing is wrong with it. */
export const goodDraft = writeReport();

/** One warning, which `--fix` mends: the number in full-width digits. */
export const disguisedDraft = goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 | １２ |");

/** The same, mended. */
export const mendedDraft = goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 | 12 |");

/** One error, with a suggestion: a cell without a value. */
export const blankDraft = goodDraft.replace("| 行政强制 | 0 |", "| 行政强制 |  |");

/** The line of a draft, counted from one, on which these words stand. */
export function lineOf(draft: string, words: string): number {
  return draft.slice(0, draft.indexOf(words)).split(/\r\n|\r|\n/).length;
}
