import type { Edit, Range } from "./text/range.ts";

/** A stretch of the text that is cut out and put in again elsewhere, with other white space around it. */
export interface Move {
  readonly cut: Range;
  /** What moves, without the white space around it. */
  readonly content: Range;
  readonly to: number;
  /** What is put in before the content and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Undefined where the edits do anything else. */
export function moveOf(edits: readonly Edit[], source: string): Move | undefined {
  const cut = edits.find(({ text }) => text === "")?.range;
  const insertion = edits.find(({ range }) => range.start === range.end);
  if (!cut || !insertion || edits.length !== 2) return undefined;
  const words = source.slice(cut.start, cut.end);
  const start = cut.start + words.length - words.trimStart().length;
  const content = { start, end: start + words.trim().length };
  const at = insertion.text.indexOf(words.trim());
  if (at < 0 || content.start === content.end) return undefined;
  const end = at + content.end - content.start;
  return { cut, content, to: insertion.range.start, before: insertion.text.slice(0, at), after: insertion.text.slice(end) };
}

export function editsOf({ cut, content, to, before, after }: Move, source: string): Edit[] {
  return [
    { range: cut, text: "" },
    { range: { start: to, end: to }, text: before + source.slice(content.start, content.end) + after },
  ];
}

/** The move in the text that other edits have made: what they change within the content moves with it. Undefined where they touch its borders. */
export function moveAfter({ cut, content, to, ...around }: Move, edits: readonly Edit[]): Move | undefined {
  const isInside = ({ range }: Edit) => range.start > content.start && range.end < content.end;
  const isOutside = ({ range }: Edit) => range.start > cut.end || range.end < cut.start;
  if (edits.some((edit) => holds(edit.range, to) || !(isInside(edit) || isOutside(edit)))) return undefined;
  const place = (offset: number) => placeOf(offset, edits);
  const rangeOf = ({ start, end }: Range) => ({ start: place(start), end: place(end) });
  return { cut: rangeOf(cut), content: rangeOf(content), to: place(to), ...around };
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Where an offset that no edit touches stands after the edits. */
function placeOf(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (place, { range, text }) => (range.end < offset ? place + text.length - (range.end - range.start) : place),
    offset,
  );
}
