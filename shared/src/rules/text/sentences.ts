import { passagesOf } from "../../claims/index.ts";
import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";

/** A sentence without spaces and width; offsets are the sentence's. */
export interface Sentence {
  readonly text: string;
  locate(from: number, to: number): Range;
}

/** What goes on longer without a full stop is a list or data. */
const longest = 600;

/** The sentences of the prose, of the passages that pass a cheap test. */
export function* sentences(report: Report, test: RegExp): Iterable<Sentence> {
  for (const passage of passagesOf(report)) {
    if (!test.test(passage.span.text)) continue;
    const { text, locate } = passage.plain();
    for (const match of text.matchAll(/[^。；！？]+/g)) {
      if (match[0].length > longest) continue;
      yield { text: match[0], locate: (from, to) => locate(match.index + from, match.index + to) };
    }
  }
}
