import type { CellForm, TableForm } from "@xxgk-lint/shared/forms/form.ts";
import { editionFor, kinds, type ReportKind } from "@xxgk-lint/shared/forms/index.ts";
import { isNumberKind } from "@xxgk-lint/shared/report/tables/number.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { sumCell } from "@xxgk-lint/shared/workspace/sum.ts";
import type { CellValue, ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import { toCsv } from "../format/csv.ts";
import type { CollectBy } from "./collect-formats.ts";

/** A report whose numbers are gathered. */
export interface Collected {
  readonly file: string;
  readonly year: number;
  readonly report: ReportSummary;
  /** Of a report that the configuration says is the sum of others: these. It is no part of the sum itself. */
  readonly agencies?: readonly ReportSummary[];
}

/** Reports of one kind and year, which follow one form. */
export interface CollectedYear {
  readonly kind: ReportKind;
  readonly year: number;
  readonly reports: readonly Collected[];
}

/** By kind and year; of one year only, where one is given. */
export function yearsOf(collected: readonly Collected[], only?: number): CollectedYear[] {
  return kinds.flatMap((kind) => {
    const own = collected.filter(({ report }) => report.kind === kind);
    const years = new Set(own.map(({ year }) => year));
    return [...years]
      .filter((year) => only === undefined || year === only)
      .sort()
      .map((year) => ({ kind, year, reports: own.filter((each) => each.year === year) }));
  });
}

/** A number of the form. */
export interface Column {
  readonly table: TableForm;
  readonly cell: CellForm;
}

/** The numbers of the form of a kind and year, in its order. */
export function columnsOf({ kind, year }: Pick<CollectedYear, "kind" | "year">): Column[] {
  return (editionFor(kind, year)?.tables ?? []).flatMap((table) =>
    table.cells.flatMap((cell) => (isNumberKind(cell.column.kind) ? [{ table, cell }] : [])),
  );
}

/** What a report has in a column. A table of another edition counts other things: there is no number in it. */
export function valueIn({ report }: Collected, { table, cell }: Column): CellValue {
  const own = report.tables.get(table.key);
  return own?.form === table ? (own.values[cell.index] ?? "missing") : "missing";
}

/** Undefined where nothing can be added. */
export function sumIn(reports: readonly ReportSummary[], { table, cell }: Column): number | undefined {
  return sumCell(table, cell, reports).sum;
}

/** A line of the table: a report, or the sum of some. */
export type Line = { readonly own: Collected } | { readonly name: string; readonly parts: readonly ReportSummary[] };

/** Every agency's report, their sum, and below it each county's agencies added up and its own report. */
export function linesOf(reports: readonly Collected[], locale: Locale): Line[] {
  const plain = reports.filter(({ agencies }) => !agencies);
  const counties = reports.flatMap((own): Line[] => {
    const name = locale === "zh" ? `${own.report.agency.name}：各机关合计` : `${own.report.agency.name}: its agencies' sum`;
    return own.agencies ? [{ name, parts: own.agencies }, { own }] : [];
  });
  const total = { name: locale === "zh" ? "合计" : "sum", parts: plain.map(({ report }) => report) };
  return [...plain.map((own) => ({ own })), total, ...counties];
}

/** 「收到和处理政府信息公开申请情况表 三（二）部分公开 自然人」: in full words, because few people know the short names. */
export function nameOf({ table, cell }: Column, locale: Locale): string {
  return [table.name[locale], rowName(cell), cell.column.name].filter(Boolean).join(" ");
}

/** 「三、本年度办理结果／（三）不予公开／1.属于国家秘密」. */
export function rowName({ row }: CellForm): string {
  return row.path.join("／") || row.name;
}

/** Why there is no number. */
export const gapWords: { readonly [value in Exclude<CellValue, number>]: Text } = {
  words: { zh: "文字", en: "words" },
  blank: { zh: "空", en: "blank" },
  unreadable: { zh: "认不出", en: "unreadable" },
  missing: { zh: "缺行", en: "no such row" },
};

/** A line a report with the sum below, or a line a number. */
export function collectedCsv(years: readonly CollectedYear[], by: CollectBy, locale: Locale): string {
  const rows = by === "cell" ? cellRows(years, locale) : years.flatMap((year) => reportRows(year, locale));
  return toCsv(rows);
}

function reportRows(collected: CollectedYear, locale: Locale): (string | number)[][] {
  const { year, reports } = collected;
  const columns = columnsOf(collected);
  const heads = locale === "zh" ? ["机关", "年度", "文件"] : ["agency", "year", "file"];
  const row = (line: Line) =>
    "own" in line
      ? [line.own.report.agency.name, year, line.own.file, ...columns.map((column) => plainValue(line.own, column))]
      : [line.name, year, "", ...columns.map((column) => sumIn(line.parts, column) ?? "")];
  return [[...heads, ...columns.map((column) => nameOf(column, locale))], ...linesOf(reports, locale).map(row)];
}

function cellRows(years: readonly CollectedYear[], locale: Locale): (string | number)[][] {
  const heads =
    locale === "zh"
      ? ["机关", "年度", "文件", "表", "行", "列", "数", "单位", "没有数的原因"]
      : ["agency", "year", "file", "table", "row", "column", "value", "unit", "why there is none"];
  const rows = years.flatMap(({ kind, year, reports }) =>
    reports.flatMap((own) =>
      columnsOf({ kind, year }).map((column) => {
        const { table, cell } = column;
        const value = valueIn(own, column);
        const why = typeof value === "number" ? "" : gapWords[value][locale];
        const place = [own.report.agency.name, year, own.file, table.name[locale], rowName(cell), cell.column.name];
        return [...place, plainValue(own, column), cell.column.unit, why];
      }),
    ),
  );
  return [heads, ...rows];
}

function plainValue(own: Collected, column: Column): number | "" {
  return numberIn(own, column) ?? "";
}

/** By the form's keys; null where there is no number. */
export function collectedJson(years: readonly CollectedYear[], by: CollectBy): string {
  return `${JSON.stringify(recordsOf(years, by))}\n`;
}

/** The same, one record a line. */
export function collectedNdjson(years: readonly CollectedYear[], by: CollectBy): string {
  return recordsOf(years, by)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join("");
}

function recordsOf(years: readonly CollectedYear[], by: CollectBy): object[] {
  return years.flatMap(({ reports }) => reports.flatMap((own) => (by === "cell" ? cellRecords(own) : [recordOf(own)])));
}

/** One report's numbers: tables, rows and columns by the form's keys. */
export function recordOf(own: Collected): object {
  const { year, report } = own;
  const columns = columnsOf({ kind: report.kind, year });
  const tables = (editionFor(report.kind, year)?.tables ?? []).map((table) => {
    const rows = table.rows.flatMap((row) => {
      const cells = columns.filter(({ cell }) => cell.row === row);
      return cells.length === 0
        ? []
        : [[row.key, Object.fromEntries(cells.map((column) => [column.cell.column.key, numberIn(own, column)]))]];
    });
    return [table.key, Object.fromEntries(rows)];
  });
  return { ...aboutOf(own), tables: Object.fromEntries(tables) };
}

function numberIn(own: Collected, column: Column): number | null {
  const value = valueIn(own, column);
  return typeof value === "number" ? value : null;
}

function cellRecords(own: Collected): object[] {
  return columnsOf({ kind: own.report.kind, year: own.year }).map((column) => {
    const value = valueIn(own, column);
    const place = { table: column.table.key, row: column.cell.row.key, column: column.cell.column.key };
    return { ...aboutOf(own), ...place, ...(typeof value === "number" ? { value } : { value: null, reason: value }) };
  });
}

function aboutOf({ file, year, report }: Collected) {
  return { file, agency: report.agency.name, year, edition: editionFor(report.kind, year)?.id };
}
