import { must } from "./must.ts";
import type { Range } from "./range.ts";
import { firstIndex } from "./search.ts";

/**
 * Readable text and where it stands in the source. `text` is trimmed and decoded (entities, escapes, cell padding);
 * `range` covers it in the source. Where text and source differ inside the range, `pieces` says how they map.
 */
export interface Span {
  readonly text: string;
  readonly range: Range;
  readonly pieces?: readonly Piece[];
}

/**
 * A run of a span's text, from offset `at` to the next piece's `at`, and the source it was read from. When both have the
 * same length the run is a copy, character for character; otherwise (an entity, a `<br>`) it is one indivisible thing.
 */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Where `span.text.slice(from, to)` stands in the source. Offsets outside the text are clamped. */
export function locate(span: Span, from = 0, to = span.text.length): Range {
  const first = Math.max(0, Math.min(from, span.text.length));
  const last = Math.max(first, Math.min(to, span.text.length));
  if (!span.pieces || span.pieces.length === 0) {
    return { start: span.range.start + first, end: span.range.start + last };
  }
  if (first === last) {
    const start = sourceOffset(span, span.pieces, first, "start");
    return { start, end: start };
  }
  return {
    start: sourceOffset(span, span.pieces, first, "start"),
    end: sourceOffset(span, span.pieces, last - 1, "end"),
  };
}

function sourceOffset(span: Span, pieces: readonly Piece[], offset: number, side: "start" | "end"): number {
  const index = Math.max(0, firstIndex(pieces.length, (i) => must(pieces[i], "a piece").at > offset) - 1);
  const piece = pieces[index];
  if (!piece) return span.range.start;
  const next = pieces[index + 1]?.at ?? span.text.length;
  const isCopy = piece.end - piece.start === next - piece.at;
  if (!isCopy) return side === "start" ? piece.start : piece.end;
  return piece.start + (offset - piece.at) + (side === "end" ? 1 : 0);
}

/** The offset in `span.text` that corresponds to this offset of the source; where there is none, that of the next character. */
export function offsetIn({ text, range, pieces }: Span, offset: number): number {
  if (!pieces) return Math.max(0, Math.min(offset - range.start, text.length));
  for (const [i, { at, start, end }] of pieces.entries()) {
    if (offset <= start) return at;
    const next = pieces[i + 1]?.at ?? text.length;
    if (offset < end) return end - start === next - at ? at + offset - start : at;
  }
  return text.length;
}

/** A part of a span. */
export function sliceSpan(span: Span, from: number, to: number): Span {
  const pieces = span.pieces && piecesBetween({ text: span.text, pieces: span.pieces }, from, to);
  return { text: span.text.slice(from, to), range: locate(span, from, to), ...(pieces && { pieces }) };
}

/** The pieces of a text between two offsets of it, as those of that part. */
export function piecesBetween(
  { text, pieces }: { readonly text: string; readonly pieces: readonly Piece[] },
  from: number,
  to: number,
): readonly Piece[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1]?.at ?? text.length;
    if (next <= from || piece.at >= to) return [];
    const isCopy = piece.end - piece.start === next - piece.at;
    const skip = isCopy ? Math.max(0, from - piece.at) : 0;
    const left = isCopy ? Math.max(0, next - to) : 0;
    return [{ at: Math.max(0, piece.at - from), start: piece.start + skip, end: piece.end - left }];
  });
}

/** Joins consecutive spans without a separator; undefined where there are none. */
export function joinSpans(spans: readonly [Span, ...Span[]]): Span;
export function joinSpans(spans: readonly Span[]): Span | undefined;
export function joinSpans(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last || spans.length < 2) return first;
  const pieces: Piece[] = [];
  let text = "";
  for (const span of spans) {
    for (const piece of span.pieces ?? [{ at: 0, ...span.range }]) pieces.push({ ...piece, at: piece.at + text.length });
    text += span.text;
  }
  return { text, range: { start: first.range.start, end: last.range.end }, pieces };
}

/** What stands between the white space of a span. */
export function tokensOf(span: Span): Span[] {
  return [...span.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    range: locate(span, index, index + text.length),
  }));
}
