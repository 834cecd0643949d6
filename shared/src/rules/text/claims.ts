import { type Comparison, conflicts } from "../../claims/index.ts";
import type { Answer } from "../../forms/claim.ts";
import type { ReadableCell, Report } from "../../report/report.ts";
import { wordsAt } from "../../report/words-at.ts";
import { must } from "../../text/must.ts";
import type { Found, Related, Rule, Severity } from "../rule.ts";

/** A claim of the prose and what the table says to it. */
export interface ClaimFacts {
  readonly counted: Answer["words"];
  readonly said: number;
  /** The number and its unit as the prose counts, or the words that deny or take in all, as they stand. */
  readonly words: string;
  /** What is counted in: 件, 元. */
  readonly unit: string;
  readonly form: "stated" | "denied" | "implied";
  readonly expected: number;
  /** The cells that answer, by name. */
  readonly cells: readonly string[];
  readonly table: string;
  /** The other of two numbers that each stand where the other belongs. */
  readonly exchanged?: { readonly counted: Answer["words"]; readonly words: string };
}

/** The claims that one table contradicts, as findings on the number in the prose. */
export function* findConflicts(report: Report, table: Answer["table"]): Iterable<Found<ClaimFacts>> {
  const wrong = conflicts(report, table);
  const told = new Set<Comparison>();
  for (const [i, comparison] of wrong.entries()) {
    if (told.has(comparison)) continue;
    const other = wrong.slice(i + 1, i + 4).find((next) => isExchanged(comparison, next));
    if (other) told.add(other);
    yield other ? foundBoth(comparison, other, report) : toFound(comparison, report);
  }
}

/** 不掌握13件、没有现成27件, where the table has them the other way. */
function isExchanged(a: Comparison, b: Comparison): boolean {
  const isBeside = b.claim.range.start - a.claim.range.end < 40;
  const differ = a.claim.value !== b.claim.value && a.claim.form === "stated" && b.claim.form === "stated";
  return isBeside && differ && a.claim.value === b.expected && b.claim.value === a.expected;
}

function foundBoth(first: Comparison, second: Comparison, report: Report): Found<ClaimFacts> {
  const [a, b] = [toFound(first, report), toFound(second, report)];
  const edits = [first, second].flatMap(({ claim, expected }) =>
    claim.number ? [{ range: claim.number, text: String(expected) }] : [],
  );
  return {
    ...a,
    range: { start: a.range.start, end: b.range.end },
    facts: { ...a.facts, exchanged: { counted: second.answer.words, words: b.facts.words } },
    related: [...(a.related ?? []), ...(b.related ?? [])],
    suggestions: [{ title: { zh: "把这两个数换过来", en: "Exchange the two numbers" }, edits }],
  };
}

function toFound({ claim, answer, cells, expected }: Comparison, report: Report): Found<ClaimFacts> {
  const table = must(report.tables.get(answer.table), "the table whose cells were compared").form.name.zh;
  const severity: Severity = claim.applicant || claim.form === "implied" || claim.scope === "area" ? "warning" : answer.severity;
  const said = wordsAt(report, claim.range).replace(/\s+/g, "").slice(0, 30);
  // Amounts are stored in 万元 and shown in the unit of the prose.
  const scale = claim.unit === "元" ? 10_000 : 1;
  const facts = {
    counted: answer.words,
    said: tidy(claim.value * scale),
    words: claim.form === "stated" ? `${tidy(claim.value * scale)} ${claim.unit ?? "件"}` : said,
    unit: claim.counted === "fees" ? (claim.unit ?? "万元") : "件",
    form: claim.form,
    expected: tidy(expected * scale),
    cells: cells.map(cellName),
    table,
  };
  return {
    range: claim.range,
    facts,
    severity,
    related: telling(cells).map(relatedCell),
    ...(claim.number && { suggestions: [setNumber(claim.number, facts.expected)] }),
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

/** “4.保护第三方合法权益”一行的“总计”; a row without a label is named by its column. */
function cellName({ form }: ReadableCell): string {
  const row = form.row.path
    .at(-1)
    ?.replace(/（区分处理[^）]*）/, "")
    .replace(/[“”]/g, "");
  return row === undefined ? `“${form.column.name}”栏` : `“${row}”一行的“${form.column.name}”`;
}

function relatedCell(cell: ReadableCell): Related {
  return { range: cell.range, text: { zh: `${cellName(cell)}：${cell.value}`, en: `${cellName(cell)}: ${cell.value}` } };
}

/** The words of all three rules. */
export const claimMessages: Rule<ClaimFacts>["message"] = {
  zh: (facts) =>
    facts.exchanged
      ? exchangedZh(facts, facts.exchanged)
      : `${saidZh(facts)}，而${facts.table}中${cellsZh(facts.cells)}是 ${facts.expected} ${facts.unit}。${adviceZh(facts)}`,
  en: (facts) =>
    facts.exchanged
      ? `The prose says ${facts.words} (${facts.counted.en}) and ${facts.exchanged.words} (${facts.exchanged.counted.en}); the table has them the other way.`
      : `${saidEn(facts)}, but the table has ${facts.expected} (${cellsEn(facts.cells)}). Correct whichever is wrong.`,
};

function exchangedZh({ counted, words, table }: ClaimFacts, other: NonNullable<ClaimFacts["exchanged"]>): string {
  return `正文里${counted.zh}写的是 ${spaced(words)}、${other.counted.zh}写的是 ${spaced(other.words)}，${table}中正好相反，像是两个数互换了，请核对。`;
}

function saidZh({ counted, form, words }: ClaimFacts): string {
  return form === "stated" ? `正文里${counted.zh}写的是 ${spaced(words)}` : `正文说“${words.replace(/[“”]/g, "")}”`;
}

/** 「8 件」, as all messages set a number off. */
function spaced(words: string): string {
  return words.replace(/(\d)(?=[\u4e00-\u9fff])/g, "$1 ");
}

function saidEn({ counted, said, form, words }: ClaimFacts): string {
  return form === "stated" ? `The prose says ${said} (${counted.en})` : `The prose says “${words}”`;
}

function adviceZh({ said, expected, form, unit }: ClaimFacts): string {
  const difference = form === "stated" ? `相差 ${tidy(Math.abs(said - expected))} ${unit}，` : "";
  return `${difference}请核对台账，改正有误的一处。`;
}

function cellsZh(cells: readonly string[]): string {
  const [only, ...others] = cells;
  if (only !== undefined && others.length === 0) return only;
  return cells.length === 2 ? `${cells[0]}与${cells[1]}之和` : `${cells[0]}等 ${cells.length} 格之和`;
}

function cellsEn(cells: readonly string[]): string {
  return cells.length === 1 ? `${cells[0]}` : `${cells.length} cells, from ${cells[0]}`;
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toFixed(8));
}
