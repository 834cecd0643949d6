import { type Passage, passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { matches } from "../../text/matches.ts";
import type { Range } from "../../text/range.ts";
import type { Sign } from "../../text/signs.ts";
import { locate } from "../../text/span.ts";

/** A match of a pattern in the prose. */
export interface Hit {
  readonly match: RegExpExecArray;
  readonly passage: Passage;
  /** The text that was searched. */
  readonly text: string;
  readonly range: Range;
  /** Where a part of the searched text stands. */
  locate(from: number, to: number): Range;
}

/** Matches of a global pattern, which cannot match without the sign, in the prose without spaces and width (2023 年 as 2023年). */
export function* scan(report: Report, pattern: RegExp, sign: Sign): Iterable<Hit> {
  for (const passage of passagesOf(report)) {
    if (!(passage.signs & sign)) continue;
    const { reading } = passage;
    for (const match of matches(pattern, reading.text)) {
      yield hit(match, passage, reading.text, (from, to) => reading.locate(from, to));
    }
  }
}

/** The same in the prose as it is written. */
export function* scanRaw(report: Report, pattern: RegExp, sign: Sign): Iterable<Hit> {
  for (const passage of passagesOf(report)) {
    if (!(passage.signs & sign)) continue;
    for (const match of matches(pattern, passage.span.text)) {
      yield hit(match, passage, passage.span.text, (from, to) => locate(passage.span, from, to));
    }
  }
}

function hit(match: RegExpExecArray, passage: Passage, text: string, at: Hit["locate"]): Hit {
  return { match, passage, text, range: at(match.index, match.index + match[0].length), locate: at };
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
