import type { Range } from "../text/range.ts";

/** The directives that a draft may contain, after `xxgk-lint-`. */
export const directiveKinds = ["disable", "disable-line", "disable-next-line", "enable"] as const;

export type DirectiveKind = (typeof directiveKinds)[number];

/** A word of a directive, and where it stands. */
export interface DirectiveWord {
  readonly text: string;
  readonly range: Range;
}

export type UnknownWord = DirectiveWord & { readonly kind: "directive" | "rule" };

/** One of them, with what it is for. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** All its words. */
  readonly range: Range;
  /** The ids of the rules; an empty list means every rule. */
  readonly rules: readonly string[];
  /** Its line, or the one that it is for; of `disable` and `enable` their own words. */
  readonly scope: Range;
}

/** Whether it is for a rule. */
export function concerns({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}
