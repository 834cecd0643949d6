import { isSpace } from "../text/space.ts";
import { skipSpaces, trimEnd } from "./space.ts";

/** The properties of a line that the readers need, counted in one pass over the text. */
export interface Line {
  readonly start: number;
  /** Without the line ending. */
  readonly end: number;
  /** The part that shows something: without spaces around it and `>` before it. Empty for a blank line. */
  readonly first: number;
  readonly last: number;
  readonly tabs: number;
  readonly pipes: number;
  /** It holds a character that Markdown or HTML may mean something by. */
  readonly marked: boolean;
}

/** A text that is read line by line. */
export interface SourceText {
  readonly source: string;
  readonly lines: readonly Line[];
  /** Where the last `</table` stands; -1 if none does. */
  readonly lastTableEnd: number;
}

const TAB = 1;
const PIPE = 2;
const LINE_END = 3;
const MARK = 4;
const kinds = new Uint8Array(128);
kinds[9] = TAB;
kinds[124] = PIPE;
kinds[10] = kinds[13] = LINE_END;
for (const mark of "*_`<&\\[]'") kinds[mark.charCodeAt(0)] = MARK;

/** Appends the lines between two offsets. Line endings are LF, CRLF and CR, as in `text/lines.ts`. */
export function scanLines(source: string, from: number, to: number, lines: Line[]): void {
  let start = from;
  let tabs = 0;
  let pipes = 0;
  let marked = false;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code > 124) continue;
    const kind = kinds[code];
    if (kind === 0) continue;
    if (kind === TAB) tabs++;
    else if (kind === PIPE) pipes++;
    else if (kind === MARK) marked = true;
    else {
      lines.push(lineOf(source, start, at, tabs, pipes, marked));
      if (code === 13 && source.charCodeAt(at + 1) === 10) at++;
      start = at + 1;
      tabs = pipes = 0;
      marked = false;
    }
  }
  if (start < to) lines.push(lineOf(source, start, to, tabs, pipes, marked));
}

export function isBlank(line: Line): boolean {
  return line.first === line.last;
}

function lineOf(source: string, start: number, end: number, tabs: number, pipes: number, marked: boolean): Line {
  let first = skipSpaces(source, start, end);
  const last = trimEnd(source, first, end);
  while (first < last && source.charCodeAt(first) === 62) first = skipSpaces(source, first + 1, last);
  return { start, end, first, last, tabs, pipes, marked };
}

/** How many tabs stand before the line's words. */
export function tabsBefore(source: string, line: Line): number {
  return countTabs(source, line.start, line.first);
}

/** How many tabs stand after the line's words. */
export function tabsAfter(source: string, line: Line): number {
  return countTabs(source, line.last, line.end);
}

function countTabs(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && isSpace(source.charCodeAt(at)); at++) {
    if (source.charCodeAt(at) === 9) count++;
  }
  return count;
}
