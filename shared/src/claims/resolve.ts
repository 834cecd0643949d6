import type { ApplicantKey, Counted } from "../forms/disclosure/claims.ts";
import type { Numeral } from "../prose/numeral.ts";
import type { Deed, Verb } from "../prose/word.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./context.ts";
import type { Item } from "./item.ts";

/** The units in which applications and cases are counted. 条 and 次 count many other things, so only 收到 may use them. */
const caseUnits: ReadonlySet<string | undefined> = new Set(["件", "份", "宗", "起", "例", "个", "笔", undefined]);
const looseUnits: ReadonlySet<string | undefined> = new Set([...caseUnits, "条", "次", "件次", "项"]);
const loose: ReadonlySet<Counted> = new Set(["received", "newlyReceived", "accepted", "review", "suit", "cases"]);
const money: ReadonlySet<string | undefined> = new Set(["元", "万元"]);

/** What a number counts, given what was said before it; undefined where that is not quite sure. */
export function resolve(items: readonly Item[], numeral: Numeral, clause: Clause): Claim | undefined {
  if (numeral.approximate) return undefined;
  const what = items.length > 1 ? sumOf(items) : countedOf(items[0], clause);
  if (!what || !isCounted(numeral, what.counted, clause, items[0])) return undefined;
  const claim = claimOf(what, numeral, clause);
  note(claim, clause);
  return claim;
}

/** 收到申请58条，办结54条: what the whole is counted in, its parts are too. */
function isCounted({ unit, value }: Numeral, counted: Counted, { context }: Clause, item: Item | undefined): boolean {
  if (counted === "fees") return money.has(unit);
  if (!Number.isInteger(value)) return false;
  if (caseUnits.has(unit) || unit === context.base?.unit) return true;
  const isLoose = loose.has(counted) || (counted === "handled" && item?.application && item.verbs.length > 0);
  return Boolean(isLoose) && looseUnits.has(unit);
}

/** Assigned field by field: spreading optional fields costs more than all the reading before it. */
function claimOf({ counted, applicant }: What, numeral: Numeral, { paragraph, context }: Clause): Claim {
  const claim: { -readonly [Key in keyof Claim]: Claim[Key] } = {
    counted,
    value: numeral.unit === "元" ? Number((numeral.value / 10_000).toFixed(8)) : numeral.value,
    form: "stated",
    scope: context.scope,
    range: paragraph.locate(numeral.start, numeral.end),
    number: paragraph.locate(numeral.start, numeral.numberEnd),
  };
  if (applicant !== undefined) claim.applicant = applicant;
  if (numeral.unit !== undefined) claim.unit = numeral.unit;
  if (context.year !== undefined) claim.year = context.year;
  const before = paragraph.text.slice(Math.max(0, numeral.start - 16), numeral.start);
  if (counted === "carriedIn" && /(?:[含括]|其中)[^，。\d]*$/.test(before)) claim.isIncluded = true;
  return claim;
}

interface What {
  readonly counted: Counted;
  readonly applicant?: ApplicantKey;
}

function countedOf(item: Item | undefined, clause: Clause): What | undefined {
  if (!item) return undefined;
  const counted = kindOf(item, clause);
  return typeof counted === "string" ? { counted } : counted;
}

function kindOf(item: Item, clause: Clause): What | Counted | undefined {
  const { topic } = clause.context;
  if (item.decision) return decisionOf(item);
  if (item.lost || item.outcome || item.case) return caseOf(item, clause);
  if (item.document || item.rule || (item.deed && (topic === "documents" || topic === "rules"))) return documentOf(item, clause);
  return applicationOf(item, clause);
}

/** 行政许可申请 and 公开行政许可 are counted elsewhere; 办理 may count what was applied for, which only penalties are not. */
function decisionOf({ decision, verbs, ...item }: Item): Counted | undefined {
  const isOther = item.application || item.counted || item.disclosure || item.case || item.document || item.deed || item.link;
  const isHandled = verbs.every((verb) => verb === "handle") && decision !== "permits" && decision !== "fees";
  return isOther || !(verbs.length === 0 || isHandled) ? undefined : decision;
}

/** 行政复议 is about disclosure only where the place says so: a bureau of justice handles many others. */
function caseOf(item: Item, { context, surroundings }: Clause): Counted | undefined {
  // 上年结转的行政诉讼1件 is none of this year's.
  if (item.carry || item.verbs.some((verb) => verb !== "receive" && verb !== "happen")) return undefined;
  if (!surroundings.isAboutDisclosure && !context.disclosure) return undefined;
  if (item.verbs.includes("receive") && (isReviewer.test(surroundings.agency) || (!item.disclosure && !item.application)))
    return undefined;
  if (item.lost) return item.case === "review" ? undefined : "suit.corrected";
  const name = item.case ?? context.filledCase ?? context.case;
  if (!item.outcome) return name;
  return name && `${name}.${item.outcome}`;
}

/** What these receive, others are asked to be reviewed for. */
const isReviewer = /司法[局厅部]$|[省市县区州旗盟](?:人民)?政府(?:办公[厅室])?$/;

const documents: Readonly<Record<Deed, Counted>> = {
  made: "documentsMade",
  repealed: "documentsRepealed",
  inForce: "documentsInForce",
};
const rules: Readonly<Record<Deed, Counted>> = { made: "rulesMade", repealed: "rulesRepealed", inForce: "rulesInForce" };

function documentOf({ verbs, link, disclosure, deed, document, rule, counted }: Item, { context }: Clause): Counted | undefined {
  if (verbs.length > 0 || link || disclosure || counted || deed === undefined) return undefined;
  const isRule = rule || (!document && context.topic === "rules");
  return (isRule ? rules : documents)[deed];
}

function applicationOf(item: Item, { context, surroundings }: Clause): What | Counted | undefined {
  if ((item.link && !item.counted && !item.applicant) || !surroundings.speaksOfApplications) return undefined;
  if (item.applicant) return applicantOf(item, context);
  if (item.counted) return resultOf(item, item.counted, context);
  if (item.carry || item.document || item.deed) return undefined;
  const isNamed = item.application || (context.topic === "applications" && !item.disclosure && item.verbs.length > 0);
  return isNamed ? verbOf(item, context) : undefined;
}

function resultOf({ isShort, disclosure, verbs }: Item, counted: Counted, context: Clause["context"]): Counted | undefined {
  if ((counted === "granted" || counted === "disclosed") && disclosure) return undefined;
  if (isShort && (!context.results || context.topic !== "applications" || verbs.length > 0)) return undefined;
  return counted;
}

function applicantOf(item: Item, context: Clause["context"]): What | undefined {
  const base = context.base ?? context.whole;
  const isOther = item.counted || item.verbs.some((verb) => verb !== "receive" && verb !== "newly");
  if (!base && item.verbs.length > 0 && !isOther && item.applicant) return { counted: "received", applicant: item.applicant };
  return base && item.applicant && !isOther ? { counted: base.counted, applicant: item.applicant } : undefined;
}

const meanings: Readonly<Record<Verb, Counted>> = {
  receive: "received",
  newly: "newlyReceived",
  accept: "accepted",
  handle: "handled",
  happen: "handled",
  answer: "answered",
  conclude: "concluded",
};

/** What a verb counts. After the first count of a sentence, and after 其中, 受理 and 收到 speak of parts. */
function verbOf(item: Item, context: Clause["context"]): Counted | undefined {
  const kinds = new Set(item.verbs);
  const [verb] = kinds;
  if (kinds.size > 1 && kinds.has("newly")) return undefined;
  const counted = verb === undefined || kinds.size > 1 ? "handled" : meanings[verb];
  const isEnd = counted === "concluded" || counted === "answered";
  if (context.channel && !isEnd) return undefined;
  if (counted === "newlyReceived") return counted;
  if (context.within && !isEnd) return undefined;
  // 收到12件，已处理10件: how many of all.
  return context.base && !isEnd && counted !== "handled" ? undefined : counted;
}

function sumOf(items: readonly Item[]): What | undefined {
  const results = new Set(items.map((item) => item.counted));
  if (results.size === 2 && results.has("granted") && results.has("partlyGranted")) return { counted: "disclosed" };
  const cases = items.map((item) => (item.outcome || item.lost || item.verbs.length > 0 ? undefined : item.case));
  return cases.length === 2 && cases.includes("review") && cases.includes("suit") ? { counted: "cases" } : undefined;
}

const wholes: ReadonlySet<Counted> = new Set(["received", "newlyReceived", "accepted", "handled"]);
/** What a list of results follows. */
const ends: ReadonlySet<Counted> = new Set(["concluded", "answered", "granted", "partlyGranted", "refused", "unavailable"]);

/** What a claim leaves behind for the clauses after it. */
function note(claim: Claim, { context }: Clause): void {
  const { counted } = claim;
  if (counted === "review" || counted === "suit" || counted === "directSuit" || counted === "suitAfterReview") {
    // 未经复议直接起诉7件、复议后起诉8件，维持9件: of both.
    const isBoth =
      (context.lastCase === "directSuit" && counted === "suitAfterReview") ||
      (context.lastCase === "suitAfterReview" && counted === "directSuit");
    context.case = isBoth ? "suit" : counted;
    if (claim.value > 0) context.filledCase = context.case;
    context.lastCase = counted;
  } else {
    delete context.lastCase;
  }
  const isWhole = wholes.has(counted) && !claim.applicant;
  if (isWhole) {
    context.base ??= claim;
    context.topic = "applications";
  }
  if (isWhole || ends.has(counted)) context.results = true;
  context.afterPart = !wholes.has(counted) || claim.applicant !== undefined;
}
