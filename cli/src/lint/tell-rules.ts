import { rules } from "@xxgk-lint/shared/rules/index.ts";
import type { Rule } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { similarity } from "@xxgk-lint/shared/text/similarity.ts";
import { severityWords } from "../format/severity-words.ts";
import { Problem } from "../problem.ts";

/** One line a rule, for `--list-rules`. */
export function listRules(locale: Locale): string {
  const longest = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map((rule) => `${rule.id.padEnd(longest)}  ${severityOf(rule, locale)}  ${rule.summary[locale]}\n`).join("");
}

/** All that is known of a rule, for `--explain`. */
export function explainRule(id: string, locale: Locale): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw unknownRule(id);
  const sources = rule.sources.map(({ document, clause }) => `  ${document} ${clause}`);
  return [
    `${rule.id}  ${severityOf(rule, locale)}`,
    rule.summary[locale],
    "",
    rule.explanation[locale],
    "",
    `${words.fix[locale]}${fixWords[rule.fix][locale]}`,
    ...(sources.length > 0 ? [words.sources[locale], ...sources] : []),
    "",
  ].join("\n");
}

function severityOf(rule: Rule, locale: Locale): string {
  const off = rule.off ? { zh: "（默认关闭）", en: " (off by default)" }[locale] : "";
  return severityWords[rule.severity][locale] + off;
}

/** Says which rule may have been meant. */
export function unknownRule(id: string): Problem {
  const [nearest] = rules.map((rule) => rule.id).sort((a, b) => similarity(id, b) - similarity(id, a));
  const isNear = nearest !== undefined && similarity(id, nearest) > 0.5;
  return new Problem({
    zh: `没有规则「${id}」${isNear ? `，是不是 ${nearest}？` : "，见 --list-rules"}`,
    en: `no rule "${id}"; ${isNear ? `did you mean ${nearest}?` : "see --list-rules"}`,
  });
}

const words: { readonly [part in "fix" | "sources"]: Text } = {
  fix: { zh: "修正：", en: "Fix: " },
  sources: { zh: "依据：", en: "Sources:" },
};

const fixWords: { readonly [kind in Rule["fix"]]: Text } = {
  safe: { zh: "可用 --fix 自动修正", en: "done by --fix" },
  suggestion: { zh: "给出建议，由人选择", en: "suggested, for a person to choose" },
  none: { zh: "无", en: "none" },
};
