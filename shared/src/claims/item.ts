import type { ApplicantKey, Counted } from "../forms/disclosure/claims.ts";
import type { Token } from "../prose/token.ts";
import type { CaseKey, Deed, OutcomeKey, Verb } from "../prose/word.ts";
import type { Context } from "./context.ts";

/** What a clause says between two numbers: 收到 + 政府信息公开申请. */
export interface Item {
  verbs: readonly Verb[];
  application?: true;
  disclosure?: true;
  document?: true;
  rule?: true;
  lost?: true;
  link?: true;
  carry?: true;
  /** 其余, 另有. */
  rest?: true;
  /** A year that came before 结转, or 上年 and 下年 as one. */
  year?: number | "last" | "next";
  counted?: Counted;
  /** The count is a word that is one only in a list of results. */
  isShort?: true;
  deed?: Deed;
  /** Licences, penalties, coercive measures, charges. */
  decision?: Counted;
  applicant?: ApplicantKey;
  case?: CaseKey;
  outcome?: OutcomeKey;
}

export function newItem(): Item {
  return { verbs: [] };
}

export function isEmpty(item: Item): boolean {
  return !hasNoun(item) && item.verbs.length === 0 && !item.carry && !item.rest;
}

/** True when the item says by a noun what is counted. */
export function hasNoun(item: Item): boolean {
  return Boolean(
    item.application ||
      item.counted ||
      item.case ||
      item.outcome ||
      item.lost ||
      item.applicant ||
      (item.deed && !item.verbs.length) ||
      item.document ||
      item.rule ||
      item.decision,
  );
}

/** Adds what a word says. `reportYear` tells 2022年结转 (in) from 结转2024年 (out). */
export function addToItem(item: Item, token: Token, reportYear: number | undefined, context: Context): void {
  switch (token.kind) {
    case "verb":
      item.verbs = [...item.verbs, token.says];
      break;
    case "application":
    case "disclosure":
    case "document":
    case "rule":
    case "lost":
    case "link":
    case "rest":
      item[token.kind] = true;
      break;
    case "short":
      item.counted = narrower(item.counted, token.says);
      if (item.counted === token.says) item.isShort = true;
      break;
    case "count":
      item.counted = narrower(item.counted, token.says);
      break;
    case "decision":
      item.decision = token.says;
      break;
    case "fee":
      item.decision = "fees";
      break;
    case "unfinished":
      if (context.topic === "cases" && context.case) item.outcome = "pending";
      else item.counted = "carriedOut";
      break;
    case "documentVerb":
      item.deed = token.says;
      break;
    case "applicant":
      item.applicant = token.says;
      break;
    case "case":
      item.case = token.says;
      break;
    case "outcome":
      item.outcome = token.says;
      break;
    case "carry":
      item.carry = true;
      addCarried(item, item.year, reportYear);
      break;
    case "time":
    case "year":
      if (token.says === "this") break;
      item.year = token.says;
      if (item.carry) addCarried(item, token.says, reportYear);
      break;
    default:
  }
}

/** 2件属于行政查询事项不予公开 is of the item, not of all refusals. */
function narrower(before: Counted | undefined, next: Counted): Counted {
  return before !== undefined && groups.has(next) && !groups.has(before) && !carried.has(before) ? before : next;
}

const groups: ReadonlySet<Counted> = new Set([
  "granted",
  "partlyGranted",
  "disclosed",
  "refused",
  "unavailable",
  "unprocessed",
  "otherHandling",
]);
const carried: ReadonlySet<Counted> = new Set(["carriedIn", "carriedOut", "due"]);

/** 上年结转, 2022年结转 came in; 结转下年, 结转2024年 goes out. */
function addCarried(item: Item, year: Item["year"], reportYear: number | undefined): void {
  const isLast = year === "last" || (reportYear !== undefined && year === reportYear - 1);
  const isNext = year === "next" || (reportYear !== undefined && year === reportYear + 1);
  if (isLast) item.counted = "carriedIn";
  else if (isNext) item.counted = "carriedOut";
}
