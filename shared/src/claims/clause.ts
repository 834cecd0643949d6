import type { Numeral } from "../prose/numeral.ts";
import type { Token } from "../prose/token.ts";
import type { Claim, Scope } from "./claim.ts";
import type { Clause, Context } from "./context.ts";
import { readDenial } from "./denial.ts";
import { readImplied } from "./implied.ts";
import { addToItem, hasNoun, type Item, isEmpty, newItem } from "./item.ts";
import { resolve } from "./resolve.ts";

/** The claims of one clause. What it says of time, scope and topic goes into the context. */
export function readClause(given: Clause): Claim[] {
  const clause = given.tokens[0]?.kind === "ordinal" ? { ...given, tokens: given.tokens.slice(1) } : given;
  noteTime(clause);
  if (clause.context.partOfYear) return [];
  const denied = readDenial(clause);
  if (denied) return denied;
  const implied = readImplied(clause);
  const isCounted = !implied || clause.tokens.some(({ kind }) => kind === "number");
  return [...(isCounted ? new Counter(clause).read() : []), ...(implied ?? [])];
}

/** A year counts as the clause's time where it stands first (根据2019年修订的条例 is no time), but for 2022年结转. */
function noteTime({ tokens, context, surroundings }: Clause): void {
  const at = tokens.findIndex((token) => token.kind !== "filler" && token.kind !== "within" && token.kind !== "scope");
  const token = tokens[at];
  if (tokens.some(({ kind }) => kind === "carry")) return;
  if (token?.kind === "part-of-year") context.partOfYear = true;
  if (token?.kind === "year" || token?.kind === "time") context.partOfYear = false;
  if (token?.kind === "year") context.year = token.says;
  if (token?.kind === "time" && surroundings.year !== undefined) {
    // 去年 is said of its sentence alone.
    if (token.says !== "this") context.lastYear = true;
    context.year = surroundings.year + { last: -1, this: 0, next: 1 }[token.says];
  }
}

const blocking: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(["unknown", "complaint", "other", "part-of-year", "rate"]);

/** Ends as an organ's name does. */
const organ = /(?:局|厅|委|办|部|府|院|中心|站|所|公司|镇|乡|街道|社区|法院|机关|大队|支队)$/;

/** Goes through a clause from left to right; what has been said since the last number says what the next one counts. */
class Counter {
  readonly #clause: Clause;
  readonly #claims: Claim[] = [];
  #items: Item[] = [newItem()];
  /** For 分别为3件、2件: what the coming numbers count. */
  #waiting: Item[] = [];
  #each = false;
  #sum = false;
  #blocked = false;
  /** Another organ is named: what the clause counts is not this report's. */
  #isElsewhere = false;
  #own = false;
  /** 办理行政复议: the agency decides the cases of others. */
  #decides = false;

  constructor(clause: Clause) {
    this.#clause = clause;
  }

  read(): Claim[] {
    const { tokens } = this.#clause;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || token.kind === "comparison" || token.kind === "not") break;
      if (token.kind === "number") i += this.#number(token.says, tokens.slice(i + 1));
      else this.#word(token, tokens[i + 1]);
    }
    return this.#claims;
  }

  #word(token: Token, next: Token | undefined): void {
    const { context, surroundings, paragraph } = this.#clause;
    if (token.kind === "unknown" && organ.test(paragraph.text.slice(token.start, token.end))) this.#isElsewhere = true;
    if (blocking.has(token.kind) || (token.kind === "next" && next?.kind !== "year" && next?.kind !== "time"))
      this.#blocked = true;
    else if (token.kind === "scope") this.#scope(token.says);
    else if (token.kind === "each") this.#each = true;
    else if (token.kind === "sum") this.#sum = true;
    else if (token.kind === "within") context.within = true;
    else if (token.kind === "channel") context.channel = true;
    else if (token.kind === "colon" && this.#items.every(isEmpty) && !this.#isElsewhere) this.#blocked = false;
    else if (token.kind === "pause" || token.kind === "and") this.#nextItem(token.kind === "pause");
    else addToItem(this.#last(), token, surroundings.year, context);
    noteTopic(token, context);
  }

  /** 我办代表县政府 is the office, not the county. */
  #scope(scope: Scope): void {
    if ((scope !== "level" && scope !== "government") || !this.#own) this.#clause.context.scope = scope;
    if (scope === "own") this.#own = true;
  }

  /** 、 and 和 begin another thing only after a noun: 收到、办理申请 is one. What the list did not understand ends with the item. */
  #nextItem(isPause: boolean): void {
    if (isPause && this.#items.every(isEmpty) && !this.#isElsewhere) this.#blocked = false;
    if (hasNoun(this.#last())) this.#items.push(newItem());
  }

  #last(): Item {
    return this.#items.at(-1) ?? newItem();
  }

  /** Gives how many of the tokens after the number are used up by it. */
  #number(numeral: Numeral, rest: readonly Token[]): number {
    // 五件申请中四件当面提出: a part of them, whatever it is.
    if (
      /[中里]/.test(this.#clause.paragraph.text.charAt(numeral.start - 1)) &&
      this.#items.some(({ application }) => application)
    ) {
      this.#clause.context.within = true;
      this.#items = [newItem()];
    }
    const isNone =
      numeral.value === 0 && numeral.unit === undefined && (rest[0]?.kind === "application" || rest[0]?.kind === "case");
    // （2） numbers a list.
    if (numeral.unit === undefined && this.#waiting.length === 0 && this.#items.every(isEmpty) && !isNone) return 0;
    // What follows at once is what is counted: 申请一个台账.
    const isOther = rest[0]?.kind === "unknown" || rest[0]?.kind === "other";
    const isBare =
      numeral.unit === undefined && rest[0] !== undefined && rest[0].kind !== "pause" && rest[0].kind !== "number" && !isNone;
    let used = 0;
    if (this.#blocked || isOther || isBare) this.#clause.context.topic = "other";
    else if (this.#waiting.length > 0) this.#claim(this.#waiting.splice(0, 1), numeral);
    else used = this.#counted(numeral, rest);
    this.#items = [newItem()];
    return used;
  }

  #counted(numeral: Numeral, rest: readonly Token[]): number {
    const { surroundings, context } = this.#clause;
    const items = this.#items.filter((item) => !isEmpty(item));
    if (items.length > 1) {
      this.#several(shareCase(items), numeral, rest);
      return 0;
    }
    const item = items[0] ?? newItem();
    const isPart = item.rest || (!hasNoun(item) && item.verbs.length > 0 && item.verbs.every((verb) => verb === "happen"));
    const looksAhead = !hasNoun(item) || isFollowedByResult(item, rest) || (item.deed && !item.document && !item.rule);
    const used = looksAhead ? lookAhead(item, rest, surroundings.year, context) : 0;
    // 有2件申请转交 is a part of them.
    if (isPart && !item.counted && !item.case && !item.outcome && !item.applicant) return used;
    // 3件申请由他人办理: what follows is unknown.
    if (used > 0 || !isEmpty(item) || rest.length === 0 || rest[0]?.kind === "pause") this.#claim([item], numeral);
    return used;
  }

  /** 分别 gives each its number. 复议、诉讼均为0件 is 0 of each; 复议、诉讼共5件 is their sum; without 共 it could be either. */
  #several(items: readonly Item[], numeral: Numeral, rest: readonly Token[]): void {
    const numbersLeft = rest.filter((token) => token.kind === "number").length;
    if (this.#each && numbersLeft === items.length - 1) {
      this.#waiting = items.slice(1);
      this.#claim(items.slice(0, 1), numeral);
    } else if (numeral.value === 0) {
      for (const item of items) this.#claim([item], numeral);
    } else if (this.#sum || items.every(isDisclosed)) this.#claim(items, numeral);
  }

  #claim(items: readonly Item[], numeral: Numeral): void {
    if (items.some((item) => item.case && item.verbs.includes("handle"))) this.#decides = true;
    if (this.#decides && items.some((item) => item.case)) return;
    // 受理行政许可申请120件，办结118件.
    if (items.some((item) => item.decision && item.application)) this.#clause.context.topic = "other";
    const claim = resolve(items, numeral, this.#clause);
    if (claim) this.#claims.push(claim);
  }
}

/** 予以公开和部分公开8件 is their sum. */
function isDisclosed({ counted }: Item): boolean {
  return counted === "granted" || counted === "partlyGranted";
}

function noteTopic(token: Token, context: Context): void {
  if (token.kind === "application") context.topic = "applications";
  else if (token.kind === "case") context.topic = "cases";
  else if (token.kind === "document") context.topic = "documents";
  else if (token.kind === "rule") context.topic = "rules";
}

/** 行政复议维持、纠正分别为2件、1件: the case is named once. */
function shareCase(items: readonly Item[]): Item[] {
  const [first] = items;
  return items.map((item) => (item.outcome && !item.case && first?.case ? { ...item, case: first.case } : item));
}

/** 申请办理结果为：5件予以公开. */
function isFollowedByResult(item: Item, rest: readonly Token[]): boolean {
  const next = rest.find((token) => token.kind !== "filler")?.kind;
  return item.counted === undefined && item.case === undefined && (next === "count" || next === "unfinished");
}

/** 收到12件政府信息公开申请, 3件予以公开: the noun follows, with nothing unknown between. Gives how many tokens it took. */
function lookAhead(item: Item, rest: readonly Token[], year: number | undefined, context: Context): number {
  const found = newItem();
  let used = 0;
  for (const token of rest) {
    if (token.kind === "channel") context.channel = true;
    // 现行有效的41件规范性文件在网站公开.
    if (item.deed && (found.document || found.rule)) break;
    if (blocking.has(token.kind) || token.kind === "number" || token.kind === "channel") return 0;
    if (token.kind === "pause" || token.kind === "and" || token.kind === "comparison" || token.kind === "not") break;
    addToItem(found, token, year, context);
    used++;
  }
  const verbs = [...item.verbs, ...found.verbs];
  Object.assign(item, found, { verbs });
  return used;
}
