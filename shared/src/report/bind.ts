import type { Form, SectionForm } from "../forms/form.ts";
import { editionFor, kinds, newestEdition, type ReportKind } from "../forms/index.ts";
import { notations } from "../notations/index.ts";
import type { Block, Layout } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import { readPageTitle } from "../readers/page-title.ts";
import { countUp } from "../text/gather.ts";
import { joinLines } from "./joined.ts";
import { findUnread } from "./loose/unread.ts";
import { isOwnPage } from "./own-page.ts";
import type { BoundTable, Period, Report, Section, Signature, Title } from "./report.ts";
import { knownTitle } from "./sections/section-titles.ts";
import { readSections } from "./sections/sectioned.ts";
import { knownIn, type Sectioned } from "./sections/sectioned-blocks.ts";
import { bindTables, editionOfAll } from "./tables/bind-tables.ts";
import type { Classified } from "./tables/classify.ts";
import { findPeriod } from "./title/dates.ts";
import { namedAgency } from "./title/named-agency.ts";
import { namedDate } from "./title/named-date.ts";
import { findSignature } from "./title/signature.ts";
import { findTitle } from "./title/title.ts";
import { type Wrap, wrapOf } from "./wrap.ts";

export interface BindOptions {
  /** Id of the edition to hold the report to, whatever its year. */
  readonly edition?: string;
  /** The kinds of report that it may be; all that are known where not given. */
  readonly kinds?: readonly ReportKind[];
}

/** Reads a text and binds it to the form of its kind and year. Undefined where the text is not such a report. Never throws. */
export function bind(text: string | Document, options: BindOptions = {}): Report | undefined {
  const document = typeof text === "string" ? { source: text } : text;
  const likely = (options.kinds ?? kinds).filter((kind) => mayBe(kind, document));
  if (likely.length === 0 || isOwnPage(document.source)) return undefined;
  const blocks = notations[document.layout ?? "markdown"].read(document);
  for (const kind of likely) {
    const report = bindAs(kind, document, blocks, options);
    if (report) return report;
  }
  return undefined;
}

/** A fast check before anything is read: whether the text contains the word that every report of this kind has. */
function mayBe({ word }: ReportKind, { source, layout }: Document): boolean {
  // Word may cut any word in two.
  return layout !== undefined || source.includes(word) || source.includes("&#");
}

function bindAs(kind: ReportKind, document: Document, read: readonly Block[], options: BindOptions): Report | undefined {
  const { source } = document;
  const { blocks, classified, sections } = readSections(source, read, kind);
  const wrap = wrapOf(blocks, source);
  const opening = sections[0] ? sections[0].firstBlock - 1 : Math.min(blocks.length, classified[0]?.block ?? blocks.length);
  const title = findTitle(blocks, opening, kind, readPageTitle(source));
  if (!isReport(title, sections, classified)) return undefined;
  const report = assemble({ kind, document, source, blocks, wrap, classified, sections, title, opening, options });
  return kind.fewestRows === undefined || isSheet(report, kind.fewestRows) ? report : undefined;
}

/** So many rows are there, under a title that names the year or with most of their cells filled in: the blank form is published too. */
function isSheet({ tables, title }: Report, fewestRows: number): boolean {
  const all = [...tables.values()];
  const rows = all.reduce((sum, { form, missing }) => sum + form.rows.length - missing.length, 0);
  const cells = all.flatMap((table) => table.cells);
  const isFilledIn = cells.filter((cell) => cell !== undefined && cell.state !== "blank").length * 2 > cells.length;
  return title !== undefined && rows >= fewestRows && (title.year !== undefined || isFilledIn);
}

/**
 * Requires a title and a section, or three sections, or a table of the form and a section. A page that only mentions such reports has
 * none of these.
 */
function isReport(title: Title | undefined, sections: readonly Section[], classified: readonly Classified[]): boolean {
  const known = knownIn({ sections });
  const tables = new Set(classified.map((table) => table.key)).size;
  return known >= 3 || (title !== undefined && known + tables >= 1) || (known >= 1 && tables >= 1) || tables >= 2;
}

interface Parts extends Sectioned {
  readonly kind: ReportKind;
  readonly document: Document;
  readonly source: string;
  readonly wrap: Wrap | undefined;
  readonly title: Title | undefined;
  readonly opening: number;
  readonly options: BindOptions;
}

function assemble(parts: Parts): Report {
  const { kind, document, source, blocks, wrap, classified, title } = parts;
  const lastSection = (parts.sections.findLast((section) => section.form)?.firstBlock ?? 1) - 1;
  const signature = namedDate(blocks, kind) ?? findSignature(blocks, lastSection);
  const periods = findPeriods(parts);
  const dated = yearOf(title, periods, signature, parts);
  const tablesForm = editionOfAll(classified, kind);
  const form = kind.editions.find(({ id }) => id === parts.options.edition) ?? formFor(kind, dated, tablesForm);
  const tables = bindTables(classified, kind, form, blocks);
  const sections = inTermsOf(form, parts.sections);
  const agency = fullName(title?.agency ?? namedAgency(blocks, kind), signature.agency?.text);
  return {
    source,
    blocks,
    ...(document.part !== undefined && { part: document.part }),
    ...(document.pages && { pages: document.pages }),
    eol: lineEnding(source),
    ...(wrap && { wrap }),
    layout: document.layout ?? layoutOf(tables, blocks, source),
    kind,
    form,
    ...(tablesForm && { tablesForm }),
    ...(title && { title }),
    ...dated,
    ...(agency && { agency }),
    signature,
    periods,
    sections,
    tables,
    unread: findUnread(source, tables, { blocks, sections }, form, kind),
  };
}

/** A year that is only guessed, from the prose or the signature, says less than the tables do. */
function formFor(kind: ReportKind, { year, yearFrom }: Pick<Report, "year" | "yearFrom">, tablesForm: Form | undefined): Form {
  const asked = year === undefined ? undefined : editionFor(kind, year);
  const isCertain = yearFrom === "title" || yearFrom === "period";
  return (isCertain ? asked : undefined) ?? tablesForm ?? asked ?? newestEdition(kind);
}

/**
 * Sections are found before the edition is known. Replaces each by the same section of the edition; a section that the edition lacks is
 * no section of the form.
 */
function inTermsOf({ sections: forms }: Form, sections: readonly Section[]): readonly Section[] {
  if (sections.every(({ form, restOf }) => [form, restOf].every((own) => own === undefined || forms.includes(own))))
    return sections;
  const inTerms = (own: SectionForm | undefined) => forms.find(({ key }) => key === own?.key);
  const told = new Map<Section | undefined, Section>();
  for (const section of sections) {
    const form = inTerms(section.form);
    const isAlike = form?.title === section.form?.title;
    const match = !form ? "none" : isAlike ? section.match : (knownTitle(section.title.text, forms)?.match ?? "similar");
    told.set(section, { ...section, form, restOf: inTerms(section.restOf), match });
  }
  return sections.map((section) => {
    const [own, other] = [told.get(section) ?? section, told.get(section.duplicateOf)];
    return other ? { ...own, duplicateOf: other } : own;
  });
}

/** Periods stand in the opening or in section one. */
function findPeriods(parts: Parts): Period[] {
  const { blocks, sections, opening } = parts;
  const end = sections.find((section) => section.firstBlock - 1 > opening)?.firstBlock ?? blocks.length;
  const headings = new Set<unknown>(sections.map((section) => section.heading));
  const paragraphs = joinLines(parts, Math.max(0, opening - 60), end, (block) => headings.has(block));
  return paragraphs.flatMap(({ words }) => findPeriod(words) ?? []);
}

function yearOf(
  title: Title | undefined,
  periods: readonly Period[],
  signature: Signature,
  parts: Parts,
): Pick<Report, "year" | "yearFrom"> {
  const period = periods.find((p) => p.end && p.end.year > 2000);
  if (title?.year && !isAllOf(period?.end?.year, title.year, periods, signature, parts))
    return { year: title.year, yearFrom: "title" };
  if (period?.end) return { year: period.end.year, yearFrom: "period" };
  if (parts.kind.dateWords && signature.date) return { year: signature.date.year - 1, yearFrom: "signature" };
  const inText = mostNamedYear(parts);
  if (inText) return { year: inText, yearFrom: "text" };
  if (signature.date && signature.date.year > 2000) return { year: signature.date.year - 1, yearFrom: "signature" };
  return {};
}

/** Period, prose and signature are all of another year than the title: then it is the title that is wrong. */
function isAllOf(
  year: number | undefined,
  titled: number,
  periods: readonly Period[],
  { date }: Signature,
  parts: Parts,
): boolean {
  if (year === undefined || year === titled || Math.abs(year - titled) > 2) return false;
  const counts = namedYears(parts);
  const isMost = [...counts.keys()].every((other) => other === year || (counts.get(other) ?? 0) < (counts.get(year) ?? 0));
  const isSigned = date === undefined ? (counts.get(year) ?? 0) > 3 : date.year === year + 1;
  return isMost && isSigned && periods.every(({ end }) => end === undefined || end.year === year);
}

/** The year that the opening and section one name most often. */
function mostNamedYear(parts: Parts): number | undefined {
  return [...namedYears(parts)].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** How often the opening and the beginning of section one name each year. */
function namedYears({ blocks, opening }: Parts): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const block of blocks.slice(Math.max(0, opening - 10), opening + 12)) {
    if (block.kind === "table") continue;
    for (const match of block.words.text.matchAll(/(20\d{2})\s*年(?!.{0,12}号)/g)) {
      const year = Number(match[1]);
      countUp(counts, year);
    }
  }
  return counts;
}

/** The title's name, or the signature's where that is the same name in full: 某镇, and 某镇人民政府. */
function fullName(inTitle: string | undefined, signed: string | undefined): string | undefined {
  const plain = signed?.replace(/\s+/g, "");
  if (inTitle && plain?.startsWith(inTitle) && fullEnd.test(plain.slice(inTitle.length))) return plain;
  return inTitle ?? plain;
}

/** What a short name may omit. With an office or a township after it, it would be another agency. */
const fullEnd = /^(?:人民)?政府$|^(?:街道)?办事处$|^(?:管理)?委员会$|^管委会$/;

function lineEnding(source: string): string {
  const at = source.search(/[\r\n]/);
  if (at < 0 || source[at] === "\n") return "\n";
  return source[at + 1] === "\n" ? "\r\n" : "\r";
}

function layoutOf(tables: ReadonlyMap<string, BoundTable>, blocks: readonly Block[], source: string): Layout {
  const counts = new Map<Layout, number>();
  for (const { layout } of tables.values()) if (notations[layout].takesRows) countUp(counts, layout);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most) return most;
  if (/^\s*<(?:!doctype|html|head|body|div|p|h\d|table)/i.test(source.slice(0, 200))) return "html";
  return blocks.some((block) => block.kind === "heading") ? "markdown" : "tabs";
}
