import type { Block } from "../readers/block.ts";
import type { Range } from "../text/range.ts";
import { firstIndex } from "../text/search.ts";
import type { DirectiveKind } from "./directive.ts";

/** Finds the lines that directives are for, which come in the order of the text. */
export function scopes(source: string, blocks: readonly Block[]): (kind: DirectiveKind, range: Range) => Range {
  const own = ownLines(source);
  const next = nextLines(source);
  const endOf = tableEnds(blocks);
  return (kind, range) => {
    if (kind === "disable-line") return own(range.start);
    if (kind !== "disable-next-line") return range;
    const line = next(range.start);
    return { start: line.start, end: endOf(line) };
  };
}

/** The line of an offset. One line may hold many directives. */
function ownLines(source: string): (offset: number) => Range {
  let own: Range = { start: 0, end: -1 };
  return (offset) => {
    if (offset > own.end) own = { start: lineStart(source, offset), end: lineEnd(source, offset) };
    return own;
  };
}

/** Where a line ends; where a table begins in it, the table's end. */
function tableEnds(blocks: readonly Block[]): (line: Range) => number {
  const tables = blocks.filter(({ kind }) => kind === "table").map(({ range }) => range);
  return ({ start, end }) => {
    const table = tables[firstIndex(tables.length, (i) => (tables[i]?.start ?? Infinity) >= start)];
    return table && table.start < end ? Math.max(end, table.end) : end;
  };
}

/** Finds the first line below an offset that is neither blank nor a directive itself. Directives in a row are passed over once. */
function nextLines(source: string): (offset: number) => Range {
  const known = new Map<number, Range>();
  let ownEnd = -1;
  return (offset) => {
    const passed: number[] = [];
    // A line may hold many directives; they come in the order of the text.
    if (offset >= ownEnd) ownEnd = lineEnd(source, offset);
    let start = ownEnd;
    for (;;) {
      while (start < source.length && /\s/.test(source.charAt(start)) && source.charAt(start) !== "\t") start++;
      const end = lineEnd(source, start);
      const isDirective = end < source.length && source.slice(start, end).includes("xxgk-lint-");
      const line = known.get(start) ?? (isDirective ? undefined : { start, end });
      if (line) {
        for (const each of passed) known.set(each, line);
        return line;
      }
      passed.push(start);
      start = end;
    }
  };
}

function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && source[at - 1] !== "\n" && source[at - 1] !== "\r") at--;
  return at;
}

function lineEnd(source: string, offset: number): number {
  for (let at = offset; at < source.length; at++) if (source[at] === "\n" || source[at] === "\r") return at;
  return source.length;
}
