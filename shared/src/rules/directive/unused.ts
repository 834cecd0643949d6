import { rule } from "../rule.ts";

export interface UnusedFacts {
  /** The rules that a directive names although it hides no finding of them; none for a directive that is for all rules. */
  readonly rules: readonly string[];
}

/** A text with more of them is no draft. */
const mostFindings = 100;

/** A directive that hides nothing. */
export const directiveUnused = rule<UnusedFacts>({
  id: "directive/unused",
  severity: "information",
  summary: { zh: "文稿中“不检查”的说明还用得着", en: "Directives of a draft hide something" },
  explanation: {
    zh: "写明不检查的地方已经没有这个问题了（改好了，或者挪走了），这句说明就该删去，免得以后出了错也看不见。与上年、与各机关比较的规则，手头没有那些报告时不判断。",
    en: "Where a draft says not to check what is right by now, the words should go, or they will hide the next fault. Rules that compare reports are not judged here.",
  },
  sources: [],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。\n\n<!-- ⟦xxgk-lint-disable sum/balance⟧ -->" }] },
    good: { edits: [] },
  },
  prose: "none",
  *check(_, { directives, hasSpoken = () => false }) {
    for (const { range, rules } of directives?.unused(hasSpoken).slice(0, mostFindings) ?? []) yield { range, facts: { rules } };
  },
  message: {
    zh: ({ rules }) => `这里没有${rules.length > 0 ? ` ${rules.join("、")} ` : ""}要放过的问题，这句说明可以删去。`,
    en: ({ rules }) => `Nothing${rules.length > 0 ? ` of ${rules.join(", ")}` : ""} is hidden here; this can be taken out.`,
  },
});
