/** Every rule's id, in the order of the list of rules. Ids are fixed: settings and pipelines name them. */
export const ruleIds = [
  "report/title",
  "report/period",
  "report/signature",
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
  "sum/applicants",
  "sum/results",
  "sum/balance",
  "sum/outcomes",
] as const;

export type RuleId = (typeof ruleIds)[number];

export function isRuleId(id: string): id is RuleId {
  return (ruleIds as readonly string[]).includes(id);
}
