import type { Range } from "../text/range.ts";
import { firstIndex } from "../text/search.ts";
import type { Directive } from "./directive.ts";

/** Where one rule keeps silent, and what says so. Found in logarithmic time: a text may hold very many. */
export class Silences {
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

/** The `enable`s that have something above to end. */
export function endsOf(all: readonly Directive[]): Set<Directive> {
  const ends = new Set<Directive>();
  const open = new Set<string>();
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
