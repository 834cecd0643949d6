import type { Block } from "../readers/block.ts";
import type { Range } from "../text/range.ts";
import { concerns, type Directive, type UnknownWord } from "./directive.ts";
import { readAll } from "./read.ts";
import { endsOf, Silences } from "./silences.ts";

/**
 * What a draft itself says about checking it. `<!-- xxgk-lint-disable-next-line sum/results -->` is for what begins in the next line, or in the
 * table that the next line begins; `-disable-line` for its own line; `-disable` for the whole file, or from there up to the `-enable` of the same
 * rule. Without a rule, each is for all. In plain text the words stand alone on a line.
 */
export class Directives {
  readonly #all: readonly Directive[];
  /** Directives, or rules that one names, which are not there. */
  readonly unknown: readonly UnknownWord[];
  readonly #silences = new Map<string, Silences>();
  /** What was of use, and the rules that it was of use for. */
  readonly #used = new Map<Directive, Set<string>>();

  constructor(source: string, blocks: readonly Block[], isRule: (id: string) => boolean) {
    const { known, unknown } = readAll(source, blocks, isRule);
    this.#all = known;
    this.unknown = unknown;
  }

  /** Whether a rule must keep silent at a place. */
  hides(rule: string, { start }: Range): boolean {
    const silences = this.#silences.get(rule) ?? new Silences(this.#all.filter((directive) => concerns(directive, rule)));
    this.#silences.set(rule, silences);
    const found = silences.at(start);
    if (found) this.#used.set(found, (this.#used.get(found) ?? new Set()).add(rule));
    return found !== undefined;
  }

  /** Directives that have hidden no finding, or the rules that they name without effect. Only rules that have run are considered. */
  unused(hasSpoken: (rule: string) => boolean): { readonly range: Range; readonly rules: readonly string[] }[] {
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
export function readDirectives(
  source: string,
  blocks: readonly Block[],
  isRule: (id: string) => boolean,
): Directives | undefined {
  return source.includes("xxgk-lint-") ? new Directives(source, blocks, isRule) : undefined;
}
