import { rules } from "@xxgk-lint/shared/rules/index.ts";

/** What each rule rests on, first of all: document and clause, by the rule's id. */
export const clauses: ReadonlyMap<string, string> = new Map(
  rules.flatMap(({ id, sources: [first] }) => (first ? [[id, `${first.document} ${first.clause}`] as const] : [])),
);
