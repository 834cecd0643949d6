import type { Line } from "./source-lines.ts";

/** No tag is longer; a stray `<` must not draw in the rest of the text. */
const longestTag = 2000;

/** The lines with each tag that is broken over several, `<span⏎style="…">`, on one: a line ending in a tag ends no line. */
export function joinTagLines(source: string, lines: Line[]): Line[] {
  if (!lines.some((line) => line.marked && endsInTag(source, line))) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above?.marked && line.end - above.start <= longestTag * 2 && endsInTag(source, above))
      joined[joined.length - 1] = join(above, line);
    else joined.push(line);
  }
  return joined;
}

function join(above: Line, line: Line): Line {
  const { start, first } = above;
  const last = line.first === line.last ? above.last : line.last;
  return { start, first, last, end: line.end, tabs: above.tabs + line.tabs, pipes: above.pipes + line.pipes, marked: true };
}

/** An element's start tag begins and does not end, but does in the lines below. */
function endsInTag(source: string, line: Line): boolean {
  const open = line.first + source.slice(line.first, line.last).lastIndexOf("<");
  if (open < line.first || !/^<[a-z][a-z0-9]*(?:\s|$)[^<>]*$/i.test(source.slice(open, line.last))) return false;
  const close = source.slice(open + 1, open + longestTag).search(/[<>]/);
  return close >= 0 && source[open + 1 + close] === ">";
}
