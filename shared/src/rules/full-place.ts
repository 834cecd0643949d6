import type { Form, RowForm, TableForm } from "../forms/form.ts";
import { chineseOrdinal } from "../print/section.ts";
import { sectionAt } from "../report/place.ts";
import type { Report } from "../report/report.ts";
import { wordsAt } from "../report/words-at.ts";
import type { Locale, Range } from "../text/range.ts";

/*
 * Places in the full words of the form, for people who do not know its short names: 收到和处理政府信息公开申请情况表“（四）无法提供—2.没有现成信息需要另行制作”行“总计”列, and
 * never 三（四）2.
 */

/** The number of characters that identify a passage. */
const mostWords = 20;

/** The full name of the place that a finding is about: its range, and its identity's `at`. */
export function fullPlace(report: Report, range: Range, at: string, locale: Locale): string {
  const tables = [...[...report.tables.values()].map(({ form }) => form), ...report.form.tables];
  const table = tables.find(({ key }) => key === at.split("/")[0]);
  if (table) return tablePlace(table, at, locale);
  if (at === "") return locale === "zh" ? "报告全文" : "the whole report";
  const { title } = report;
  if (title && range.start >= title.range.start && range.start < title.range.end) return locale === "zh" ? "标题" : "the title";
  return sectionPlace(report, range, at, locale);
}

/** The same by the form alone, for `at` of a table: keys of table, row and column; of missing rows the keys of all of them. */
export function tablePlace(table: TableForm, at: string, locale: Locale): string {
  const [, first, ...others] = at.split("/");
  if (first === undefined) return locale === "zh" ? `“${table.name.zh}”` : table.name.en;
  const row = table.rows.find(({ key }) => key === first);
  const column = row?.columns.find(({ key }) => key === others[0]);
  const name = row ? rowName(row) : first;
  const more = column ? 0 : others.length;
  const columnName = column?.name.replace("·", "—");
  if (locale === "en")
    return [table.name.en, name && `row “${name}”`, columnName && `column “${columnName}”`].filter(Boolean).join(", ");
  const rowWords = name && `“${name}”${more > 0 ? `等 ${more + 1} 行` : "行"}`;
  return `${table.name.zh}${rowWords}${columnName ? `“${columnName}”列` : ""}`;
}

/** （四）无法提供—2.没有现成信息需要另行制作: what all results share goes without saying. */
function rowName({ path }: RowForm): string {
  return path.slice(path.length > 1 ? 1 : 0).join("—");
}

function sectionPlace(report: Report, range: Range, at: string, locale: Locale): string {
  const key = at.split("/")[0];
  const place = report.form.sections.findIndex((section) => section.key === key);
  const form = report.form.sections[place];
  const heading = sectionAt(report, range.start)?.heading;
  const isHeading = heading !== undefined && range.start >= heading.range.start && range.start < heading.range.end;
  const words = isHeading ? "" : shorten(wordsAt(report, range).replace(/\s+/g, " ").trim());
  if (locale === "en")
    return [form && `section ${place + 1}, “${form.title}”`, words && `“${words}”`].filter(Boolean).join(", ") || at;
  const section = form ? `第${chineseOrdinal(place + 1)}部分“${form.title}”` : "";
  return section + (words ? `${section ? "中" : ""}“${words}”处` : "") || `“${at}”处`;
}

function shorten(words: string): string {
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}

/** Words of a message with short names of cells, 三（四）2「总计」, in full. */
export function withFullNames(message: string, { tables }: Form): string {
  return message.replace(
    /(?<![）\w.])([一二四]|三（[一二三四五六七]）\d?)「([^」]+)」/g,
    (short, name: string, column: string) => {
      const row = tables.flatMap(({ rows }) => rows).find((each) => each.name === name);
      return row ? `“${rowName(row)}”行“${column}”列` : short;
    },
  );
}
