import type { CellForm, OverYears } from "../../forms/form.ts";
import type { BoundTable, NumberCell, ReadableCell, Report } from "../../report/report.ts";
import { bare } from "../../text/fold.ts";
import type { Range } from "../../text/range.ts";
import { cellAt, placeIn, type ReportSummary, type SummaryCell, type TableSummary } from "../../workspace/summary.ts";

/** A value that does not go on from last year's as the form says that it does. */
export interface Break {
  readonly how: "same" | "grows";
  readonly cell: NumberCell;
  readonly stated: string;
  readonly prior: string;
  /** Where last year's stands. */
  readonly place: Range;
}

/**
 * The values that are another than last year's where they should be the same, or less than half of last year's where they are counted from
 * the beginning on. Where two of those that should be the same are not, the two reports are about different things, and nothing is told.
 */
export function findBreaks(report: Report, prior: ReportSummary): Break[] {
  return tablesOf(report, prior).flatMap(([table, last]) => {
    const changed = cellsOf(table, "same").filter((cell) => cell.state === "words" && isChanged(cell.raw, last, cell.form));
    if (changed.length > 1) return [];
    const words = changed.map((cell) => ({ how: "same", cell, prior: last.lasting.get(cell.form.index) ?? "" }) as const);
    const fallen = numbersOf(table, last, "grows").filter(([cell, before]) => cell.value * 2 < before.value);
    const numbers = fallen.map(([cell, before]) => ({ how: "grows", cell, prior: String(before.value) }) as const);
    return [...words, ...numbers].map((one) => ({ ...one, stated: one.cell.raw, place: placeIn(last, one.cell.form.index) }));
  });
}

/** A number of which no two years have the same, and yet they have. */
export type Repeated = readonly [cell: ReadableCell, last: SummaryCell];

/** Fewer may be the same by chance. */
const fewest = 3;
/** Small numbers may be the same by chance. */
const least = 10;

/** The numbers that are last year's though they differ from year to year: all of them, or none are told. */
export function findRepeated(
  report: Report,
  prior: ReportSummary,
  share: number,
): { repeated: Repeated[]; of: number } | undefined {
  for (const [table, last] of tablesOf(report, prior)) {
    const numbers = numbersOf(table, last, "differs").filter(([cell, before]) => Math.max(cell.value, before.value) >= least);
    const repeated = numbers.filter(([cell, before]) => cell.value === before.value);
    if (repeated.length >= fewest && repeated.length >= share * numbers.length) return { repeated, of: numbers.length };
  }
  return undefined;
}

/** The tables that both years have, in the same form. */
function tablesOf({ tables }: Report, prior: ReportSummary): (readonly [BoundTable, TableSummary])[] {
  return [...tables].flatMap(([key, table]) => {
    const last = prior.tables.get(key);
    return last?.form === table.form ? [[table, last] as const] : [];
  });
}

function cellsOf({ cells }: BoundTable, how: OverYears): NumberCell[] {
  return cells.flatMap((cell) => (cell?.form.column.overYears === how ? cell : []));
}

function numbersOf(table: BoundTable, last: TableSummary, how: OverYears): Repeated[] {
  return cellsOf(table, how).flatMap((cell) => {
    const before = cellAt(last, cell.form.index);
    return cell.state === "number" && before ? [[cell, before] as const] : [];
  });
}

function isChanged(words: string, { lasting }: TableSummary, { index }: CellForm): boolean {
  const before = lasting.get(index);
  return before !== undefined && plain(before) !== plain(words);
}

/** Without what is no part of a name: spaces, marks, how an address begins and ends. */
function plain(words: string): string {
  return bare(words.replace(/^\s*https?:\/\//i, "").replace(/\/\s*$/, "")).toLowerCase();
}

/** The row's name as messages have it, and its unit. */
export function nameOf({ row: { fullName, name }, column: { unit } }: CellForm): {
  readonly name: string;
  readonly unit: string;
} {
  return { name: fullName ?? name, unit };
}
