import type { Block } from "../readers/block.ts";
import { joinLines } from "../report/joined.ts";
import type { Report, Section } from "../report/report.ts";
import { memoOfText } from "../text/memo.ts";
import type { Range } from "../text/range.ts";
import { signsOf } from "../text/signs.ts";
import { type Span, sliceSpan } from "../text/span.ts";
import { type Reading, readingOf } from "./reading.ts";
import { type Token, tokenize } from "./token.ts";

/** A paragraph of prose, with what the rules on prose ask of it. Title, section headings, tables and signature are none. */
export interface Passage {
  readonly span: Span;
  /** Undefined before the first section. */
  readonly section: Section | undefined;
  /** A sub-heading: marked as such, a short line without a full stop, or what heads a paragraph on its own line. */
  readonly isHeading: boolean;
  /** Marked as a heading by the notation, or by what follows it on its line. */
  readonly isMarked: boolean;
  /** The words without spaces and width. */
  readonly reading: Reading;
  /** Where in the reading a line ended, and no one knows whether the paragraph did. */
  readonly joints: readonly number[];
  /** The signs of the words, as they stand and as they read. */
  readonly signs: number;
  /** The words' kinds, cut once, when they are first asked for. */
  tokens(): readonly Token[];
}

/** The prose of a report, in order; made once a report. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages = known.get(report) ?? findPassages(report);
  known.set(report, passages);
  return passages;
}

/** Says what the prose of a report is, where that is known already. */
export function keepPassages(report: Report, passages: readonly Passage[]): void {
  known.set(report, passages);
}

const known = new WeakMap<Report, readonly Passage[]>();

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
  const agency = shortAgency(report);
  const paragraphs = joinLines(report, 0, blocks.length, isNoProse);
  let at = -1;
  const found = paragraphs.flatMap(({ kind, words, joints, first }) => {
    while (first >= (sections[at + 1]?.firstBlock ?? Number.POSITIVE_INFINITY)) at++;
    return passages({ words, joints: report.wrap ? [] : joints, section: sections[at], isHeading: kind === "heading", agency });
  });
  const runIn = sections.flatMap((section) => {
    const words = runInOf(section);
    return words ? passages({ words, joints: [], section, isHeading: false, agency }) : [];
  });
  return runIn.length === 0 ? found : [...found, ...runIn].sort((a, b) => a.span.range.start - b.span.range.start);
}

/** A paragraph of a report by itself, as prose: one passage, or two where it begins with a head. */
export function passagesIn(words: Span, section: Section | undefined, report: Report): Passage[] {
  return passages({ words, joints: [], section, isHeading: false, agency: shortAgency(report) });
}

function shortAgency({ agency = "" }: Report): string {
  return agency.slice(0, 60);
}

/** What stands after a section's title on its own line: 六、其他需要报告的事项：无。 */
function runInOf({ heading, title }: Section): Span | undefined {
  const { words } = heading;
  if (title.range.end >= words.range.end) return undefined;
  const at = words.text.indexOf(title.text) + title.text.length;
  const rest = words.text.slice(at).search(/[^\s:：。]/);
  return rest < 0 ? undefined : sliceSpan(words, at + rest, words.text.length);
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

interface Draft {
  readonly words: Span;
  readonly joints: readonly number[];
  readonly section: Section | undefined;
  readonly isHeading: boolean;
  readonly agency: string;
}

/** （二）依申请公开情况。全年收到…: the head and what it heads are two. */
const head =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}[、.．]|[①-⑳])\s{0,4}[^，,。；;：:\d\n]{2,24}[。：:]\s{0,4}(?=\S{5})/;

/** A numbered line may head others with a comma in it: （二）规范流程，办好依申请公开. */
const numbered = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])/;

function passages(draft: Draft): Passage[] {
  const { words, joints } = draft;
  const match = draft.isHeading || words.text.length < 12 ? null : head.exec(words.text.slice(0, 80));
  if (!match) return [passage(draft)];
  const at = match[0].length;
  const rest = joints.flatMap((joint) => (joint > at ? joint - at : []));
  return [
    passage({ ...draft, words: sliceSpan(words, 0, at), joints: [], isHeading: true }),
    passage({ ...draft, words: sliceSpan(words, at, words.text.length), joints: rest }),
  ];
}

function passage({ words: span, joints, section, isHeading: isMarked, agency }: Draft): Passage {
  const isShort = span.text.length <= 30 && !(numbered.test(span.text) ? /[。；;]/ : /[。；，,;]/).test(span.text);
  const signs = signsOf(span.text);
  const reading = readingOf(span, signs);
  const all = reading.text === span.text ? signs : signs | signsOf(reading.text);
  let tokens: readonly Token[] | undefined;
  return {
    span,
    section,
    isHeading: isMarked || isShort,
    isMarked,
    reading,
    joints: joints.map((joint) => reading.offsetOf(joint)),
    signs: all,
    tokens: () => (tokens ??= tokensOf(String.fromCharCode(agency.length) + agency + reading.text)),
  };
}

/** Of the length of the agency's name as a character, the name, and a paragraph of its report. */
const tokensOf = memoOfText((text) => {
  const end = 1 + text.charCodeAt(0);
  return tokenize(text.slice(end), text.slice(1, end));
});
