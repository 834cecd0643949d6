/** A stretch of the source text. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One replacement in the source text. Edits of one fix never overlap. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The same words in both languages that the tool speaks; Chinese is the default. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Text;

/** True where the ranges share a place; an empty range touches what begins or ends there. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The place behind the last character belongs to the range, too: a cursor can stand there. */
export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
