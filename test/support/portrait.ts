import { bind } from "../../shared/src/report/bind.ts";
import type { BoundRow, BoundTable, DateMention, NumberCell, Period, Report, Section } from "../../shared/src/report/report.ts";
import { type At, placesIn } from "./places.ts";

/* A report as it is bound, in words: what is as the form has it is left out, so that a portrait is as long as what is odd. */

/** What `bind` makes of a text, line by line. */
export function portrait(text: string): string {
  const report = bind(text);
  return report ? linesOf(report).join("\n") : "no report";
}

function linesOf(report: Report): string[] {
  const { source, title, year, yearFrom, agency, signature, periods, sections, form, tablesForm, layout } = report;
  const at = placesIn(source);
  return [
    `${form.id}${tablesForm ? `, tables of ${tablesForm.id}` : ""}, ${layout}${report.wrap ? `, wrapped at ${report.wrap.width}` : ""}`,
    `year ${year} from ${yearFrom}, agency ${agency}`,
    title ? `title ${at(title.range)} ${title.agency}|${title.year}|${title.words}|${title.text}` : "no title",
    ...(title?.yearRange ? [`title's year ${at(title.yearRange)}`] : []),
    ...periods.map((period) => `period ${at(period.range)} ${periodWords(period)}`),
    `signed ${signature.agency?.text ?? "-"} ${signature.date ? `${dateWords(signature.date)} ${at(signature.date.range)}` : "-"}`,
    ...sections.map((section) => `section ${at(section.range)} ${sectionWords(section)}`),
  ];
}

/** What becomes of the text's tables, line by line. */
export function tablesInWords(text: string): string {
  const report = bind(text);
  if (!report) return "no report";
  const at = placesIn(report.source);
  const unread = [...report.unread].map(
    ([key, { numbers, rows, unknown }]) => `unread ${key}: ${numbers} numbers, ${rows} rows, ${unknown} unknown`,
  );
  return [...[...report.tables.values()].flatMap((table) => tableLines(table, at)), ...unread].join("\n");
}

function sectionWords({ form, restOf, ordinal, title, match, firstBlock, endBlock, duplicateOf }: Section): string {
  const odd = [restOf && `rest of ${restOf.key}`, duplicateOf && `duplicate of ${duplicateOf.title.text}`].filter(Boolean);
  return [`${ordinal ?? "-"} ${title.text}: ${form?.key ?? "none"} ${match}, blocks ${firstBlock}–${endBlock}`, ...odd].join(
    ", ",
  );
}

function tableLines(table: BoundTable, at: At): string[] {
  const pieces = table.pieces.length > 1 ? ` in ${table.pieces.length} pieces` : "";
  return [
    `table ${table.form.key} ${table.layout} ${at(table.range)}${pieces}`,
    ...table.tears.map(({ kind, range, label }) => `  tear ${kind} ${at(range)}${label ? ` ${label.words}` : ""}`),
    ...table.headers.flatMap(({ range, missing, misspelt, exchanged }) => [
      ...(missing.length > 0 ? [`  header ${at(range)} lacks ${missing}`] : []),
      ...misspelt.map(({ cell, expected }) => `  header ${at(cell.range)} ${cell.text} for ${expected}`),
      ...(exchanged ? [`  header ${exchanged.map(({ text }) => text).join(" and ")} exchanged`] : []),
    ]),
    ...table.rows.flatMap((row) => rowLine(row, at)),
    ...table.missing.map(({ form, after, before }) => `  missing ${form.key} after ${nameOf(after)} before ${nameOf(before)}`),
  ];
}

/** Nothing for a row in its place without any number but 0. */
function rowLine(row: BoundRow, at: At): string[] {
  const odd = [
    ...row.labelFaults.map(({ span, expected }) => `“${span.text}” for “${expected}”`),
    ...(row.count === undefined ? [] : [`${row.count} values`]),
    ...(row.isShifted ? ["shifted"] : []),
    ...(row.mended ? [`mended ${row.mended}`] : []),
  ];
  const isPlain = row.kind === "match" && odd.length === 0 && row.values.every(({ raw }) => raw === "0");
  if (isPlain) return [];
  const values = row.values.map(valueWords).join(" ");
  return [`  ${row.kind} ${nameOf(row)} ${at(row.range)}: ${values}${odd.map((words) => `, ${words}`).join("")}`];
}

function valueWords(cell: NumberCell): string {
  if (cell.state === "number")
    return `${cell.value}${cell.disguise ? `(${cell.disguise} ${cell.raw})` : ""}${cell.note ? `[${cell.note}]` : ""}`;
  if (cell.state === "blank") return `_${cell.absent ? "absent" : ""}${cell.merged ? "merged" : ""}`;
  return cell.state === "unreadable" ? `?${cell.reason}(${cell.raw})` : `“${cell.raw}”`;
}

function nameOf(row: BoundRow | undefined): string {
  return row ? (row.form?.key ?? `“${row.label.text}”`) : "-";
}

function periodWords({ text, start, end, impossible }: Period): string {
  return `${start ? dateWords(start) : "-"} to ${end ? dateWords(end) : "-"}${impossible ? " impossible" : ""} in “${text}”`;
}

function dateWords({ year, month, day }: DateMention): string {
  return `${year}-${month}-${day}`;
}
