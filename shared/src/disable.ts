import type { Range } from "./text/range.ts";

/** Whether a rule must keep silent at a place. */
export type IsDisabled = (rule: string, range: Range) => boolean;

const directive = /xxgk-lint-disable(-next-line)?((?:[^\S\r\n]+|,)[\w/ \t,-]*)?/g;

/**
 * Reads what a draft itself says about checking it: `<!-- xxgk-lint-disable-next-line sum/results -->` for what begins in the next line,
 * `<!-- xxgk-lint-disable sum/results, cell/empty -->` for the whole file; without a rule, all of them. In plain text the words stand
 * alone on a line. Ids that no rule has are ignored. Undefined where a draft says nothing, as nearly all do.
 */
export function readDirectives(source: string): IsDisabled | undefined {
  if (!source.includes("xxgk-lint-disable")) return undefined;
  const found = [...source.matchAll(directive)].map((match) => ({
    rules: idsOf(match[2] ?? ""),
    range: match[1] ? nextLine(source, match.index) : { start: 0, end: source.length },
  }));
  return (rule, { start }) =>
    found.some(({ rules, range }) => range.start <= start && start <= range.end && (rules.length === 0 || rules.includes(rule)));
}

function idsOf(words: string): string[] {
  return words.split(/[\s,]+/).filter((word) => word.includes("/"));
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
