import type { Block } from "./readers/block.ts";
import type { Range } from "./text/range.ts";

/** Whether a rule must keep silent at a place. */
export type IsDisabled = (rule: string, range: Range) => boolean;

/** In a comment, or alone on its line. What follows the first character that no id has is an author's own note. */
const directive = /(?:<!--\s*|(?<=^|[\r\n])[^\S\r\n]*)xxgk-lint-disable(-next-line)?(?![\w-])([\w/ \t,-]*)/g;

/**
 * Reads what a draft itself says about checking it: `<!-- xxgk-lint-disable-next-line sum/results -->` for what begins in the next line,
 * or in the table that the next line begins; `<!-- xxgk-lint-disable sum/results, cell/empty -->` for the whole file; without a rule, all of them. In plain text the words stand
 * alone on a line. Ids that no rule has are ignored. Undefined where a draft says nothing, as nearly all do.
 */
export function readDirectives(source: string, blocks: readonly Block[]): IsDisabled | undefined {
  if (!source.includes("xxgk-lint-disable")) return undefined;
  const found = [...source.matchAll(directive)].map((match) => ({
    names: namesOf(match[2] ?? ""),
    range: match[1] ? withTable(nextLine(source, match.index), blocks) : { start: 0, end: source.length },
  }));
  return (rule, { start }) =>
    found.some(({ names, range }) => range.start <= start && start <= range.end && (names.length === 0 || names.includes(rule)));
}

/** Where a table begins in this line, all of it. */
function withTable(line: Range, blocks: readonly Block[]): Range {
  const table = blocks.find(({ kind, range }) => kind === "table" && line.start <= range.start && range.start < line.end);
  return { start: line.start, end: Math.max(line.end, table?.range.end ?? 0) };
}

/** A name that no rule has stays in the list, where it silences nothing: a slip of the pen must not silence all rules. */
function namesOf(words: string): string[] {
  return words.split(/[\s,]+/).filter((word) => /\w/.test(word));
}

/** The first line below that is neither blank nor a directive itself. */
function nextLine(source: string, offset: number): Range {
  let start = lineEnd(source, offset);
  for (;;) {
    while (start < source.length && /\s/.test(source.charAt(start)) && source.charAt(start) !== "\t") start++;
    const end = lineEnd(source, start);
    if (end >= source.length || !source.slice(start, end).includes("xxgk-lint-disable")) return { start, end };
    start = end;
  }
}

function lineEnd(source: string, offset: number): number {
  for (let at = offset; at < source.length; at++) if (source[at] === "\n" || source[at] === "\r") return at;
  return source.length;
}
