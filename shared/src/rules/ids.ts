import { relationRules } from "../forms/form.ts";

/** Every rule's id, in the order of the list of rules. Ids are fixed: settings and pipelines name them. */
export const ruleIds = [
  "report/title",
  "report/period",
  "report/signature",
  "report/agency",
  "report/edition",
  "section/missing",
  "section/duplicate",
  "section/order",
  "section/number",
  "section/title",
  "section/level",
  "section/empty",
  "section/extra",
  "section/topics",
  "section/improvement",
  "section/fee",
  "table/missing",
  "table/unread",
  "table/header",
  "table/broken",
  "row/missing",
  "row/duplicate",
  "row/order",
  "row/unknown",
  "row/label",
  "row/length",
  "cell/empty",
  "cell/number",
  "cell/format",
  ...relationRules,
  "figure/in-force",
  "figure/regulations",
  "figure/fee",
  "text/applications",
  "text/outcomes",
  "text/documents",
  "text/parts",
  "text/percentage",
  "text/year",
  "text/date",
  "text/placeholder",
  "text/privacy",
  "text/link",
  "text/name",
  "text/term",
  "text/repeat",
  "text/foreign-word",
  "text/punctuation",
  "prior/carried-over",
  "prior/in-force",
  "prior/copied",
  "rollup/total",
  "rollup/incomplete",
  "directive/unknown",
  "directive/unused",
] as const;

export type RuleId = (typeof ruleIds)[number];

export function isRuleId(id: string): id is RuleId {
  return (ruleIds as readonly string[]).includes(id);
}

/** The rules that a setting names: one, those of a group (`sum/*`), or all (`*`); none where it names none. */
export function rulesNamed(name: string): readonly RuleId[] {
  if (name === "*") return ruleIds;
  if (name.endsWith("/*")) return ruleIds.filter((id) => id.startsWith(name.slice(0, -1)));
  return isRuleId(name) ? [name] : [];
}
