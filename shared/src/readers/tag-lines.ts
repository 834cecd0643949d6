import type { Line } from "./source-lines.ts";

/** No tag is longer, with the spaces that pad the columns of a table; a stray `<` must not draw in the rest of the text. */
const longestTag = 10_000;

/** The lines with each tag that is cut over several, `<span⏎style="…">`, on one: where a tag goes on below, no line ends. */
export function joinTagLines(source: string, lines: Line[]): Line[] {
  if (!lines.some((line) => line.marked && isCut(source, line))) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above?.marked && isCut(source, above)) joined[joined.length - 1] = join(above, line);
    else joined.push(line);
  }
  return joined;
}

function join(above: Line, line: Line): Line {
  const { start, first } = above;
  const last = line.first === line.last ? above.last : line.last;
  return { start, first, last, end: line.end, tabs: above.tabs + line.tabs, pipes: above.pipes + line.pipes, marked: true };
}

/**
 * What begins on a line and may end on one below it, and how it ends: an element's start tag, pandoc's attributes of words in brackets. These
 * go on at the beginning of the next line; further in stands a cell of a table under rulers.
 */
const cuttable = [
  { opening: "<", begun: /^<[a-z][a-z0-9]*(?:\s|$)[^<>]*$/i, closing: /^[^<>]*>/ },
  { opening: "]{", begun: /^\]\{(?:[#.][\w\u4e00-\u9fff-]|[\w-]+=)[^{}]*$/, closing: /^\r?\n[^\s{}][^{}]*\}/ },
];

/** A tag begins and does not end on the line, but does below it. */
function isCut(source: string, line: Line): boolean {
  const from = Math.max(line.first, line.last - longestTag);
  const words = source.slice(from, line.last);
  return cuttable.some(({ opening, begun, closing }) => {
    const at = words.lastIndexOf(opening);
    return at >= 0 && begun.test(words.slice(at)) && closing.test(source.slice(line.last, from + at + longestTag));
  });
}
