import type { Span } from "../text/span.ts";
import type { Cell } from "./block.ts";
import { findMarks } from "./marks.ts";
import { addCopy, addInstead, emptyRuns, toSpan } from "./runs.ts";
import { skipSpaces, trimEnd } from "./space.ts";

/**
 * The words between two offsets of one line: trimmed, without Markdown's emphasis and HTML's tags, escapes and entities
 * decoded. `marked` says whether there can be any of these. Undefined when nothing shows.
 */
export function wordsOf(source: string, start: number, end: number, marked: boolean): Span | undefined {
  const first = skipSpaces(source, start, end);
  const last = trimEnd(source, first, end);
  if (first === last) return undefined;
  if (!marked) return { text: source.slice(first, last), range: { start: first, end: last } };
  const runs = emptyRuns();
  let at = first;
  for (const mark of findMarks(source, first, last)) {
    addCopy(runs, source, at, mark.start);
    addInstead(runs, mark.text, mark.start, mark.end);
    at = mark.end;
  }
  addCopy(runs, source, at, last);
  return toSpan(runs);
}

/** What stands between the marks of a cell without words. */
export type BlankCell = (source: string, start: number, end: number) => Cell;

/** A cell between two offsets; where it is blank, `blank` is what a value would replace. */
export function cellOf(source: string, start: number, end: number, marked: boolean, blank: BlankCell): Cell {
  const words = wordsOf(source, start, end, marked);
  if (words) return words;
  const first = skipSpaces(source, start, end);
  const last = trimEnd(source, first, end);
  return first < last ? { text: "", range: { start: first, end: last } } : blank(source, start, end);
}
