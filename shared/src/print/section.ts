import type { Form, SectionForm } from "../forms/form.ts";
import { notations } from "../notations/index.ts";
import type { Writer } from "../notations/notation.ts";
import { type PrintOptions, printTable, type TableOptions } from "./table.ts";

export interface HeadingOptions extends PrintOptions {
  /** Rank of the heading where the notation has ranks: 2 where not given. */
  readonly level?: number;
}

export interface SectionOptions extends TableOptions {
  readonly level?: number;
  /** Other words than the form's for the title. */
  readonly title?: string;
  readonly prose?: SectionProse;
}

/** What a section says beside its heading and its table. */
export interface SectionProse {
  /** Under the heading, before the table or the sub-headings. */
  readonly before?: readonly string[];
  /** Paragraphs under each sub-heading, in the order of the form's topics. */
  readonly topics?: readonly (readonly string[])[];
  /** At the section's end. */
  readonly after?: readonly string[];
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 in Chinese numerals: 一, 十二, 二十, 九十九. */
export function chineseOrdinal(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[n % 10]}`;
}

/** 「一、总体情况」 as a heading of the notation. */
export function printHeading(section: Pick<SectionForm, "title">, ordinal: number, options: HeadingOptions): string {
  return printTitle(`${chineseOrdinal(ordinal)}、${section.title}`, { level: 2, ...options });
}

/** A line that is a heading: marked as one where the notation can, a plain line elsewhere. */
export function printTitle(words: string, { layout, level }: PrintOptions & { readonly level: number }): string {
  return notations[layout].write.heading(words, level);
}

/** A paragraph of the notation; the text must be one line. */
export function printParagraph(text: string, { layout }: PrintOptions): string {
  return notations[layout].write.paragraph(text);
}

/** The agency or the date at the report's end. */
export function printSignature(words: string, { layout }: PrintOptions): string {
  const { signature, paragraph } = notations[layout].write;
  return (signature ?? paragraph)(words);
}

/** A section with its blank table, its sub-headings and its sentence, where the form has them. */
export function printSection(form: Form, section: SectionForm, ordinal: number, options: SectionOptions): string {
  return joinBlocks(sectionBlocks(form, section, ordinal, options), options);
}

/** The same, block by block, for `joinBlocks`. */
export function sectionBlocks(form: Form, section: SectionForm, ordinal: number, options: SectionOptions): string[] {
  const { prose = {}, title = section.title, level = 2 } = options;
  const paragraphs = (list: readonly string[] = []) => list.map((text) => printParagraph(text, options));
  const table = form.tables.find((candidate) => candidate.key === section.table);
  const topics = (section.topics ?? []).flatMap((topic, i) => [
    printTitle(`（${chineseOrdinal(i + 1)}）${topic.name.zh}`, { ...options, level: level + 1 }),
    ...paragraphs(prose.topics?.[i]),
  ]);
  return [
    printHeading({ title }, ordinal, { ...options, level }),
    ...paragraphs(prose.before),
    ...(table ? [printTable(table, options)] : []),
    ...topics,
    ...paragraphs(prose.after ?? closing(section)),
  ];
}

/** Joins blocks with what separates blocks in the notation. */
export function joinBlocks(blocks: readonly string[], { layout, eol }: PrintOptions): string {
  const { write } = notations[layout];
  return blocks
    .flatMap((block, i) => (i === 0 ? [block] : [write.blockGap(eol, isTable(blocks[i - 1] ?? "", write)), block]))
    .join("");
}

function isTable(block: string, { tableStart }: Writer): boolean {
  return tableStart !== "" && block.startsWith(tableStart);
}

/** Sections without table and topics must not be empty. */
function closing(section: SectionForm): string[] {
  if (section.table || section.topics) return [];
  return [section.statement?.sentence ?? "无其他需要报告的事项。"];
}
