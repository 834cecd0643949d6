import { type Comparison, conflicts } from "../../claims/index.ts";
import type { Answer } from "../../forms/claims.ts";
import type { ReadableCell, Report } from "../../report/report.ts";
import { wordsAt } from "../../report/words-at.ts";
import type { Found, Related, Rule, Severity } from "../rule.ts";

/** A claim of the prose and what the table says to it. */
export interface ClaimFacts {
  readonly counted: Answer["words"];
  readonly said: number;
  /** The words of the prose that deny or take in all, as they stand. */
  readonly words: string;
  readonly form: "stated" | "denied" | "implied";
  readonly expected: number;
  /** The cells that answer, by name. */
  readonly cells: readonly string[];
  readonly table: string;
}

/** The claims that one table contradicts, as findings on the number in the prose. */
export function* findConflicts(report: Report, table: Answer["table"]): Iterable<Found<ClaimFacts>> {
  for (const comparison of conflicts(report, table)) yield found(comparison, report);
}

function found({ claim, answer, cells, expected }: Comparison, report: Report): Found<ClaimFacts> {
  const table = report.tables.get(answer.table)?.form.name.zh ?? "";
  const severity: Severity = claim.applicant || claim.form === "implied" || claim.scope === "area" ? "warning" : answer.severity;
  const words = wordsAt(report, claim.range).replace(/\s+/g, "").slice(0, 30);
  const facts = {
    counted: answer.words,
    said: claim.value,
    words,
    form: claim.form,
    expected,
    cells: cells.map(cellName),
    table,
  };
  return {
    range: claim.range,
    facts,
    severity,
    related: telling(cells).map(relatedCell),
    ...(claim.number && { suggestions: [setNumber(claim.number, expected)] }),
  };
}

function setNumber(range: ClaimRange, expected: number) {
  return {
    title: { zh: `把正文的数改为 ${expected}`, en: `Change the number in the prose to ${expected}` },
    edits: [{ range, text: String(expected) }],
  };
}

/** Of many cells those that are not 0; they make the sum. */
function telling(cells: readonly ReadableCell[]): readonly ReadableCell[] {
  const filled = cells.filter((cell) => cell.value !== 0);
  return filled.length > 0 ? filled : cells.slice(0, 1);
}

type ClaimRange = NonNullable<Comparison["claim"]["number"]>;

/** 「一」总计; a row without a label is named by its column. */
export function cellName({ form }: ReadableCell): string {
  return form.row.path.length === 0 ? form.column.name : `${form.row.path.at(-1)}·${form.column.name}`;
}

function relatedCell(cell: ReadableCell): Related {
  return { range: cell.range, text: { zh: `${cellName(cell)}：${cell.value}`, en: `${cellName(cell)}: ${cell.value}` } };
}

/** The words of all three rules. */
export const claimMessages: Rule<ClaimFacts>["message"] = {
  zh: (facts) => `${saidZh(facts)}，而${facts.table}中${cellsZh(facts.cells)}为 ${facts.expected}。${adviceZh(facts)}`,
  en: (facts) => `${saidEn(facts)}, but the table has ${facts.expected} (${cellsEn(facts.cells)}). Correct whichever is wrong.`,
};

function saidZh({ counted, said, form, words }: ClaimFacts): string {
  return form === "stated" ? `正文中“${counted.zh}”是 ${said} 件` : `正文说“${words}”`;
}

function saidEn({ counted, said, form, words }: ClaimFacts): string {
  return form === "stated" ? `The prose says ${said} (${counted.en})` : `The prose says “${words}”`;
}

function adviceZh({ said, expected, form }: ClaimFacts): string {
  const difference = form === "stated" ? `相差 ${Math.abs(said - expected)} 件，` : "";
  return `${difference}请核对台账，改正有误的一处。`;
}

function cellsZh(cells: readonly string[]): string {
  if (cells.length === 1) return `“${cells[0]}”`;
  return cells.length === 2 ? `“${cells[0]}”与“${cells[1]}”之和` : `“${cells[0]}”等 ${cells.length} 格之和`;
}

function cellsEn(cells: readonly string[]): string {
  return cells.length === 1 ? `${cells[0]}` : `${cells.length} cells, from ${cells[0]}`;
}
