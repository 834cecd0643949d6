import { must } from "./must.ts";
/** A stretch of the source text. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One replacement in the source text. Edits of one fix never overlap. */
export interface Edit {
  readonly range: Range;
  /** Words; where they go between tags, the notation escapes them. */
  readonly text: string;
  /** The text is written as the notation has it, marks and tags and all. */
  readonly isMarkup?: true;
}

/** The same words in both languages that the tool speaks; Chinese is the default. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Text;

/** From the start of the first of these to the end of the last. Throws where there is none. */
export function rangeOver(ranges: readonly Range[]): Range {
  return { start: must(ranges[0], "a range").start, end: must(ranges.at(-1), "a range").end };
}

/** True where the ranges share a place; an empty range touches what begins or ends there. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The offset after the last character belongs to the range too: a cursor can be there. */
export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
