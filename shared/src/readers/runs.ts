import { type Piece, piecesBetween, type Span } from "../text/span.ts";
import { skipSpaces, trimEnd } from "./space.ts";

/** Text that is being put together from stretches of the source. `toSpan` makes a span of it. */
export interface Runs {
  text: string;
  pieces: Piece[];
  /** The last character's code. Asking the growing text for it would copy it each time. */
  lastCode: number;
}

export function emptyRuns(): Runs {
  return { text: "", pieces: [], lastCode: 0 };
}

/** Adds a stretch of the source as it stands. */
export function addCopy(runs: Runs, source: string, start: number, end: number): void {
  if (start >= end) return;
  const last = runs.pieces.at(-1);
  const continues = last?.end === start && last.end - last.start === runs.text.length - last.at;
  if (last && continues) runs.pieces[runs.pieces.length - 1] = { at: last.at, start: last.start, end };
  else runs.pieces.push({ at: runs.text.length, start, end });
  runs.text += source.slice(start, end);
  runs.lastCode = source.charCodeAt(end - 1);
}

/** Adds what a stretch of the source means: the character of an entity, the space of a line break. */
export function addInstead(runs: Runs, text: string, start: number, end: number): void {
  if (text === "") return;
  runs.pieces.push({ at: runs.text.length, start, end });
  runs.text += text;
  runs.lastCode = text.charCodeAt(text.length - 1);
}

/** The text so far as a span without spaces around it; undefined when nothing of it shows. */
export function toSpan(runs: Runs): Span | undefined {
  const from = skipSpaces(runs.text, 0, runs.text.length);
  const to = trimEnd(runs.text, from, runs.text.length);
  if (from === to) return undefined;
  const isWhole = from === 0 && to === runs.text.length;
  return spanOf(runs.text.slice(from, to), isWhole ? runs.pieces : piecesBetween(runs, from, to));
}

function spanOf(text: string, pieces: readonly Piece[]): Span {
  const first = pieces[0];
  const last = pieces.at(-1);
  const range = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const isCopy = pieces.length === 1 && range.end - range.start === text.length;
  return isCopy ? { text, range } : { text, range, pieces };
}
