import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import type { Cell, Row } from "write-excel-file/universal";
import { visible } from "../format/visible.ts";
import {
  type Collected,
  type CollectedYear,
  type Column,
  columnsOf,
  gapWords,
  type Line,
  linesOf,
  rowName,
  sumIn,
  valueIn,
} from "./collected.ts";

export const head = {
  fontWeight: "bold",
  backgroundColor: "#eef2f7",
  align: "center",
  alignVertical: "center",
  wrap: true,
} as const;
const gap = { backgroundColor: "#fff2cc", align: "center" } as const;

/** A spreadsheet program takes no longer name of a sheet. */
const longestName = 31;

/**
 * A workbook with a sheet a kind and year: agencies × numbers, the sum below, and the county's own report under it. Heads and names stay in
 * sight. What writes it is another one on a disk than in a page.
 */
export function collectedSheets(years: readonly CollectedYear[], locale: Locale) {
  return years.map((collected) => yearSheet(collected, sheetName(collected, years, locale), locale));
}

function sheetName(collected: CollectedYear, years: readonly CollectedYear[], locale: Locale): string {
  const { kind, year } = collected;
  const isOnly = years.every((other) => other === collected || other.year !== year);
  return isOnly ? String(year) : `${year} ${kind.name[locale]}`.slice(0, longestName);
}

/** The sheet of a kind and year. */
export function yearSheet(collected: CollectedYear, name: string, locale: Locale) {
  const columns = columnsOf(collected);
  return {
    data: sheetOf(collected.reports, columns, locale),
    sheet: name,
    columns: [{ width: 30 }, { width: 26 }, ...columns.map(() => ({ width: 11 }))],
    stickyRowsCount: 3,
    stickyColumnsCount: 1,
  };
}

function sheetOf(reports: readonly Collected[], columns: readonly Column[], locale: Locale): Row[] {
  const row = (line: Line): Row =>
    "own" in line
      ? [text(line.own.report.agency.name), text(line.own.file), ...columns.map((each) => cellOf(line.own, each, locale))]
      : [bold(line.name), null, ...columns.map((each) => sumCellOf(line.parts, each))];
  return [...headRows(columns, locale), ...linesOf(reports, locale).map(row)];
}

/** Table, row and column, each above the next; what is the same is merged. */
function headRows(columns: readonly Column[], locale: Locale): Row[] {
  const names = locale === "zh" ? ["机关", "文件"] : ["agency", "file"];
  const corner = names.map((value): Cell => ({ value, type: String, ...head, rowSpan: 3 }));
  const covered: Row = [null, null];
  return [
    [...corner, ...merged(columns, ({ table }) => table.name[locale])],
    [
      ...covered,
      ...merged(
        columns,
        ({ table, cell }) => `${table.key} ${rowName(cell)}`,
        ({ cell }) => rowName(cell),
      ),
    ],
    [...covered, ...columns.map(({ cell }): Cell => ({ value: cell.column.name, type: String, ...head }))],
  ];
}

function merged(columns: readonly Column[], keyOf: (column: Column) => string, wordsOf = keyOf): Row {
  return columns.map((column, i): Cell => {
    const key = keyOf(column);
    const before = columns[i - 1];
    if (before && keyOf(before) === key) return null;
    let span = 1;
    for (let next = columns[i + span]; next && keyOf(next) === key; next = columns[i + span]) span++;
    return { value: wordsOf(column), type: String, ...head, ...(span > 1 && { columnSpan: span }) };
  });
}

/** Words, whatever they begin with: as a text they are never a formula. Of control characters and what no cell can hold, the rest. */
export function text(value: string): Cell {
  return { value: visible(value.slice(0, longestText)), type: String };
}

/** In UTF-16 code units: a spreadsheet takes 32,767. */
const longestText = 32_000;

function bold(value: string): Cell {
  return { value, type: String, fontWeight: "bold" };
}

function cellOf(own: Collected, column: Column, locale: Locale): Cell {
  const value = valueIn(own, column);
  return typeof value === "number" ? { value, type: Number } : { value: gapWords[value][locale], type: String, ...gap };
}

function sumCellOf(reports: readonly ReportSummary[], column: Column): Cell {
  const value = sumIn(reports, column);
  return value === undefined ? null : { value, type: Number, fontWeight: "bold" };
}
