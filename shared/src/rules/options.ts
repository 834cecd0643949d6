import type { Text } from "../text/range.ts";
import type { RuleId } from "./ids.ts";

/** share: above 0, at most 1. count: 1, 2, 3 … */
export type OptionKind = "share" | "count";

export interface RuleOption {
  readonly kind: OptionKind;
  readonly default: number;
  readonly about: Text;
}

/** The thresholds of rules that a configuration may set: `"prior/copied": ["warning", { "share": 0.9 }]`. Schema and manual are made from this. */
export const ruleOptions = {
  "cell/empty": {
    rows: {
      kind: "count",
      default: 4,
      about: {
        zh: "连续多少行空着同样的几栏，合并为一条",
        en: "how many rows in a row with the same columns blank are one finding",
      },
    },
  },
  "text/repeat": {
    sentence: {
      kind: "count",
      default: 12,
      about: {
        zh: "同一部分里重复的句子，至少几个字才提示",
        en: "the shortest sentence, in characters, that may not stand twice in a section",
      },
    },
    elsewhere: {
      kind: "count",
      default: 40,
      about: { zh: "不同部分里重复的句子，至少几个字才提示", en: "the same for two sections" },
    },
  },
  "prior/copied": {
    share: {
      kind: "share",
      default: 0.8,
      about: {
        zh: "相同句子占多大比例才提示（与别的机关比，至少一半）",
        en: "from which share of equal sentences on it speaks (of a neighbour's at least half)",
      },
    },
    sentences: {
      kind: "count",
      default: 12,
      about: { zh: "正文至少几句才比较", en: "how many sentences a report must have to be compared" },
    },
  },
  "rollup/total": {
    cells: {
      kind: "count",
      default: 3,
      about: {
        zh: "至少几格都差同一个机关的数，才认作漏加或重复加了它",
        en: "how many cells must differ by one agency's numbers for it to be called forgotten or added twice",
      },
    },
  },
} as const satisfies { readonly [rule in RuleId]?: { readonly [name: string]: RuleOption } };

type AllOptions = typeof ruleOptions;
export type RuleWithOptions = keyof AllOptions;

/** The value that a configuration sets; the default otherwise. */
export type OptionValues = { readonly [rule in RuleWithOptions]?: { readonly [name in keyof AllOptions[rule]]?: number } };

/** An option's value: the one that is set, else its default. */
export function optionOf<Rule extends RuleWithOptions>(
  rule: Rule,
  name: keyof AllOptions[Rule] & string,
  { options }: { readonly options?: OptionValues },
): number {
  const known: { readonly [name: string]: RuleOption } = ruleOptions[rule];
  return options?.[rule]?.[name] ?? known[name]?.default ?? 0;
}

/** The options of a rule, by name; none for most. */
export function optionsOfRule(rule: RuleId): { readonly [name: string]: RuleOption } {
  return rule in ruleOptions ? ruleOptions[rule as RuleWithOptions] : {};
}
