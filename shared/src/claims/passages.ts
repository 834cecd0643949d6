import type { Block } from "../readers/block.ts";
import { joinLines } from "../report/joined.ts";
import type { Report, Section } from "../report/report.ts";
import { memo } from "../text/memo.ts";
import type { Range } from "../text/range.ts";
import { signsOf } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import { type Plain, plain } from "./plain.ts";

/** A line of prose, with what the rules on prose ask of it. Title, section headings, tables and signature are none. */
export interface Passage {
  readonly span: Span;
  /** Undefined before the first section. */
  readonly section: Section | undefined;
  /** A sub-heading: marked as such, or a short line without a full stop. */
  readonly isHeading: boolean;
  /** The words without spaces and width. */
  readonly plain: Plain;
  /** The signs of the words, as they stand and as they read. */
  readonly signs: number;
}

/** The prose of a report, in order; made once a report. */
export const passagesOf: (report: Report) => readonly Passage[] = memo(findPassages);

/** A line beyond this length is data, whatever it looks like; a whole report without line ends is shorter. */
const longest = 50_000;

function findPassages(report: Report): Passage[] {
  const { blocks, sections } = report;
  const isSkipped = within(skippedRanges(report));
  const headings = new Set<unknown>(sections.map((section) => section.heading));
  // What stands before the title is a page's, not the report's.
  const start = report.title?.range.start ?? 0;
  const isNoProse = (block: Block & { readonly kind: "heading" | "paragraph" }) =>
    block.range.end <= start || headings.has(block) || block.words.text.length > longest || isSkipped(block.words.range);
  let section = -1;
  return joinLines(report, 0, blocks.length, isNoProse).map(({ kind, words, first }) => {
    while (first >= (sections[section + 1]?.firstBlock ?? Number.POSITIVE_INFINITY)) section++;
    return passage(words, sections[section], kind === "heading");
  });
}

/** Where other rules look: the title, the signature, and lines that a page break tore out of a table. */
function skippedRanges(report: Report): Range[] {
  const { agency, date } = report.signature;
  const tables = [...report.tables.values()].flatMap((table) => table.pieces.map((piece) => piece.range));
  return [...tables, report.title?.range, agency?.range, date?.range].filter((range) => range !== undefined);
}

/** Asked of ranges in the text's order; the whole takes one pass over both. */
function within(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  return (range) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= range.start) at++;
    const next = sorted[at];
    return next !== undefined && next.start < range.end;
  };
}

function passage(span: Span, section: Section | undefined, marked: boolean): Passage {
  const isShort = span.text.length <= 30 && !/[。；，,;]/.test(span.text);
  const signs = signsOf(span.text);
  const words = plain(span, signs);
  const all = words.text === span.text ? signs : signs | signsOf(words.text);
  return { span, section, isHeading: marked || isShort, plain: words, signs: all };
}
