import type { Range } from "./range.ts";

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
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return span.range.start;
  const next = pieces[low + 1]?.at ?? span.text.length;
  const isCopy = piece.end - piece.start === next - piece.at;
  if (!isCopy) return side === "start" ? piece.start : piece.end;
  return piece.start + (offset - piece.at) + (side === "end" ? 1 : 0);
}
