import { addTo } from "./text/gather.ts";
import type { Edit, Range } from "./text/range.ts";

/** Edits that only bring stretches of the text to other places: what one cuts out another puts in, whole. */
export interface Move {
  readonly parts: readonly Part[];
}

interface Part {
  readonly range: Range;
  /** What is put in, where it stands in the text, without white space around it. */
  readonly content?: Range;
  /** The white space around it. */
  readonly before: string;
  readonly after: string;
}

/** Undefined where the edits do anything else. */
export function moveOf(edits: readonly Edit[], source: string): Move | undefined {
  const cuts = new Map<string, Range[]>();
  for (const { range } of edits) {
    const words = source.slice(range.start, range.end);
    const start = range.start + words.length - words.trimStart().length;
    const content = { start, end: start + words.trim().length };
    if (words.trim() !== "") addTo(cuts, words.trim(), content);
  }
  const parts = edits.map(({ range, text }): Part => {
    const content = cuts.get(text.trim())?.pop();
    if (!content) return { range, before: text, after: "" };
    const at = text.indexOf(text.trim());
    return { range, content, before: text.slice(0, at), after: text.slice(at + content.end - content.start) };
  });
  const isWhole = [...cuts.values()].every((left) => left.length === 0);
  return isWhole && parts.every(({ content, before }) => content || before.trim() === "") ? { parts } : undefined;
}

export function editsOf({ parts }: Move, source: string): Edit[] {
  return parts.map(({ range, content, before, after }) => ({
    range,
    text: before + (content ? source.slice(content.start, content.end) : "") + after,
  }));
}

/** Whether the edits can be made first: all of them within what moves, or clear of the places that it leaves and comes to. */
export function goesWith({ parts }: Move, edits: readonly Edit[]): boolean {
  return edits.every(
    ({ range }) =>
      parts.some(({ content }) => content && content.start < range.start && range.end < content.end) ||
      parts.every((part) => range.end < part.range.start || part.range.end < range.start),
  );
}

/** The move in the text that edits which go with it have made: what they change within a content moves with it. */
export function moveAfter({ parts }: Move, edits: readonly Edit[]): Move {
  const rangeOf = ({ start, end }: Range) => ({ start: placeOf(start, edits), end: placeOf(end, edits) });
  return {
    parts: parts.map((part) => ({
      ...part,
      range: rangeOf(part.range),
      ...(part.content && { content: rangeOf(part.content) }),
    })),
  };
}

/** Where an offset that no edit touches stands after the edits. */
function placeOf(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (place, { range, text }) => (range.end < offset ? place + text.length - (range.end - range.start) : place),
    offset,
  );
}
