import type { Block } from "./readers/block.ts";
import { isRuleId, type RuleId } from "./rules/ids.ts";
import type { Range } from "./text/range.ts";
import { firstIndex } from "./text/search.ts";

/** What a draft may say about checking it, behind `xxgk-lint-`. */
export const directiveKinds = ["disable", "disable-line", "disable-next-line", "enable"] as const;

export type DirectiveKind = (typeof directiveKinds)[number];

/** A word of a directive, and where it stands. */
export interface DirectiveWord {
  readonly text: string;
  readonly range: Range;
}

type UnknownWord = DirectiveWord & { readonly kind: "directive" | "rule" };

interface Directive {
  readonly kind: DirectiveKind;
  /** All its words. */
  readonly range: Range;
  /** None stands for every rule. */
  readonly rules: readonly RuleId[];
  /** Its line, or the one that it is for; of `disable` and `enable` their own words. */
  readonly scope: Range;
}

/** In a comment, or alone on its line. Behind ` -- `, or behind what no id has, stands an author's own reason. */
const pattern = /(?:<!--\s*|(?<=^|[\r\n])[^\S\r\n]*)(xxgk-lint-([\w-]*))((?:[ \t,]+(?!--)[\w/-]+)*)/g;

/**
 * What a draft itself says about checking it. `<!-- xxgk-lint-disable-next-line sum/results -->` is for what begins in the next line, or in the
 * table that the next line begins; `-disable-line` for its own line; `-disable` for the whole file, or from there up to the `-enable` of the same
 * rule. Without a rule, each is for all. In plain text the words stand alone on a line.
 */
export class Directives {
  readonly #all: readonly Directive[];
  /** Directives, or rules that one names, which are not there. */
  readonly unknown: readonly UnknownWord[];
  readonly #silences = new Map<RuleId, Silences>();
  /** What was of use, and the rules that it was of use for. */
  readonly #used = new Map<Directive, Set<string>>();

  constructor(source: string, blocks: readonly Block[]) {
    const { known, unknown } = readAll(source, blocks);
    this.#all = known;
    this.unknown = unknown;
  }

  /** Whether a rule must keep silent at a place. */
  hides(rule: RuleId, { start }: Range): boolean {
    const silences = this.#silences.get(rule) ?? new Silences(this.#all.filter((directive) => concerns(directive, rule)));
    this.#silences.set(rule, silences);
    const found = silences.at(start);
    if (found) this.#used.set(found, (this.#used.get(found) ?? new Set()).add(rule));
    return found !== undefined;
  }

  /** What has hidden nothing so far: whole directives, or of several rules those that are named in vain. Only rules that have spoken are judged. */
  unused(hasSpoken: (rule: RuleId) => boolean): { readonly range: Range; readonly rules: readonly RuleId[] }[] {
    const ends = endsOf(this.#all);
    return this.#all.flatMap((directive) => {
      const used = this.#used.get(directive);
      if (directive.kind === "enable") return ends.has(directive) ? [] : [{ range: directive.range, rules: [] }];
      if (directive.rules.length === 0) return used ? [] : [{ range: directive.range, rules: [] }];
      const rules = directive.rules.filter((rule) => hasSpoken(rule) && !used?.has(rule));
      return rules.length > 0 ? [{ range: directive.range, rules }] : [];
    });
  }
}

/** Undefined where a draft says nothing, as nearly all do. */
export function readDirectives(source: string, blocks: readonly Block[]): Directives | undefined {
  return source.includes("xxgk-lint-") ? new Directives(source, blocks) : undefined;
}

function readAll(source: string, blocks: readonly Block[]) {
  const known: Directive[] = [];
  const unknown: UnknownWord[] = [];
  const scopeOf = scopes(source, blocks);
  for (const { 0: match, 1: word = "", 2: name = "", 3: list = "", index } of source.matchAll(pattern)) {
    const end = index + match.length;
    const range = { start: end - list.length - word.length, end };
    const kind = directiveKinds.find((each) => each === name);
    const words = wordsOf(list, end - list.length);
    if (!kind) unknown.push({ kind: "directive", text: word, range: { ...range, end: range.start + word.length } });
    else {
      unknown.push(...words.filter(({ text }) => !isRuleId(text)).map((each) => ({ ...each, kind: "rule" as const })));
      const rules = words.map(({ text }) => text).filter(isRuleId);
      // A slip of the pen must not silence all rules.
      if (rules.length > 0 || words.length === 0) known.push({ kind, range, rules, scope: scopeOf(kind, range) });
    }
  }
  return { known, unknown };
}

function wordsOf(list: string, start: number): DirectiveWord[] {
  return [...list.matchAll(/[\w/-]+/g)].map(({ 0: text, index }) => ({
    text,
    range: { start: start + index, end: start + index + text.length },
  }));
}

function concerns({ rules }: Directive, rule: RuleId): boolean {
  return rules.length === 0 || rules.includes(rule);
}

/** The `enable`s that have something above to end. */
function endsOf(all: readonly Directive[]): Set<Directive> {
  const ends = new Set<Directive>();
  const open = new Set<RuleId>();
  let isAllOpen = false;
  for (const directive of all) {
    const { kind, rules } = directive;
    const isAll = rules.length === 0;
    if (kind === "disable") {
      isAllOpen ||= isAll;
      for (const rule of rules) open.add(rule);
    } else if (kind === "enable") {
      if (isAllOpen || (isAll ? open.size > 0 : rules.some((rule) => open.has(rule)))) ends.add(directive);
      isAllOpen &&= !isAll;
      for (const rule of isAll ? [...open] : rules) open.delete(rule);
    }
  }
  return ends;
}

/** Where one rule keeps silent, and what says so. Found in logarithmic time: a text may hold very many. */
class Silences {
  /** Apart from each other. */
  readonly #spans: readonly Silence[];
  /** Lines and tables: apart or within each other, never across. */
  readonly #places: readonly Silence[];

  constructor(directives: readonly Directive[]) {
    this.#spans = spansOf(directives);
    this.#places = nested(directives.filter(({ kind }) => kind.endsWith("-line")));
  }

  at(offset: number): Directive | undefined {
    return directiveAt(this.#places, offset) ?? directiveAt(this.#spans, offset);
  }
}

interface Silence extends Range {
  readonly directive: Directive;
  /** The table that holds the line. */
  readonly outer?: Silence | undefined;
}

/** From each `disable` to its `enable`; the whole file where one has none. */
function spansOf(directives: readonly Directive[]): readonly Silence[] {
  const spans: Silence[] = [];
  let open: Directive | undefined;
  for (const directive of directives) {
    if (directive.kind === "disable") open ??= directive;
    if (directive.kind !== "enable" || !open) continue;
    spans.push({ directive: open, start: open.range.start, end: directive.range.start });
    open = undefined;
  }
  return open ? [{ directive: open, start: 0, end: Infinity }] : spans;
}

function nested(directives: readonly Directive[]): readonly Silence[] {
  const silences: Silence[] = [];
  const first = new Map(directives.toReversed().map((directive) => [directive.scope.start, directive]));
  let open: Silence | undefined;
  for (const directive of [...first.values()].sort((a, b) => a.scope.start - b.scope.start)) {
    const { start, end } = directive.scope;
    while (open && open.end < start) open = open.outer;
    open = { directive, start, end, outer: open };
    silences.push(open);
  }
  return silences;
}

function directiveAt(silences: readonly Silence[], offset: number): Directive | undefined {
  const last = firstIndex(silences.length, (i) => (silences[i]?.start ?? Infinity) > offset) - 1;
  for (let silence = silences[last]; silence; silence = silence.outer) if (offset <= silence.end) return silence.directive;
  return undefined;
}

function scopes(source: string, blocks: readonly Block[]): (kind: DirectiveKind, range: Range) => Range {
  const next = nextLines(source);
  const endOf = tableEnds(blocks);
  return (kind, range) => {
    if (kind === "disable-line") return { start: lineStart(source, range.start), end: lineEnd(source, range.end) };
    if (kind !== "disable-next-line") return range;
    const line = next(range.start);
    return { start: line.start, end: endOf(line) };
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
