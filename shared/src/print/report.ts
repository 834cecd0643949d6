import type { Form } from "../forms/form.ts";
import { notations } from "../notations/index.ts";
import { joinBlocks, printParagraph, printSignature, printTitle, type SectionProse, sectionBlocks } from "./section.ts";
import { type PrintOptions, printTable, type TableOptions } from "./table.ts";

export interface ReportOptions extends TableOptions {
  readonly form: Form;
  /** The agency's full name. */
  readonly agency: string;
  /** 报告年度. */
  readonly year: number;
  /** More to say, by section key; `opening` follows the period. */
  readonly prose?: Prose;
  /** Other words for a section's title, by section key. */
  readonly titles?: { readonly [section: string]: string };
  /** 落款 date; 15 January of the next year where not given. */
  readonly date?: string;
}

export interface Prose {
  readonly opening?: readonly string[];
  readonly sections?: { readonly [section: string]: SectionProse };
}

/** A whole report in a notation: blank tables and bare sub-headings but for the values and the prose that are given. */
export function printReport(options: ReportOptions): string {
  const { form, agency, year, eol } = options;
  const title = reportTitle(form, agency, year);
  const inSections = new Set(form.sections.map(({ table }) => table));
  const preamble = [fillIn(form.opening, options) ?? [], periodSentence(form, year) ?? [], options.prose?.opening ?? []];
  const body = joinBlocks(
    [
      printTitle(title, { ...options, level: 1 }),
      ...paragraphs(preamble.flat(), options),
      ...form.tables.filter(({ key }) => !inSections.has(key)).map((table) => printTable(table, options)),
      ...form.sections.flatMap((section, i) => sectionBlocks(form, section, i + 1, sectionOptions(options, section.key))),
      ...ending(options),
    ],
    options,
  );
  return notations[options.layout].write.file(title, body, eol);
}

function ending(options: ReportOptions): string[] {
  const { form, agency, year } = options;
  const date = options.date ?? `${year + 1}年1月15日`;
  if (form.closing !== undefined) return paragraphs([form.closing.replace("{date}", date)], options);
  return [agency, date].map((words) => printSignature(words, options));
}

/** 「机关名称＋年份＋年政府信息公开工作年度报告」. */
export function reportTitle(form: Form, agency: string, year: number): string {
  return fillIn(form.heading, { agency, year }) ?? `${agency}${year}年${form.title}`;
}

/** The sentence that names the statistics period; report/period inserts it. Undefined where the form has none. */
export function periodSentence(form: Form, year: number): string | undefined {
  return fillIn(form.period, { agency: "", year });
}

/** Words of the form with agency and year in their places. */
function fillIn(words: string | undefined, { agency, year }: Pick<ReportOptions, "agency" | "year">): string | undefined {
  return words?.replaceAll("{agency}", agency).replaceAll("{year}", String(year));
}

function sectionOptions({ layout, eol, values, prose, titles }: ReportOptions, key: string) {
  const section = prose?.sections?.[key];
  const title = titles?.[key];
  return { layout, eol, ...(values && { values }), ...(section && { prose: section }), ...(title && { title }) };
}

function paragraphs(texts: readonly string[], options: PrintOptions): string[] {
  return texts.map((text) => printParagraph(text, options));
}
