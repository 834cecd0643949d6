import type { Counted } from "../forms/disclosure/claims.ts";
import type { Token } from "../prose/token.ts";
import type { CaseKey, Verb } from "../prose/word.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./context.ts";

/**
 * What is said of all implies that there is none of the rest: 均已办结 that nothing is carried over, 均由自然人提出 that no organisation
 * applied, 均获维持 that nothing was corrected. Undefined where the clause says something else.
 */
export function readImplied(clause: Clause): Claim[] | undefined {
  const { tokens } = clause;
  const at = tokens.findIndex(({ kind }) => kind === "all");
  const found = at >= 0 ? (concluded(clause, at) ?? applicants(clause, at) ?? outcomes(clause, at)) : rates(clause);
  return found && [found];
}

const aboutAll: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>([
  ...(["scope", "time", "year", "filler", "all", "verb", "application", "disclosure", "sum", "tail", "quote"] as const),
]);

/** Only where the clause is about all applications: named in it, or counted just before as a whole. 均已答复 says no such thing. */
function concluded(clause: Clause, at: number): Claim | undefined {
  const { tokens, context } = clause;
  const end = tokens.findIndex((token, i) => i > at && token.kind === "verb" && token.says === "conclude");
  const isPlain = (token: Token, i: number) =>
    (token.kind === "number" && i < at) ||
    (aboutAll.has(token.kind) && (token.kind !== "verb" || token.says === "conclude" || isReceived(token.says)));
  if (end < 0 || !tokens.every(isPlain)) return undefined;
  const isNamed = tokens
    .slice(0, end)
    .some((token) => token.kind === "application" || (token.kind === "verb" && token.says === "newly"));
  const isWhole = context.topic === "applications" && context.base !== undefined && !context.afterPart;
  if ((!isNamed && !isWhole) || context.within || context.channel) return undefined;
  return implied("carriedOut", clause, at, end);
}

function isReceived(verb: Verb): boolean {
  return verb === "receive" || verb === "newly" || verb === "accept";
}

/** 均由自然人提出, 均为自然人申请: as many as there are in all. */
function applicants(clause: Clause, at: number): Claim | undefined {
  const { tokens, context } = clause;
  const end = tokens.findIndex(({ kind }, i) => i > at && kind === "applicant");
  const token = tokens[end];
  const { base } = context;
  if (token?.kind !== "applicant" || !base || context.within || context.afterPart) return undefined;
  if (!tokens.every(({ kind }) => kind === "applicant" || kind === "link" || aboutAll.has(kind))) return undefined;
  return { ...implied(base.counted, clause, at, end), applicant: token.says, value: base.value, basis: base };
}

/** 均获维持, 均已审结. */
function outcomes(clause: Clause, at: number): Claim | undefined {
  const { tokens } = clause;
  const name = caseOf(clause);
  const end = tokens.findIndex((token, i) => i > at && (token.kind === "outcome" || token.kind === "verb"));
  const token = tokens[end];
  if (!name || !tokens.every(({ kind }) => kind === "outcome" || kind === "case" || kind === "link" || aboutAll.has(kind)))
    return undefined;
  if (token?.kind === "outcome" && token.says === "upheld") return implied(`${name}.notUpheld`, clause, at, end);
  return token?.kind === "verb" && token.says === "conclude" ? implied(`${name}.pending`, clause, at, end) : undefined;
}

/** 维持率100%, 办结率100%. */
function rates(clause: Clause): Claim | undefined {
  const { tokens, context } = clause;
  const at = tokens.findIndex(({ kind }) => kind === "rate");
  const token = tokens[at];
  const end = tokens.findIndex((other, i) => i > at && other.kind === "number" && other.says.unit === "%");
  const number = tokens[end];
  if (token?.kind !== "rate" || number?.kind !== "number" || number.says.value !== 100) return undefined;
  if (
    !tokens.every(
      ({ kind }) => kind === "rate" || kind === "number" || kind === "case" || kind === "comparison" || aboutAll.has(kind),
    )
  )
    return undefined;
  const name = caseOf(clause);
  if (token.says === "upheld") return name && implied(`${name}.notUpheld`, clause, at, end);
  const isNamed = tokens.slice(0, at).some(({ kind }) => kind === "application");
  const isAll = context.topic === "applications" && (isNamed || (context.base !== undefined && !context.afterPart));
  return isAll && !context.within && !context.channel ? implied("carriedOut", clause, at, end) : undefined;
}

/** The case that is named in the clause, or that the sentence has counted before. */
function caseOf({ tokens, context, surroundings }: Clause): CaseKey | undefined {
  const named = tokens.flatMap((token) => (token.kind === "case" ? token.says : []));
  const isOurs = surroundings.isAboutDisclosure || context.disclosure;
  return isOurs && named.length < 2 ? (named[0] ?? context.filledCase ?? context.case) : undefined;
}

function implied(counted: Counted, { context, tokens, paragraph }: Clause, at: number, end: number): Claim {
  const from = tokens[at]?.start ?? 0;
  return {
    counted,
    value: 0,
    form: "implied",
    scope: context.scope,
    ...(context.year !== undefined && { year: context.year }),
    range: paragraph.locate(from, tokens[end]?.end ?? from + 1),
  };
}
