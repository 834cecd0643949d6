import { type Passage, passagesOf } from "../../claims/index.ts";
import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";
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

/** Matches of a global pattern in the prose without spaces and width (2023 年 as 2023年). Passages that fail `test` are not folded. */
export function* scan(report: Report, pattern: RegExp, test?: RegExp): Iterable<Hit> {
  for (const passage of passagesOf(report)) {
    if (test && !test.test(passage.span.text)) continue;
    const plain = passage.plain();
    yield* hits(passage, plain.text, pattern, (from, to) => plain.locate(from, to));
  }
}

/** Matches of a global pattern in the prose as it is written. */
export function* scanRaw(report: Report, pattern: RegExp): Iterable<Hit> {
  for (const passage of passagesOf(report)) {
    yield* hits(passage, passage.span.text, pattern, (from, to) => locate(passage.span, from, to));
  }
}

function* hits(passage: Passage, text: string, pattern: RegExp, at: Hit["locate"]): Iterable<Hit> {
  for (const match of text.matchAll(pattern)) {
    yield { match, passage, text, range: at(match.index, match.index + match[0].length), locate: at };
  }
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
