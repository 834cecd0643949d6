import type { ApplicantKey, Counted } from "../forms/claims.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./clause.ts";
import type { Item } from "./item.ts";
import type { Numeral } from "./numeral.ts";
import type { Verb } from "./vocabulary.ts";

/** The units in which applications and cases are counted. 条 and 次 count many other things, so only 收到 may use them. */
const caseUnits: ReadonlySet<string | undefined> = new Set(["件", "份", "宗", "起", "例", "个", "笔", undefined]);
const looseUnits: ReadonlySet<string | undefined> = new Set([...caseUnits, "条", "次", "件次", "项"]);
const loose: ReadonlySet<Counted> = new Set(["received", "newlyReceived", "accepted", "review", "suit", "cases"]);

/** What a number counts, given what was said before it; undefined where that is not quite sure. */
export function resolve(items: readonly Item[], numeral: Numeral, clause: Clause): Claim | undefined {
  if (numeral.approximate || !Number.isInteger(numeral.value)) return undefined;
  const counted = items.length > 1 ? sumOf(items) : countedOf(items[0], clause);
  if (!counted || !isCounted(numeral.unit, counted.counted, clause, items[0])) return undefined;
  const claim = claimOf(counted, numeral, clause);
  note(claim, clause);
  return claim;
}

/** 收到申请58条，办结54条: what the whole is counted in, its parts are too. */
function isCounted(unit: string | undefined, counted: Counted, { context }: Clause, item: Item | undefined): boolean {
  if (caseUnits.has(unit) || unit === context.base?.unit) return true;
  const isLoose = loose.has(counted) || (counted === "handled" && item?.application && item.verbs.length > 0);
  return Boolean(isLoose) && looseUnits.has(unit);
}

/** Assigned field by field: spreading optional fields costs more than all the reading before it. */
function claimOf({ counted, applicant }: What, numeral: Numeral, { paragraph, context }: Clause): Claim {
  const claim: { -readonly [Key in keyof Claim]: Claim[Key] } = {
    counted,
    value: numeral.value,
    form: "stated",
    scope: context.scope,
    range: paragraph.locate(numeral.start, numeral.end),
    number: paragraph.locate(numeral.start, numeral.numberEnd),
  };
  if (applicant !== undefined) claim.applicant = applicant;
  if (numeral.unit !== undefined) claim.unit = numeral.unit;
  if (context.year !== undefined) claim.year = context.year;
  return claim;
}

interface What {
  readonly counted: Counted;
  readonly applicant?: ApplicantKey;
}

function countedOf(item: Item | undefined, clause: Clause): What | undefined {
  if (!item) return undefined;
  const counted =
    item.lost || item.outcome || item.case
      ? caseOf(item, clause)
      : item.document || (item.documentVerb && clause.context.topic === "documents")
        ? documentOf(item)
        : applicationOf(item, clause);
  return typeof counted === "string" ? { counted } : counted;
}

/** 行政复议 is about disclosure only where the place says so: a bureau of justice handles many others. */
function caseOf(item: Item, { context, surroundings }: Clause): Counted | undefined {
  if (item.verbs.some((verb) => verb !== "receive" && verb !== "happen")) return undefined;
  if (!surroundings.isAboutDisclosure && !context.disclosure) return undefined;
  if (item.verbs.includes("receive") && (isReviewer.test(surroundings.agency) || (!item.disclosure && !item.application)))
    return undefined;
  if (item.lost) return item.case === "review" ? undefined : "suit.corrected";
  const name = item.case ?? context.case;
  if (!item.outcome) return name;
  return name && `${name}.${item.outcome}`;
}

/** What these receive, others are asked to be reviewed for. */
const isReviewer = /司法[局厅部]$|[省市县区州旗盟](?:人民)?政府(?:办公[厅室])?$/;

function documentOf(item: Item): Counted | undefined {
  return item.verbs.length === 0 && !item.link && !item.disclosure ? item.documentVerb : undefined;
}

function applicationOf(item: Item, { context, surroundings }: Clause): What | Counted | undefined {
  if (item.link || !surroundings.speaksOfApplications) return undefined;
  if (item.applicant) return applicantOf(item, context.base?.counted);
  if (item.counted) {
    const isDisclosed = item.counted === "granted" || item.counted === "disclosed";
    return isDisclosed && item.disclosure ? undefined : item.counted;
  }
  if (item.carry || item.document || item.documentVerb) return undefined;
  const isNamed = item.application || (context.topic === "applications" && !item.disclosure && item.verbs.length > 0);
  return isNamed ? verbOf(item, context) : undefined;
}

function applicantOf(item: Item, base: Counted | undefined): What | undefined {
  const isOther = item.counted || item.verbs.some((verb) => verb !== "receive" && verb !== "newly");
  return base && item.applicant && !isOther ? { counted: base, applicant: item.applicant } : undefined;
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

/** What a claim leaves behind for the clauses after it. */
function note(claim: Claim, { context }: Clause): void {
  const { counted } = claim;
  if (counted === "review" || counted === "suit" || counted === "directSuit" || counted === "suitAfterReview")
    context.case = counted;
  if (wholes.has(counted) && !claim.applicant) {
    context.base ??= claim;
    context.topic = "applications";
  }
  context.afterPart = !wholes.has(counted) || claim.applicant !== undefined;
}
