import type { Counted } from "../forms/disclosure/claims.ts";
import type { Token } from "../prose/token.ts";
import type { CaseKey, Deed } from "../prose/word.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./context.ts";

/**
 * 未收到申请, 无行政复议, 未发生被纠错、败诉: a claim of 0. Undefined where the clause has no such word; an empty list where it has one but
 * says something else (未按时答复) or has a word that the reader does not know.
 */
export function readDenial(clause: Clause): Claim[] | undefined {
  const { tokens } = clause;
  const at = tokens.findIndex((token) => token.kind === "not");
  if (at < 0) return undefined;
  noteScope(clause);
  const isAll = areAll(clause);
  const isPlain = tokens.every((token, i) =>
    token.kind === "not"
      ? (i === at || isSeparate(tokens[i - 1])) && !isApplicants(clause, i)
      : isAllowed(token) || (isAll && token.kind === "applicant"),
  );
  if (!isPlain) return tokens.some((token) => token.kind === "number") && at > 0 ? undefined : [];
  const after = tokens.slice(at + 1);
  const hasNounAfter = after.some(isNoun);
  const heads = hasNounAfter ? headsOf(after) : headsOf(tokens.slice(0, at));
  const end = (hasNounAfter ? heads.at(-1)?.end : after.at(-1)?.end) ?? tokens[at]?.end ?? 0;
  return denied(heads, after, clause).map((counted) => claim(counted, clause, tokens[at]?.start ?? 0, end));
}

function noteScope({ tokens, context }: Clause): void {
  for (const token of tokens) if (token.kind === "scope") context.scope = token.says;
}

const allowed: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>([
  ...([
    "scope",
    "time",
    "year",
    "filler",
    "all",
    "link",
    "tail",
    "pause",
    "and",
    "colon",
    "quote",
    "not",
    "carry",
    "verb",
    "disclosure",
  ] as const),
  ...(["application", "case", "outcome", "lost", "document", "documentVerb", "count", "complaint"] as const),
]);

/** 未办结, 未答复 deny something else than that there were any. */
function isAllowed(token: Token): boolean {
  if (token.kind === "verb") return token.says !== "answer" && token.says !== "conclude";
  if (token.kind === "outcome") return token.says === "corrected";
  return allowed.has(token.kind);
}

/** 未发生复议、未发生诉讼 are two denials; 不存在未答复 is none. */
function isSeparate(before: Token | undefined): boolean {
  return before?.kind === "pause" || before?.kind === "and";
}

/** 未申请行政复议, 未提起行政诉讼: said of one applicant, who may not be all; 无提起行政诉讼的情况 is said of all. */
function isApplicants({ tokens, paragraph }: Clause, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === "case" && tokens.at(-1)?.kind !== "tail" && /[申提]/.test(paragraph.text.charAt(next.start));
}

/** 未收到公民、法人或其他组织的申请: both kinds of applicants are all. */
function areAll({ tokens, paragraph }: Clause): boolean {
  const from = tokens[0]?.start ?? 0;
  const words = paragraph.text.slice(from, tokens.at(-1)?.end ?? from);
  return /法人/.test(words) && /自然人|公民|公众|群众|个人/.test(words);
}

const nouns: ReadonlySet<Token["kind"]> = new Set([
  "carry",
  "unfinished",
  "rule",
  "application",
  "case",
  "outcome",
  "lost",
  "complaint",
  "document",
  "count",
]);

function isNoun(token: Token): boolean {
  return nouns.has(token.kind);
}

/** The nouns that nothing follows but 情况, 、 and the like: of 申请引起的行政复议 only the second. */
function headsOf(tokens: readonly Token[]): Token[] {
  const heads = tokens.filter((token, i) => {
    if (!isNoun(token)) return false;
    // 无结转下年度办理的申请 denies the first, not that there were applications.
    if (token.kind === "application" && isOfCount(tokens.slice(0, i))) return false;
    const next = tokens.slice(i + 1).find((after) => !isPassedOver(after, token));
    return (
      !next ||
      (next.kind === "case" && token.kind === "case") ||
      next.kind === "pause" ||
      next.kind === "and" ||
      next.kind === "colon" ||
      next.kind === "all" ||
      next.kind === "verb"
    );
  });
  const results = heads.filter((token) => token.kind === "outcome" || token.kind === "lost");
  return results.length > 0 ? results : heads;
}

function isPassedOver({ kind }: Token, head: Token): boolean {
  if (kind === "tail" || kind === "filler" || kind === "quote") return true;
  if (head.kind === "carry" && (kind === "time" || kind === "next" || kind === "year")) return true;
  return (head.kind === "count" || head.kind === "carry") && (kind === "application" || kind === "verb");
}

/** 结转下年度的申请, 结转下年度办理的申请. */
function isOfCount(before: readonly Token[]): boolean {
  const head = before.findLast(
    ({ kind }) =>
      kind !== "filler" && kind !== "quote" && kind !== "verb" && kind !== "time" && kind !== "next" && kind !== "year",
  );
  return head?.kind === "count" || head?.kind === "carry";
}

function denied(heads: readonly Token[], after: readonly Token[], clause: Clause): Counted[] {
  const { surroundings, tokens, context } = clause;
  const isDisclosure = surroundings.speaksOfDisclosure || tokens.some((token) => token.kind === "disclosure");
  const cases = new Set(tokens.flatMap((token) => (token.kind === "case" ? token.says : [])));
  return heads.flatMap((head): Counted | Counted[] => {
    if (head.kind === "application") context.topic = "applications";
    if (head.kind === "document") context.topic = "documents";
    if (head.kind === "carry") return carriedIn(tokens, clause);
    if (head.kind === "application") return surroundings.speaksOfApplications ? applicationsIn(after) : [];
    if (head.kind === "case") return isDisclosure ? head.says : [];
    if (head.kind === "lost") return isDisclosure ? "suit.corrected" : [];
    if (head.kind === "outcome") return isDisclosure ? correctedIn(cases, heads, context.case) : [];
    if (head.kind === "complaint") return [];
    if (head.kind === "count") return surroundings.speaksOfApplications ? head.says : [];
    return head.kind === "document" ? madeIn(tokens) : [];
  });
}

/** 无结转; 上年度无结转. */
function carriedIn(tokens: readonly Token[], { context, surroundings }: Clause): Counted[] {
  const isNamed = context.topic === "applications" || tokens.some(({ kind }) => kind === "application");
  const hasTime = tokens.some((token) => token.kind === "time" && token.says !== "this");
  if (!surroundings.speaksOfApplications || !(isNamed || hasTime)) return [];
  const isLast = tokens.some((token) => token.kind === "time" && token.says === "last");
  return [isLast ? "carriedIn" : "carriedOut"];
}

/** 未受理, 未办理 deny less than 未收到 does. */
function applicationsIn(after: readonly Token[]): Counted {
  const verbs = after.flatMap((token) => (token.kind === "verb" ? token.says : []));
  if (verbs.includes("newly")) return "newlyReceived";
  if (verbs.includes("receive") || verbs.length === 0) return "received";
  return verbs.includes("accept") ? "accepted" : verbs.includes("handle") ? "handled" : "received";
}

/** 纠错 is said of reviews; of lawsuits too where they are named and 败诉 is not. */
function correctedIn(cases: ReadonlySet<string>, heads: readonly Token[], before: CaseKey | undefined): Counted[] {
  const hasLost = heads.some((head) => head.kind === "lost");
  // 行政诉讼8件，没有被纠正的案件.
  if (cases.size === 0 && before) return [`${before}.corrected`];
  if (cases.has("suit") && !cases.has("review")) return hasLost ? [] : ["suit.corrected"];
  return cases.has("suit") && !hasLost ? ["review.corrected", "suit.corrected"] : ["review.corrected"];
}

const deeds: Readonly<Record<Deed, Counted>> = {
  made: "documentsMade",
  repealed: "documentsRepealed",
  inForce: "documentsInForce",
};

function madeIn(tokens: readonly Token[]): Counted[] {
  const found = tokens.flatMap((token) => (token.kind === "documentVerb" ? deeds[token.says] : []));
  return found.length === 1 ? found : [];
}

function claim(counted: Counted, { paragraph, context }: Clause, start: number, end: number): Claim {
  return {
    counted,
    value: 0,
    form: "denied",
    scope: context.scope,
    ...(context.year !== undefined && { year: context.year }),
    range: paragraph.locate(start, Math.max(start + 1, end)),
  };
}
