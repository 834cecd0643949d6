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
