import { passagesOf } from "../../claims/index.ts";
import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";
import type { Sign } from "../../text/signs.ts";

/** A sentence without spaces and width; offsets are the sentence's. */
export interface Sentence {
  readonly text: string;
  locate(from: number, to: number): Range;
}

/** What goes on longer without a full stop is a list or data. */
const longest = 600;

/** The sentences of the prose, of the passages that have the sign. */
export function* sentences(report: Report, sign: Sign): Iterable<Sentence> {
  for (const passage of passagesOf(report)) {
    if (!(passage.signs & sign)) continue;
    const { text, locate } = passage.plain;
    for (const match of text.matchAll(/[^。；！？]+/g)) {
      if (match[0].length > longest) continue;
      yield { text: match[0], locate: (from, to) => locate(match.index + from, match.index + to) };
    }
  }
}
