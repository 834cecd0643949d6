import type { Edit, Range } from "./range.ts";
import { firstIndex } from "./search.ts";

/** Replaces every range by its text. The edits may come in any order; insertions at one place keep theirs. Throws a RangeError where edits overlap or leave the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (!areSound(edits, text.length)) throw new RangeError("Edits overlap, or lie outside the text");
  const parts: string[] = [];
  let offset = 0;
  for (const { range, text: replacement } of inOrder(edits)) {
    parts.push(text.slice(offset, range.start), replacement);
    offset = range.end;
  }
  parts.push(text.slice(offset));
  return parts.join("");
}

/** Within the text, and no edit reaches into another. Two insertions at one place are sound: they have an order. */
export function areSound(edits: readonly Edit[], textLength: number): boolean {
  let end = 0;
  for (const { range } of inOrder(edits)) {
    if (!Number.isInteger(range.start) || !Number.isInteger(range.end)) return false;
    if (range.start < end || range.end < range.start || range.end > textLength) return false;
    end = range.end;
  }
  return true;
}

/** By place; an insertion stands before a replacement that starts there. Array sorting is stable. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Tells where a range of the text stands after edits, together with what they put in there or beside it. */
export function placesAfter(edits: readonly Edit[]): (range: Range) => Range {
  const sorted = inOrder(edits);
  const shifts = [0];
  for (const { range, text } of sorted) shifts.push((shifts.at(-1) ?? 0) + text.length - (range.end - range.start));
  return ({ start, end }) => {
    const first = firstIndex(sorted.length, (i) => (sorted[i]?.range.end ?? Infinity) >= start);
    let next = first;
    while ((sorted[next]?.range.start ?? Infinity) <= end) next++;
    // An edit that begins before the range moves its start back to its own.
    const from = Math.min(start, sorted[first]?.range.start ?? start) + (shifts[first] ?? 0);
    return { start: from, end: Math.max(from, end + (shifts[next] ?? 0)) };
  };
}
