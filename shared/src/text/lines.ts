import { firstIndex } from "./search.ts";

/** Zero-based line and column, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns of offsets. Line endings are LF, CRLF and CR. */
export class Lines {
  readonly #starts: ArrayLike<number>;
  readonly #length: number;

  /** Of a text, or again from what `packed` gave. */
  constructor(text: string | PackedLines) {
    this.#starts = typeof text === "string" ? startsIn(text) : Uint32Array.from(text.starts);
    this.#length = text.length;
  }

  /** The same as plain data. */
  get packed(): PackedLines {
    return { starts: Array.from(this.#starts), length: this.#length };
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

export interface PackedLines {
  readonly starts: readonly number[];
  readonly length: number;
}

function startsIn(text: string): ArrayLike<number> {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
