import type { ApplicantKey, Counted } from "../forms/claims.ts";
import type { Token } from "./token.ts";
import type { CaseKey, OutcomeKey, Verb } from "./vocabulary.ts";

/** What a clause says between two numbers: 收到 + 政府信息公开申请. */
export interface Item {
  verbs: readonly Verb[];
  application?: true;
  disclosure?: true;
  document?: true;
  lost?: true;
  link?: true;
  carry?: true;
  /** A year that came before 结转. */
  year?: number;
  counted?: Counted;
  documentVerb?: Counted;
  applicant?: ApplicantKey;
  case?: CaseKey;
  outcome?: OutcomeKey;
}

export function newItem(): Item {
  return { verbs: [] };
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
      (item.documentVerb && !item.verbs.length) ||
      item.document,
  );
}

/** Adds what a word says. `reportYear` tells 2022年结转 (in) from 结转2024年 (out). */
export function addToItem(item: Item, token: Token, reportYear: number | undefined): void {
  switch (token.kind) {
    case "verb":
      item.verbs = [...item.verbs, token.verb];
      break;
    case "application":
    case "disclosure":
    case "document":
    case "lost":
    case "link":
      item[token.kind] = true;
      break;
    case "count":
      item.counted = narrower(item.counted, token.counted);
      break;
    case "documentVerb":
      item.documentVerb = token.counted;
      break;
    case "applicant":
      item.applicant = token.applicant;
      break;
    case "case":
      item.case = token.case;
      break;
    case "outcome":
      item.outcome = token.outcome;
      break;
    case "carry":
    case "year":
      addCarry(item, token, reportYear);
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
const carried: ReadonlySet<Counted> = new Set(["carriedIn", "carriedOut"]);

function addCarry(item: Item, token: Token & { readonly kind: "carry" | "year" }, reportYear: number | undefined): void {
  if (token.kind === "carry") {
    item.carry = true;
    if (item.year !== undefined && reportYear !== undefined && item.year === reportYear - 1) item.counted = "carriedIn";
  } else if (item.carry && reportYear !== undefined && token.year === reportYear + 1) {
    item.counted = "carriedOut";
  } else {
    item.year = token.year;
  }
}
