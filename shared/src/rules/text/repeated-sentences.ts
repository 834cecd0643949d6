import { type Passage, passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { memo, memoOfText } from "../../text/memo.ts";
import type { Range } from "../../text/range.ts";

/** A sentence, or sentences that follow one another, that stand above in the same words. */
export interface Repeated {
  readonly range: Range;
  readonly words: string;
  /** Where they stand first. */
  readonly first: Range;
  /** In another section. */
  readonly isFar: boolean;
}

/** In characters. Shorter sentences are formulas that a section repeats, or that sections share. */
export interface Shortest {
  readonly near: number;
  readonly far: number;
}

/** Sentences that the form requires in more than one place. */
const formal = /信息处理费|收费通知|统计期限|复议|诉讼|未收到|没有收到|需要报告/;

/** Rulers, marks and numbers are no sentence. */
const wordy = /(?:[\u4e00-\u9fff][^\u4e00-\u9fff]{0,3}){8}/;

/** 存在不足：, before what is said. */
const lead = /^[^，。：；\d]{2,10}：(?=.{12})/;

interface Place {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** Sentences of the report's prose that are pasted twice; those in a row as one. */
export function* repeatedSentences(report: Report, { near, far }: Shortest): Iterable<Repeated> {
  const seen = new Map<string, Place>();
  for (const passage of passagesOf(report)) {
    if (passage.isHeading) continue;
    let open: { from: number; to: number; first: Place; isFar: boolean } | undefined;
    for (const { from, to, words } of sentencesIn(passage)) {
      if (to - from < near) continue;
      const first = seen.get(words);
      const isFar = first !== undefined && first.passage.section !== passage.section;
      const isLong = words.length >= (isFar ? far : near);
      if (!first && words.length >= near) seen.set(words, { passage, from, to });
      if (first && isLong && !(isFar && formal.test(words)))
        open = open ? { ...open, to: to + 1 } : { from, to: to + 1, first, isFar };
      else if (open) {
        yield repeated(passage, open);
        open = undefined;
      }
    }
    if (open) yield repeated(passage, open);
  }
}

/** Whether a sentence of a paragraph, one that its other state does not have, stands in the report or in the paragraph once more. */
export function repeatsOthers(passage: Passage, other: Passage, report: Report): boolean {
  const all = sentencesIn(passage).map(({ words }) => words);
  if (new Set(all).size < all.length) return true;
  const kept = new Set(sentencesIn(other).map(({ words }) => words));
  const changed = all.filter((words) => !kept.has(words));
  const others = passagesOf(report).filter((each) => each !== passage && each !== other);
  return changed.length > 0 && others.some((each) => sentencesIn(each).some(({ words }) => changed.includes(words)));
}

function repeated(
  { reading }: Passage,
  { from, to, first, isFar }: { from: number; to: number; first: Place; isFar: boolean },
): Repeated {
  const end = Math.min(to, reading.text.length);
  return {
    range: reading.locate(from, end),
    words: reading.text.slice(from, end),
    first: first.passage.reading.locate(first.from, first.to),
    isFar,
  };
}

/** Kept with the paragraph, and, where the text is read anew, by its words. */
const sentencesIn = memo((passage: Passage) => wordySentencesOf(passage.reading.text));

/** The sentences of a paragraph that could be pasted, with the words that are compared. */
const wordySentencesOf = memoOfText((text) =>
  [...sentencesOf(text)].flatMap(({ from, to }) => {
    const words = text.slice(from, to);
    return wordy.test(words) ? [{ from, to, words: words.replace(lead, "") }] : [];
  }),
);

const ends = /[。！？]/g;

/** Up to the mark that ends it. */
function* sentencesOf(text: string): Iterable<{ readonly from: number; readonly to: number }> {
  let from = 0;
  ends.lastIndex = 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    if (match.index > from) yield { from, to: match.index };
    from = match.index + 1;
    ends.lastIndex = from;
  }
  if (from < text.length) yield { from, to: text.length };
}
