import type { Block } from "../readers/block.ts";
import type { Report, Section } from "../report/report.ts";
import type { Range } from "../text/range.ts";
import { signsOf } from "../text/signs.ts";
import { joinSpans, type Span } from "../text/span.ts";
import { memo } from "./memo.ts";
import { type Plain, plain } from "./plain.ts";
import { isTorn } from "./torn.ts";

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
  const isSkipped = within(skippedRanges(report));
  const headings = new Set<unknown>(report.sections.map((section) => section.heading));
  const groups: Group[] = [];
  let section = -1;
  report.blocks.forEach((block, index) => {
    while (index >= (report.sections[section + 1]?.firstBlock ?? Number.POSITIVE_INFINITY)) section++;
    if (block.kind === "table" || headings.has(block) || block.words.text === "") return;
    if (block.words.text.length > longest || isSkipped(block.words.range)) return;
    const last = groups.at(-1);
    if (last && goesOn(last, block, index)) {
      last.lines.push(block.words);
      last.index = index;
    } else groups.push({ kind: block.kind, lines: [block.words], section: report.sections[section], index });
  });
  return groups.map((group) => passage(joinSpans(group.lines), group.section, group.kind === "heading"));
}

/** The lines of one paragraph. */
interface Group {
  readonly kind: "heading" | "paragraph";
  readonly lines: [Span, ...Span[]];
  readonly section: Section | undefined;
  /** Which block was the last. */
  index: number;
}

function goesOn({ kind, lines, index }: Group, block: Block & { readonly kind: Group["kind"] }, at: number): boolean {
  if (kind === "heading" || block.kind === "heading" || index !== at - 1 || lines.length >= mostLines) return false;
  return isTorn(lines.at(-1)?.text ?? "", block.words.text);
}

/** A paragraph of more lines is a list or data. */
const mostLines = 40;

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
