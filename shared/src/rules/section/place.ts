import { notations } from "../../notations/index.ts";
import type { Layout } from "../../readers/block.ts";
import type { KnownSection, Report, Section } from "../../report/report.ts";

/** Section one, or the first that there is. */
export function firstSection(report: Report): KnownSection | undefined {
  return mainSections(report)[0];
}

/** The sections of the form, each once, in the order of the text. */
export function mainSections({ sections }: Report): KnownSection[] {
  return sections.filter((section): section is KnownSection => section.form !== undefined && !section.duplicateOf);
}

/** The place of a section in the form, from 0. */
export function formIndex(section: Section, { form }: Report): number {
  return form.sections.findIndex(({ key }) => key === section.form?.key);
}

/** What separates one block of the document from the next; after a table, in its notation. */
export function blockGap({ layout, eol }: Report, afterTable?: Layout): string {
  return notations[afterTable ?? layout].write.blockGap(eol, afterTable !== undefined);
}

/** The offset right below a heading; undefined where the section's text begins on the heading's own line. */
export function headingEnd(section: Section, { blocks }: Report): number | undefined {
  const isRunIn = section.heading.words.range.end > section.title.range.end;
  const last = blocks[section.firstBlock - 1] ?? section.heading;
  return isRunIn ? undefined : last.range.end;
}

/** Where the report's own text ends within a section: before the signature. */
export function bodyEnd(section: Section, { blocks, signature }: Report): number {
  const signed = signature.agency?.range.start ?? signature.date?.range.start ?? Infinity;
  const dated = signature.date?.range.start ?? Infinity;
  let { end } = section.heading.range;
  for (const block of blocks.slice(section.firstBlock, section.endBlock)) {
    if (block.range.end > Math.min(signed, dated)) break;
    end = block.range.end;
  }
  return end;
}

/** What parts a section from what follows it: a blank line more after a table of one cell a line. */
export function gapAfter(section: Section, report: Report): string {
  const endsInTable = report.blocks[section.endBlock - 1]?.kind === "table";
  return blockGap(report, endsInTable ? report.layout : undefined);
}

/** Whether the end of the last section is known: a web page without a signature continues with its footer. */
export function hasKnownEnd(report: Report): boolean {
  return !notations[report.layout].isPage || report.signature.agency !== undefined || report.signature.date !== undefined;
}
