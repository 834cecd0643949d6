import { directiveKinds } from "../../directives/directive.ts";
import { similarity } from "../../text/similarity.ts";
import { ruleIds } from "../ids.ts";
import { rule } from "../rule.ts";

export interface UnknownFacts {
  readonly kind: "directive" | "rule";
  readonly word: string;
  /** What may have been meant. */
  readonly near?: string;
}

const prefix = "xxgk-lint-";
/** A text with more of them is no draft. */
const mostFindings = 100;
/** Less alike is another word. */
const leastAlike = 0.6;

/** A directive, or a rule that one names, which does not exist. */
export const directiveUnknown = rule<UnknownFacts>({
  id: "directive/unknown",
  severity: "warning",
  summary: { zh: "文稿中“不检查”的说明没有写错", en: "Directives of a draft, and the rules that they name, exist" },
  explanation: {
    zh: "文稿可以写明某处不检查某条规则：xxgk-lint-disable、-disable-line、-disable-next-line、-enable，后面是规则名，再后面可以写“-- 理由”。写错一个字母，说明就不起作用，本该放过的照样报，或者以为查了其实没查。",
    en: "A draft may say what not to check: xxgk-lint-disable, -disable-line, -disable-next-line, -enable, then rules, then “-- reason”. Misspelt, it does nothing.",
  },
  sources: [],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。\n\n<!-- xxgk-lint-disable-next-line ⟦sum/balanse⟧ -->" }] },
    good: { edits: [] },
  },
  prose: "none",
  *check(_, { directives }) {
    for (const { kind, text, range } of directives?.unknown.slice(0, mostFindings) ?? []) {
      const near = kind === "rule" ? nearest(text, ruleIds) : nearestDirective(text);
      const fix = near && { title: { zh: `改为 ${near}`, en: `Change to ${near}` }, edits: [{ range, text: near }] };
      yield { range, facts: { kind, word: text, ...(near && { near }) }, ...(fix && { suggestions: [fix] }) };
    }
  },
  message: {
    zh: ({ kind, word, near }) =>
      `没有${kind === "rule" ? "规则" : "这样的说明"} ${word}，写了也不起作用${near ? `；是否为 ${near}？` : "，请改正或删去。"}`,
    en: ({ kind, word, near }) =>
      `There is no ${kind} ${word}, so it does nothing${near ? `; is it ${near}?` : "; mend it or take it out."}`,
  },
});

function nearestDirective(word: string): string | undefined {
  const near = nearest(word.slice(prefix.length), directiveKinds);
  return near && prefix + near;
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known.map((name) => ({ name, alike: similarity(word, name) })).sort((a, b) => b.alike - a.alike);
  return best && best.alike >= leastAlike ? best.name : undefined;
}
