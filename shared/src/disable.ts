import type { Block } from "./readers/block.ts";
import type { Range } from "./text/range.ts";
import { firstIndex } from "./text/search.ts";

/** Whether a rule must keep silent at a place. */
export type IsDisabled = (rule: string, range: Range) => boolean;

/** In a comment, or alone on its line. What follows the first character that no id has is an author's own note. */
const directive = /(?:<!--\s*|(?<=^|[\r\n])[^\S\r\n]*)xxgk-lint-disable(-next-line)?(?![\w-])([\w/ \t,-]*)/g;

/**
 * Reads what a draft itself says about checking it: `<!-- xxgk-lint-disable-next-line sum/results -->` for what begins in the next line, or in
 * the table that the next line begins; `<!-- xxgk-lint-disable sum/results, cell/empty -->` for the whole file; without a rule, all of them. In
 * plain text the words stand alone on a line. Ids that no rule has are ignored. Undefined where a draft says nothing, as nearly all do.
 */
export function readDirectives(source: string, blocks: readonly Block[]): IsDisabled | undefined {
  if (!source.includes("xxgk-lint-disable")) return undefined;
  const everywhere: Rules = { all: false, names: new Set() };
  const byStart = new Map<number, Silence>();
  const next = nextLines(source);
  const endOf = tableEnds(blocks);
  for (const match of source.matchAll(directive)) {
    const names = namesOf(match[2] ?? "");
    if (!match[1]) add(everywhere, names);
    else {
      const line = next(match.index);
      const silence = byStart.get(line.start) ?? { start: line.start, end: endOf(line), rules: { all: false, names: new Set() } };
      byStart.set(line.start, silence);
      add(silence.rules, names);
    }
  }
  const silences = nested([...byStart.values()].sort((a, b) => a.start - b.start));
  return (rule, { start }) => holds(everywhere, rule) || isSilent(silences, rule, start);
}

/** The rules that are switched off somewhere. */
interface Rules {
  all: boolean;
  readonly names: Set<string>;
}

function add(rules: Rules, names: readonly string[]): void {
  if (names.length === 0) rules.all = true;
  for (const name of names) rules.names.add(name);
}

function holds({ all, names }: Rules, rule: string): boolean {
  return all || names.has(rule);
}

/** A line, or a table, in which rules are switched off. */
interface Silence extends Range {
  readonly rules: Rules;
  /** The table that holds the line. */
  outer?: Silence | undefined;
}

/** Lines and tables lie apart or within each other, never across. */
function nested(silences: readonly Silence[]): readonly Silence[] {
  let open: Silence | undefined;
  for (const silence of silences) {
    while (open && open.end < silence.start) open = open.outer;
    silence.outer = open;
    open = silence;
  }
  return silences;
}

function isSilent(silences: readonly Silence[], rule: string, offset: number): boolean {
  const last = firstIndex(silences.length, (i) => (silences[i]?.start ?? Infinity) > offset) - 1;
  for (let silence = silences[last]; silence; silence = silence.outer) {
    if (offset <= silence.end && holds(silence.rules, rule)) return true;
  }
  return false;
}

/** A name that no rule has stays in the list, where it silences nothing: a slip of the pen must not silence all rules. */
function namesOf(words: string): string[] {
  return words.split(/[\s,]+/).filter((word) => /\w/.test(word));
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
      const isDirective = end < source.length && source.slice(start, end).includes("xxgk-lint-disable");
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

function lineEnd(source: string, offset: number): number {
  for (let at = offset; at < source.length; at++) if (source[at] === "\n" || source[at] === "\r") return at;
  return source.length;
}
