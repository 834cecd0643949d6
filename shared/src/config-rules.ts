import { isRuleId, type RuleId, rulesNamed } from "./rules/ids.ts";
import { type OptionKind, type OptionValues, optionsOfRule } from "./rules/options.ts";
import type { Settings, Severity } from "./rules/rule.ts";
import type { JsonNode } from "./text/json.ts";
import { type Check, type JsonProblem, objectOf, oneOf, plain } from "./text/json-check.ts";

/** What one configuration says of rules: their severities, and their options where it sets any. */
export interface RuleLayer {
  readonly severity: Settings["severity"];
  readonly options?: OptionValues;
}

/**
 * The property `rules`: by a rule's id, a group (`sum/*`) or all (`*`), a severity or `["severity", { option: value }]`. Within one object the
 * more exact name wins, wherever it stands.
 */
export const ruleLayer: Check<RuleLayer> = (node, property, problems) => {
  if (node.kind !== "object") {
    problems.push({ range: node.range, property, text: { zh: "应为对象 {…}", en: "an object {…} was expected" } });
    return undefined;
  }
  const severity = new Map<RuleId, Level>();
  const options: { [id: string]: { readonly [name: string]: number } } = {};
  for (const { key, keyRange, value } of node.members.toSorted((a, b) => exactness(a.key) - exactness(b.key))) {
    const ids = rulesNamed(key);
    const own = `${property}.${key}`;
    if (ids.length === 0) problems.push({ range: keyRange, property: own, text: noSuchRule });
    const setting = ids.length > 0 && readSetting(key, value, own, problems);
    if (!setting) continue;
    for (const id of ids) severity.set(id, setting.severity);
    if (setting.options) options[key] = setting.options;
  }
  return { severity: Object.fromEntries(severity), ...(Object.keys(options).length > 0 && { options }) };
};

export const noSuchRule = { zh: "没有这条规则", en: "there is no such rule" };

/** Of two names that settings may use for rules, the more exact one has the greater number. */
export function exactness(name: string): number {
  if (name === "*") return 0;
  return name.endsWith("/*") ? 1 : 2;
}

type Level = Severity | "off";

interface RuleSetting {
  readonly severity: Level;
  readonly options?: { readonly [name: string]: number };
}

const level = oneOf(["error", "warning", "information", "off"]);

function readSetting(name: string, node: JsonNode, property: string, problems: JsonProblem[]): RuleSetting | undefined {
  if (node.kind !== "array") {
    const severity = level(node, property, problems);
    return severity && { severity };
  }
  const [first, second, ...others] = node.items;
  if (!first || others.length > 0) {
    problems.push({ range: node.range, property, text: wrongPair });
    return undefined;
  }
  const severity = level(first, `${property}[0]`, problems);
  const options = second && optionsFor(name)(second, `${property}[1]`, problems);
  return severity && { severity, ...(options && { options }) };
}

const wrongPair = {
  zh: '应为级别，或 ["级别", { 选项 }]',
  en: 'a severity, or ["severity", { options }] was expected',
};

/** Groups have no options. */
function optionsFor(name: string): Check<{ readonly [option: string]: number }> {
  const known = isRuleId(name) ? optionsOfRule(name) : {};
  const checks = Object.fromEntries(Object.entries(known).map(([option, { kind }]) => [option, numbers[kind]]));
  return objectOf<{ [option: string]: number }>(checks, []) as Check<{ readonly [option: string]: number }>;
}

/** What an option of each kind may be. */
const numbers: { readonly [kind in OptionKind]: Check<number> } = {
  share: plain((value) => (typeof value === "number" && value > 0 && value <= 1 ? value : undefined), {
    zh: "应为 0 到 1 之间的数",
    en: "a number between 0 and 1 was expected",
  }),
  count: plain((value) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined), {
    zh: "应为 1、2、3……",
    en: "1, 2, 3 … was expected",
  }),
};

export const { share, count } = numbers;

/** The second layer over the first: it decides for every rule, and every option, that it names. */
export function over(below: RuleLayer, above: RuleLayer): RuleLayer {
  const severity = { ...below.severity, ...above.severity };
  const rules = { ...below.options, ...above.options };
  if (Object.keys(rules).length === 0) return { severity };
  const own: { readonly [rule: string]: object | undefined } = below.options ?? {};
  const next: { readonly [rule: string]: object | undefined } = above.options ?? {};
  return { severity, options: Object.fromEntries(Object.keys(rules).map((rule) => [rule, { ...own[rule], ...next[rule] }])) };
}
