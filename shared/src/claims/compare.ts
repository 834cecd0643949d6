import { type Answer, answers, applicantColumns, type Way } from "../forms/claims.ts";
import type { BoundTable, NumberCell, ReadableCell, Report } from "../report/report.ts";
import type { Claim } from "./claim.ts";
import { claimsOf } from "./of-report.ts";

/** A claim and what the table says to it. */
export interface Comparison {
  readonly claim: Claim;
  readonly answer: Answer;
  /** The cells that the first way adds up. */
  readonly cells: readonly ReadableCell[];
  /** What the first way gives. */
  readonly expected: number;
  readonly holds: boolean;
}

/** The claims of one table that the table contradicts. */
export function conflicts(report: Report, table: Answer["table"]): Comparison[] {
  const claims = claimsOf(report).filter((claim) => answers[claim.counted].table === table);
  return claims.flatMap((claim) => {
    const comparison = isComparable(claim, claims, report) ? compare(claim, report) : undefined;
    return comparison && !comparison.holds ? [comparison] : [];
  });
}

/** Holds a claim against the table; undefined where a cell that it asks for is missing, blank or unreadable. */
export function compare(claim: Claim, report: Report): Comparison | undefined {
  const answer: Answer = answers[claim.counted];
  const table = report.tables.get(answer.table);
  if (!table) return undefined;
  const [first] = answer.ways;
  const cells = first ? cellsOf(first.plus, claim, table) : undefined;
  if (!cells || cells.length === 0) return undefined;
  const values = answer.ways.map((way) => resultOf(way, claim, table));
  if (values.includes(undefined)) return undefined;
  const expected = values[0] ?? 0;
  const holds = values.includes(claim.value) || isSumOfApplicants(claim, table, first);
  return { claim, answer, cells, expected, holds };
}

/**
 * The table holds this year's numbers of this agency. In a government's report 全县 may be what the table holds, 本级 is not; where both are
 * said, nobody can tell which.
 */
function isComparable(claim: Claim, claims: readonly Claim[], report: Report): boolean {
  if (claim.year !== undefined && report.year !== undefined && claim.year !== report.year && !isCarried(claim)) return false;
  if (!isGovernment(report.agency ?? "")) return claim.scope !== "area" && claim.scope !== "level";
  if (claim.scope === "level") return false;
  const others = claims.filter((other) => other.counted === claim.counted && other.applicant === claim.applicant);
  return others.every((other) => other.scope === claim.scope || other.value === claim.value);
}

function isCarried(claim: Claim): boolean {
  return claim.counted === "carriedIn" || claim.counted === "carriedOut";
}

/** A government above the townships, which reports for others too. */
function isGovernment(agency: string): boolean {
  return /[省市县区州旗盟](?:人民)?政府(?:办公[厅室])?$/.test(agency);
}

function resultOf(way: Way, claim: Claim, table: BoundTable): number | undefined {
  const plus = cellsOf(way.plus, claim, table);
  const minus = cellsOf(way.minus ?? [], claim, table);
  return plus && minus ? sum(plus) - sum(minus) : undefined;
}

function sum(cells: readonly ReadableCell[]): number {
  return cells.reduce((total, cell) => total + cell.value, 0);
}

/** The cells that keys name; undefined where one of them has no number. */
function cellsOf(keys: readonly string[], claim: Claim, table: BoundTable): ReadableCell[] | undefined {
  const columns: readonly string[] = claim.applicant ? applicantColumns[claim.applicant] : ["total"];
  return readable(
    table,
    keys.flatMap((key) => addresses(key, columns, table)),
  );
}

function readable(table: BoundTable, places: readonly string[]): ReadableCell[] | undefined {
  const wanted = new Set(places);
  const forms = table.form.cells.filter((cell) => wanted.has(`${cell.row.key}/${cell.column.key}`));
  const cells: (NumberCell | undefined)[] = forms.map((form) => table.cells[form.index]);
  return cells.every((cell) => cell?.state === "number") ? cells.filter((cell) => cell?.state === "number") : undefined;
}

/** row/column: the applications table is asked by rows, the outcomes table by the columns of its only row. */
function addresses(key: string, columns: readonly string[], table: BoundTable): string[] {
  if (table.form.key === "outcomes") return [`cases/${key}`];
  return table.form.key === "disclosure" ? [key] : columns.map((column) => `${key}/${column}`);
}

/** Where a row's 总计 is itself wrong, its own rule says so; the prose may well be right. */
function isSumOfApplicants(claim: Claim, table: BoundTable, way: Way | undefined): boolean {
  if (claim.applicant || table.form.key !== "applications") return false;
  const columns = ["individuals", ...applicantColumns.organisations];
  const cells = readable(
    table,
    (way?.plus ?? []).flatMap((row) => columns.map((column) => `${row}/${column}`)),
  );
  return cells !== undefined && sum(cells) === claim.value;
}
