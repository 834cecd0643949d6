import { type Passage, passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { memo, memoOfText } from "../../text/memo.ts";
import type { WordList } from "../../words/entry.ts";
import { findNearMisses, type NearMiss } from "../../words/lexicon/near-miss.ts";
import type { Fix, Found } from "../rule.ts";
import { spansJoint } from "./joints.ts";

export interface WordFacts {
  readonly wrong: string;
  readonly right: string;
  /** Where the right word stands; "" where everybody knows it. */
  readonly source: string;
  /** listed: nothing else can be meant. Else how the term of the lexicon is miswritten. */
  readonly kind: "listed" | NearMiss["kind"];
}

/** Every entry of a list that stands in the prose, with the right words as a safe fix; as a suggestion where they hold another number. */
export function* findWords(report: Report, list: WordList): Iterable<Found<WordFacts>> {
  for (const passage of passagesOf(report)) {
    if (!(passage.signs & list.sign)) continue;
    const { reading } = passage;
    for (const { entry, at } of list.find(reading.text)) {
      const { wrong, right, source } = entry;
      const range = reading.locate(at, at + wrong.length);
      const fix: Fix = { title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ range, text: right }] };
      yield {
        range,
        facts: { wrong, right, source, kind: "listed" },
        ...(/\d/.test(wrong) && digitsOf(wrong) !== digitsOf(right) ? { suggestions: [fix] } : { fix }),
      };
    }
  }
}

function digitsOf(words: string): string {
  return words.replace(/\D+/g, " ").trim();
}

/** Terms of the lexicon, names or others, that are nearly right and in none of the lists. What they should be is suggested. */
export function* findSlips(report: Report, isName: boolean, lists: readonly WordList[]): Iterable<Found<WordFacts>> {
  for (const { passage, miss } of slipsOf(report)) {
    const { at, wrong, right, kind, isUncertain } = miss;
    const isListed = lists.some((list) => passage.signs & list.sign && list.find(wrong).length > 0);
    if (miss.isName !== isName || isListed || spansJoint(passage, at, at + wrong.length)) continue;
    const range = passage.reading.locate(at, at + wrong.length);
    yield {
      range,
      facts: { wrong, right, source: "", kind },
      ...(isUncertain && { severity: "information" as const }),
      suggestions: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ range, text: right }] }],
    };
  }
}

interface Slip {
  readonly passage: Passage;
  readonly miss: NearMiss;
}

const nearMissesIn = memoOfText(findNearMisses);

/** Searched once per report: names and terms are found in the same pass. */
const slipsOf = memo((report: Report): Slip[] =>
  passagesOf(report).flatMap((passage) => nearMissesIn(passage.reading.text).map((miss) => ({ passage, miss }))),
);
