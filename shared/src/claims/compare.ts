import { type Answer, answers } from "../forms/claims.ts";
import type { BoundTable, ReadableCell, Report } from "../report/report.ts";
import type { Claim } from "./claim.ts";
import { claimsOf } from "./of-report.ts";
import { passagesOf } from "./passages.ts";
import { questionOf } from "./question.ts";

/** A claim and what the table says to it. */
export interface Comparison {
  readonly claim: Claim;
  readonly answer: Answer;
  /** The cells of the way that gives the claim's number; where none does, of the first. */
  readonly cells: readonly ReadableCell[];
  /** What the first way gives. */
  readonly expected: number;
  readonly holds: boolean;
}

/** The claims of one table that the table contradicts. */
export function conflicts(report: Report, table: Answer["table"]): Comparison[] {
  const contradicted = comparisons(report, table).filter(({ holds }) => !holds);
  const countsMore = table === "outcomes" && contradicted.length > 0 && hasCarriedCases(report);
  return contradicted.filter(({ claim, expected }) => !(countsMore && claim.value < expected));
}

/** The claims of one table beside its cells; those of other years and other agencies are left out. */
export function comparisons(report: Report, table: string): Comparison[] {
  const claims = claimsOf(report).filter((claim) => answers[claim.counted].table === table);
  const isForOthers = claims.length > 0 && isGovernment(report.agency ?? "");
  return claims.flatMap((claim) => {
    const comparison = isComparable(claim, claims, report, isForOthers) ? compare(claim, report) : undefined;
    return comparison ? [comparison] : [];
  });
}

/** 注：行政复议、行政诉讼数量含上年度结转数量: the prose may well tell of this year's alone. */
function hasCarriedCases(report: Report): boolean {
  return passagesOf(report).some(({ plain }) => carriedCases.test(plain.text));
}

const carriedCases = /(?:复议|诉讼)[^。；]{0,20}(?:含|包括)[^。；]{0,6}(?:上年|往年|上一年|以前年|20\d\d年)[^。；]{0,4}结转/;

/** Holds a claim against the table; undefined where a cell that it asks for is missing, blank or unreadable. */
function compare(claim: Claim, report: Report): Comparison | undefined {
  const answer: Answer = answers[claim.counted];
  const table = report.tables.get(answer.table);
  if (!table) return undefined;
  const { ways, applicants } = questionOf(table.form, claim.counted, claim.applicant);
  const values = ways.map(({ plus, minus }) => difference(sum(plus, table), sum(minus, table)));
  const [first] = ways;
  const [expected] = values;
  if (!first || first.plus.length === 0 || expected === undefined || values.includes(undefined)) return undefined;
  // Where a row's 总计 is itself wrong, its own rule says so; the prose may well be right.
  const holds = values.includes(claim.value) || (applicants.length > 0 && sum(applicants, table) === claim.value);
  const way = ways[values.indexOf(claim.value)] ?? first;
  return { claim, answer, cells: readable([...way.plus, ...way.minus], table), expected, holds };
}

/**
 * The table holds this year's numbers of this agency. In a government's report 全县 may be what the table holds, 本级 is not; where both are
 * said, nobody can tell which.
 */
function isComparable(claim: Claim, claims: readonly Claim[], report: Report, isForOthers: boolean): boolean {
  if (claim.year !== undefined && report.year !== undefined && claim.year !== report.year && !isCarried(claim)) return false;
  if (claim.scope === "part") return false;
  const others = claims.filter((other) => isSameCount(other, claim));
  const isAlone = others.every((other) => other.scope === claim.scope || other.scope === "part" || other.value === claim.value);
  if (!isForOthers) return claim.scope !== "area" && claim.scope !== "level" && (isAlone || !others.some(isArea));
  // The office's own is the level's; whether its table is the whole area's, nobody can tell.
  const isOwn = isOffice(report.agency ?? "");
  if (claim.scope === "level") return isOwn && !claims.some(isArea);
  if (claim.scope === "area" && isOwn) return false;
  return isAlone;
}

function isSameCount(a: Claim, b: Claim): boolean {
  return a.counted === b.counted && a.applicant === b.applicant && a.year === b.year;
}

function isArea({ scope }: Claim): boolean {
  return scope === "area";
}

function isCarried(claim: Claim): boolean {
  return claim.counted === "carriedIn" || claim.counted === "carriedOut";
}

/** A government above the townships, which reports for others too. */
function isGovernment(agency: string): boolean {
  return /[省市县区州旗盟](?:人民)?政府(?:办公[厅室])?$/.test(agency);
}

function isOffice(agency: string): boolean {
  return /政府办公[厅室]$/.test(agency);
}

function difference(plus: number | undefined, minus: number | undefined): number | undefined {
  return plus === undefined || minus === undefined ? undefined : plus - minus;
}

/** Undefined where one of the cells has no number. */
function sum(indexes: readonly number[], { cells }: BoundTable): number | undefined {
  let total = 0;
  for (const index of indexes) {
    const cell = cells[index];
    if (cell?.state !== "number") return undefined;
    total += cell.value;
  }
  return total;
}

function readable(indexes: readonly number[], { cells }: BoundTable): ReadableCell[] {
  return indexes.flatMap((index) => {
    const cell = cells[index];
    return cell?.state === "number" ? [cell] : [];
  });
}
