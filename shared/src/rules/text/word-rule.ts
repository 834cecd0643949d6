import { passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import type { WordList } from "../../words/entry.ts";
import type { Fix, Found } from "../rule.ts";

export interface WordFacts {
  readonly wrong: string;
  readonly right: string;
  readonly source: string;
}

/** Every entry of a list that stands in the prose, with the right words as a safe fix; as a suggestion where they hold another number. */
export function* findWords(report: Report, list: WordList): Iterable<Found<WordFacts>> {
  for (const passage of passagesOf(report)) {
    if (!(passage.signs & list.sign)) continue;
    const { reading } = passage;
    for (const { entry, at } of list.find(reading.text)) {
      const range = reading.locate(at, at + entry.wrong.length);
      const fix: Fix = {
        title: { zh: `改为“${entry.right}”`, en: `Change to “${entry.right}”` },
        edits: [{ range, text: entry.right }],
      };
      yield {
        range,
        facts: { wrong: entry.wrong, right: entry.right, source: entry.source },
        ...(/\d/.test(entry.wrong) && digitsOf(entry.wrong) !== digitsOf(entry.right) ? { suggestions: [fix] } : { fix }),
      };
    }
  }
}

function digitsOf(words: string): string {
  return words.replace(/\D+/g, " ").trim();
}
