import type { Claim } from "./claim.ts";
import type { Clause } from "./clause.ts";
import type { Token } from "./token.ts";

const allowed: ReadonlySet<Token["kind"]> = new Set([
  ...(["scope", "time", "year", "filler", "all", "verb", "application", "disclosure", "sum", "tail", "quote"] as const),
]);

/**
 * 均已办结, 全部办结: nothing is left to carry over. Only where the clause is about all applications: named in it, or counted just before as a
 * whole. 均已答复 and 均在法定期限内办理 say no such thing. Undefined where the clause says something else.
 */
export function readImplied({ tokens, context, paragraph }: Clause): Claim[] | undefined {
  const at = tokens.findIndex((token) => token.kind === "all");
  const end = tokens.findIndex((token, i) => i > at && token.kind === "verb" && token.verb === "conclude");
  if (at < 0 || end < 0 || !tokens.every(isAllowed)) return undefined;
  const isNamed = tokens.slice(0, at).some((token) => token.kind === "application");
  const isWhole = context.topic === "applications" && context.base !== undefined && !context.afterPart;
  if ((!isNamed && !isWhole) || context.within || context.channel) return undefined;
  const from = tokens[at]?.start ?? 0;
  return [
    {
      counted: "carriedOut",
      value: 0,
      form: "implied",
      scope: context.scope,
      ...(context.year !== undefined && { year: context.year }),
      range: paragraph.locate(from, tokens[end]?.end ?? from + 1),
    },
  ];
}

function isAllowed(token: Token): boolean {
  return allowed.has(token.kind) && (token.kind !== "verb" || token.verb === "conclude" || token.verb === "receive");
}
