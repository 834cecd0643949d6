import { firstIndex } from "./search.ts";

/** Zero-based line and column, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns of offsets. Line endings are LF, CRLF and CR. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Offsets outside the text are clamped to it. */
  position(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    const line = firstIndex(this.#starts.length, (i) => this.start(i) > clamped) - 1;
    return { line, column: clamped - this.start(line) };
  }

  /** Where a zero-based line begins; past the last line, the text's length. */
  start(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}
