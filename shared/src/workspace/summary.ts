import type { TableForm } from "../forms/form.ts";
import type { ReportKind } from "../forms/kind.ts";
import { notations } from "../notations/index.ts";
import type { BoundTable, NumberCell, Report } from "../report/report.ts";
import { Lines } from "../text/lines.ts";
import type { Range } from "../text/range.ts";
import { type Agency, agencyOf } from "./agency.ts";
import { hashedSentences } from "./sentences.ts";

/** All that other reports' rules ask of a report: some kilobytes, so that thousands can be kept. Its text can be forgotten. */
export interface ReportSummary {
  readonly uri: string;
  /** Reports of different kinds have nothing to do with each other. */
  readonly kind: ReportKind;
  readonly agency: Agency;
  readonly year?: number;
  /** Neither the title nor the period names the year: which reports are last year's and next year's nobody can tell for sure then. */
  readonly isYearGuessed?: true;
  /** By key. */
  readonly tables: ReadonlyMap<string, TableSummary>;
  /** Hashes of its sentences, each once. */
  readonly sentences: Numbers;
  /** Turns the places of its cells into lines and columns, where it has any. */
  readonly lines?: Lines;
}

export interface TableSummary {
  /** Of the edition that the table's labels show. Two tables can be compared where they are of one form. */
  readonly form: TableForm;
  /** By the form's cell index. */
  readonly values: readonly CellValue[];
  /** Start and end of each cell in turn. */
  readonly places: Numbers;
  /** What is taken over from year to year, by the form's cell index; without those that are blank. */
  readonly lasting: ReadonlyMap<number, string>;
}

/** Many whole numbers in little memory. */
export type Numbers = Int32Array | Uint32Array;

/** A number, or why there is none. words: the form asks for none. missing: the row is not there. */
export type CellValue = number | "words" | "blank" | "unreadable" | "missing";

/** A number of a summary and where it stands in its report. */
export interface SummaryCell {
  readonly value: number;
  readonly range: Range;
}

export function summarize(uri: string, report: Report): ReportSummary {
  const agency = agencyOf(owned(report.agency ?? ""));
  return {
    uri,
    kind: report.kind,
    agency,
    ...(report.year !== undefined && { year: report.year }),
    ...((report.yearFrom === "text" || report.yearFrom === "signature") && { isYearGuessed: true }),
    tables: new Map([...report.tables].map(([key, table]) => [key, summarizeTable(table)])),
    sentences: Int32Array.from(hashedSentences(report, agency), ({ hash }) => hash),
    ...(notations[report.layout].hasLines && { lines: new Lines(report.source) }),
  };
}

/** The number in a cell, by the keys of table, row and column; undefined where there is none to be read. */
export function summaryCell(summary: ReportSummary, table: string, row: string, column: string): SummaryCell | undefined {
  const found = summary.tables.get(table);
  const index = found?.form.cells.find((cell) => cell.row.key === row && cell.column.key === column)?.index;
  return found && index !== undefined ? cellAt(found, index) : undefined;
}

export function cellAt(table: TableSummary, index: number): SummaryCell | undefined {
  const value = table.values[index];
  return typeof value === "number" ? { value, range: placeIn(table, index) } : undefined;
}

/** Where a cell stands in its report, whatever it holds. */
export function placeIn({ places }: TableSummary, index: number): Range {
  return { start: places[2 * index] ?? 0, end: places[2 * index + 1] ?? 0 };
}

function summarizeTable({ form, cells }: BoundTable): TableSummary {
  const values = form.cells.map(({ index }): CellValue => {
    const cell = cells[index];
    return cell ? (cell.state === "number" ? cell.value : cell.state) : "missing";
  });
  const places = new Uint32Array(2 * form.cells.length);
  form.cells.forEach(({ index }, at) => {
    places.set([cells[index]?.range.start ?? 0, cells[index]?.range.end ?? 0], 2 * at);
  });
  return { form, values, places, lasting: new Map(form.cells.flatMap(({ index }) => lastingWords(cells[index]) ?? [])) };
}

/** No name is longer. */
const longestWords = 200;

function lastingWords(cell: NumberCell | undefined): [readonly [number, string]] | undefined {
  const how = cell?.form.column.overYears;
  if (cell?.state !== "words" || (how !== "same" && how !== "kept") || cell.raw === "") return undefined;
  return [[cell.form.index, owned(cell.raw.slice(0, longestWords))]];
}

/** A copy: a slice of a text keeps the whole text in memory. */
function owned(text: string): string {
  return text.split("").join("");
}
