import type { SectionForm } from "../forms/form.ts";
import { chineseOrdinal, reportTitle } from "../print/index.ts";
import type { Block } from "../readers/block.ts";
import type { BoundTable, Report, Section } from "../report/report.ts";
import { bare } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import type { SheetBlock, SheetHeading, SheetTable } from "./sheet.ts";

/** A block of the sheet and what it was made of; the report lacks it where there is no range. */
export interface Placed {
  readonly block: SheetBlock;
  readonly range?: Range;
  readonly source?: Block;
}

/** Draws a table of the form, by its key. */
export type DrawTable = (key: string) => SheetTable | undefined;

/** Everything that a reader of the report sees, in its order. Sections and tables that it lacks stand where the form has them. */
export function layBlocks(report: Report, draw: DrawTable): Placed[] {
  const page = new Page(report, draw);
  page.title();
  for (const [i, block] of report.blocks.entries()) page.add(block, i);
  page.end();
  return page.placed;
}

class Page {
  readonly placed: Placed[] = [];
  readonly #report: Report;
  readonly #draw: DrawTable;
  readonly #drawn = new Set<string>();
  readonly #sections = new Map<Block, Section>();
  /** How many of the form's sections have been passed. */
  #passed = 0;
  #open: Section | undefined;

  constructor(report: Report, draw: DrawTable) {
    this.#report = report;
    this.#draw = draw;
    for (const section of report.sections) this.#sections.set(section.heading, section);
  }

  title(): void {
    const { title, form, agency, year } = this.#report;
    const printed = agency && year !== undefined ? reportTitle(form, agency, year) : form.title;
    // A title is read without its brackets and spaces.
    const text = title && title.text !== bare(printed) ? title.text : printed;
    this.placed.push({
      block: { kind: "heading", level: 1, text, ...(!title && { isMissing: true }) },
      ...(title && { range: title.range }),
    });
  }

  add(block: Block, index: number): void {
    const { title } = this.#report;
    if (title && block.range.start < title.range.end && title.range.start < block.range.end) return;
    if (this.#open && index >= this.#open.endBlock) this.#closeSection();
    const section = this.#sections.get(block);
    const table = section ? undefined : this.#tableWith(block);
    if (section) this.#openSection(section, block);
    else if (table) this.#addTable(table.form.key, table.range);
    else this.placed.push({ block: draw(block), range: block.range, source: block });
  }

  end(): void {
    this.#closeSection();
    this.#addMissing(this.#report.form.sections.length);
  }

  #openSection(section: Section, source: Block): void {
    this.#closeSection();
    const place = section.duplicateOf ? -1 : this.#report.form.sections.findIndex(({ key }) => key === section.form?.key);
    if (place >= 0) {
      this.#addMissing(place);
      this.#passed = Math.max(this.#passed, place + 1);
    }
    this.#open = section;
    const heading: SheetHeading = { kind: "heading", level: 2, text: section.heading.words.text };
    this.placed.push({ block: heading, range: source.range, source });
  }

  #closeSection(): void {
    const table = this.#open?.duplicateOf ? undefined : this.#open?.form?.table;
    this.#open = undefined;
    if (table !== undefined && !this.#report.tables.has(table)) this.#addTable(table);
  }

  /** The form's sections up to this one that the report has nowhere. */
  #addMissing(upTo: number): void {
    const { form, sections } = this.#report;
    const present = new Set(sections.map((section) => section.form?.key));
    for (; this.#passed < upTo; this.#passed++) {
      const section = form.sections[this.#passed];
      if (section && !present.has(section.key)) this.#addMissingSection(section, this.#passed + 1);
    }
  }

  #addMissingSection({ title, table }: SectionForm, ordinal: number): void {
    const text = `${chineseOrdinal(ordinal)}、${title}`;
    this.placed.push({ block: { kind: "heading", level: 2, text, isMissing: true } });
    if (table !== undefined && !this.#report.tables.has(table)) this.#addTable(table);
  }

  #tableWith({ range }: Block): BoundTable | undefined {
    return [...this.#report.tables.values()].find(({ pieces }) =>
      pieces.some((piece) => piece.range.start <= range.start && range.end <= piece.range.end),
    );
  }

  /** Once, where its first piece stands. */
  #addTable(key: string, range?: Range): void {
    const block = this.#drawn.has(key) ? undefined : this.#draw(key);
    this.#drawn.add(key);
    if (block) this.placed.push({ block, ...(range && { range }) });
  }
}

function draw(block: Block): SheetBlock {
  switch (block.kind) {
    case "heading":
      return { kind: "heading", level: 3, text: block.words.text };
    case "paragraph":
      return { kind: "paragraph", text: block.words.text, marks: [] };
    case "table":
      return { kind: "grid", rows: block.rows.map(({ cells }) => cells.map(({ text }) => text)) };
  }
}
