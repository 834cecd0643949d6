import { passagesOf, type Reading } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";
import type { Sign } from "../../text/signs.ts";

/** A sentence without spaces and width; offsets are the sentence's. */
export interface Sentence {
  readonly text: string;
  locate(from: number, to: number): Range;
}

/** A longer stretch without a full stop is a list or data. */
const longestSentence = 600;

/** The sentences of the prose, of the passages that have the sign. */
export function* sentences(report: Report, sign: Sign): Iterable<Sentence> {
  for (const passage of passagesOf(report)) {
    if (!(passage.signs & sign)) continue;
    const { text } = passage.reading;
    for (let from = 0; from < text.length; ) {
      const to = endOfSentence(text, from);
      if (to > from && to - from <= longestSentence) yield sentence(passage.reading, from, to);
      from = to + 1;
    }
  }
}

const ends = /[。；！？]/g;

function endOfSentence(text: string, from: number): number {
  ends.lastIndex = from;
  return ends.test(text) ? ends.lastIndex - 1 : text.length;
}

function sentence(plain: Reading, start: number, end: number): Sentence {
  return { text: plain.text.slice(start, end), locate: (from, to) => plain.locate(start + from, start + to) };
}
