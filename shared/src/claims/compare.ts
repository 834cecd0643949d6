import type { Answer } from "../forms/claim.ts";
import { passagesOf } from "../prose/passage.ts";
import type { BoundTable, ReadableCell, Report } from "../report/report.ts";
import { assess } from "../report/sums/assess.ts";
import { isConfirmed } from "../report/sums/confirmed.ts";
import { isSurelyPlaced } from "../report/surely-placed.ts";
import { memo } from "../text/memo.ts";
import type { Claim, Scope } from "./claim.ts";
import { claimsOf } from "./of-report.ts";
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
  const wrong = new Set(contradicted.map(({ claim }) => claim));
  const countsMore = table === "outcomes" && contradicted.length > 0 && hasCarriedCases(report);
  return contradicted.filter(
    ({ claim, expected }) => !(countsMore && claim.value < expected) && !(claim.basis && wrong.has(claim.basis)),
  );
}

/** The claims of one table beside its cells; those of other agencies are left out, and those of other years unless they are asked for. */
export function comparisons(report: Report, table: string, { anyYear = false } = {}): readonly Comparison[] {
  const known = comparisonsOf(report);
  const key = anyYear ? `${table} of any year` : table;
  const own = known.get(key) ?? compareAll(report, table, anyYear);
  known.set(key, own);
  return own;
}

/** By table, as they are asked for. */
const comparisonsOf = memo((_: Report) => new Map<string, readonly Comparison[]>());

function compareAll(report: Report, table: string, anyYear: boolean): Comparison[] {
  const claims = claimsOf(report).filter((claim) => answerOf(claim, report)?.table === table);
  const compared = claims.flatMap((claim) =>
    (anyYear || isOfThisYear(claim, report)) && claim.scope !== "part" ? (compare(claim, report) ?? []) : [],
  );
  const reporter = claims.length === 0 ? "department" : reporterOf(report.agency ?? "");
  return compared.filter((comparison) => isMeant(comparison, compared, reporter));
}

/** 注：行政复议、行政诉讼数量含上年度结转数量: the prose may well tell of this year's alone. */
function hasCarriedCases(report: Report): boolean {
  return passagesOf(report).some(({ reading }) => carriedCases.test(reading.text));
}

const carriedCases = /(?:复议|诉讼)[^。；]{0,20}(?:含|包括)[^。；]{0,6}(?:上年|往年|上一年|以前年|20\d\d年)[^。；]{0,4}结转/;

/** Holds a claim against the table; undefined where a cell that it asks for is missing, blank or unreadable. */
function compare(claim: Claim, report: Report): Comparison | undefined {
  const answer = answerOf(claim, report);
  const table = answer && report.tables.get(answer.table);
  const { claims } = report.kind;
  if (!table || !claims) return undefined;
  const { ways: all, applicants } = questionOf(table.form, answer, claims, claim.applicant);
  const ways = claim.carried === "apart" ? all.slice(0, 1) : claim.carried === "included" ? all.slice(-1) : all;
  const values = ways.map(({ plus, minus }) => difference(sum(plus, table), sum(minus, table)));
  const [first] = ways;
  const [expected] = values;
  if (!first || first.plus.length === 0 || expected === undefined || values.includes(undefined)) return undefined;
  if (!isSurelyPlaced(table, report) && ![...first.plus, ...first.minus].every((index) => isConfirmed(index, table)))
    return undefined;
  // Where a row's 总计 is itself wrong, its own rule says so; the prose may well be right.
  const isRight = values.includes(claim.value) || (applicants.length > 0 && sum(applicants, table) === claim.value);
  const holds = isRight || isOff(table, first.plus, Math.abs(claim.value - expected));
  const way = ways[values.indexOf(claim.value)] ?? first;
  return { claim, answer, cells: readable([...way.plus, ...way.minus], table), expected, holds };
}

function answerOf({ counted }: Claim, { kind }: Report): Answer | undefined {
  return kind.claims?.answers[counted];
}

/** The table does not add up where these cells are, by as much: that is said of the table, and the prose may well be right. */
function isOff(table: BoundTable, indexes: readonly number[], difference: number): boolean {
  const { cells, pairs, relations } = assess(table);
  const broken = [...cells.flatMap((cell) => cell.broken), ...pairs.flatMap((pair) => pair.broken), ...relations];
  return broken.some(
    (one) =>
      Math.abs(one.difference) === difference &&
      indexes.some((index) => one.relation.left.includes(index) || one.relation.right.includes(index)),
  );
}

function isOfThisYear({ year, counted }: Claim, report: Report): boolean {
  return (
    year === undefined || report.year === undefined || year === report.year || counted === "carriedIn" || counted === "carriedOut"
  );
}

/** Which numbers a table may contain beside those of its agency: the table of a government often covers the whole area. */
type Reporter = "government" | "office" | "department";

function reporterOf(agency: string): Reporter {
  if (/政府办公[厅室]$/.test(agency)) return "office";
  return /[省市县区州旗盟](?:人民)?政府$/.test(agency) ? "government" : "department";
}

/**
 * Whether the claim and the table count for the same agencies. Where the prose gives both the number of the area (全县) and that of the
 * level (本级), the table contains one of them; its numbers show which. For a government office 本级 means the office itself, and its table
 * may or may not cover the county, so its 本级 is not compared where 全县 is given too.
 */
function isMeant({ claim, holds }: Comparison, compared: readonly Comparison[], reporter: Reporter): boolean {
  if (claim.counted.startsWith("rules")) return true;
  const side = sideOf(claim.scope, reporter);
  if (side === "superior") return false;
  const isOther = ({ scope }: Claim) =>
    claim.form === "stated" ? !isSameScope(scope, claim.scope) : sideOf(scope, reporter) !== side;
  if (!holds && compared.some((other) => other.holds && isSameCount(other.claim, claim) && isOther(other.claim))) return false;
  if (reporter === "government") return side === "area";
  if (side === "area" && compared.filter(isOfArea).length > 1 && isOfArea({ claim, holds: true })) return true;
  return (
    side === "own" &&
    !(claim.scope === "level" && reporter === "office" && compared.some((other) => other.claim.scope === "area"))
  );
}

/** 全系统收到7件: where two such numbers equal those of the table, the table covers the whole system. */
function isOfArea({ claim, holds }: Pick<Comparison, "claim" | "holds">): boolean {
  return holds && claim.scope === "area" && claim.form === "stated" && claim.value > 0;
}

/**
 * The agencies that a claim counts for, relative to the table: without a name it is the reporting agency, for a government the whole
 * area.
 */
function sideOf(scope: Scope, reporter: Reporter): "own" | "area" | "superior" {
  if (reporter === "government") return scope === "level" || scope === "government" ? "own" : "area";
  if (scope === "area") return "area";
  return scope === "government" && reporter === "department" ? "superior" : "own";
}

/** Without a name, a number is that of the agency itself. */
function isSameScope(a: Scope, b: Scope): boolean {
  const named = (scope: Scope) => (scope === "unknown" ? "own" : scope);
  return named(a) === named(b);
}

function isSameCount(a: Claim, b: Claim): boolean {
  return a.counted === b.counted && a.applicant === b.applicant;
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
