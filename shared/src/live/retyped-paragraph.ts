import { kinds } from "../forms/index.ts";
import type { Block, Paragraph } from "../readers/block.ts";
import { isHtml } from "../readers/html.ts";
import type { Report, Section } from "../report/report.ts";
import { findPeriod } from "../report/title/dates.ts";
import { isTorn } from "../report/torn.ts";
import { vocabularyOf } from "../report/vocabulary.ts";
import { wordsOf } from "../report/words.ts";
import { isUnbroken, wrapOf } from "../report/wrap.ts";
import { firstIndex } from "../text/search.ts";
import type { Change } from "./change.ts";
import { isWhole } from "./retyped-table.ts";

/*
 * A paragraph of plain prose decides nothing about the report that it stands in: not which sections, tables, title, year and period there are.
 * What is typed into it leaves all of that as it is. Everything here looks for a reason why that might not hold.
 */

/** A paragraph before and after a change of its words. Offsets of `after` are those of the new text. */
export interface Retyped {
  /** Its place among the blocks. */
  readonly index: number;
  readonly before: Paragraph;
  readonly after: Paragraph;
  readonly section: Section;
}

/** The paragraph whose words have changed, in a report that `isSettled`; undefined where something else has changed, or may have. */
export function retypedParagraph(report: Report, change: Change, source: string): Retyped | undefined {
  const index = firstIndex(report.blocks.length, (i) => (report.blocks[i]?.range.start ?? 0) > change.range.start) - 1;
  const before = report.blocks[index];
  if (before?.kind !== "paragraph" || !isInside(change, before)) return undefined;
  const section = report.sections.find(({ firstBlock, endBlock }) => firstBlock <= index && index < endBlock);
  if (!section?.form || section.form.table !== undefined) return undefined;
  const range = { start: before.range.start, end: before.range.end + change.shift };
  const words = { start: before.words.range.start, end: range.end };
  const text = source.slice(words.start, words.end);
  if (!isPlain(before.words.text) || !isPlain(text)) return undefined;
  const after: Paragraph = { kind: "paragraph", range, words: { text, range: words } };
  const isSame = isReadAlone(before, report) && meansNothing(before, index, report) && meansNothing(after, index, report);
  return isSame && isAloneAmong(after, index, report) && namesAlike(before, after, index, report)
    ? { index, before, after, section }
    : undefined;
}

/** How many characters at a paragraph's beginning stay: by them titles, lists and periods are known. */
const lead = 16;

function isInside({ range }: Change, { words, range: line }: Paragraph): boolean {
  const isCopy = words.pieces === undefined && words.range.end === line.end;
  return isCopy && range.start >= words.range.start + lead && range.end <= words.range.end;
}

/** Shorter paragraphs may be headings, labels, captions, signatures; longer ones are data. */
const shortest = 61;
const longest = 5000;

/** Letters, digits and marks of prose: nothing that a notation means something by, no spaces at the end or two in a row. */
const plain = /^(?:[\u3001-\u3029\u3400-\u9fff\uff01-\uff5b\uff5d“”‘’…—·A-Za-z0-9.,;:()%/-]| (?! |$))+$/;

function isPlain(words: string): boolean {
  return words.length >= shortest && words.length <= longest && plain.test(words);
}

/** Whether a text is bound by what none of its plain paragraphs can change: a title, tables in their sections, lines that no width has broken. */
export function isSettled({ kind, title, wrap, source, tables, sections, form, tablesForm }: Report): boolean {
  const isBound = (key: string) => {
    const table = tables.get(key);
    const isHeaded = sections.some((section) => section.form?.table === key && !section.duplicateOf);
    return table !== undefined && (isHeaded || isWhole(table));
  };
  return (
    wrap === undefined &&
    title?.agency !== undefined &&
    title.text.includes(kind.word) &&
    (tablesForm === undefined || tablesForm === form) &&
    [...vocabularyOf(kind).lexicons.keys()].every(isBound) &&
    !isHtml(source)
  );
}

/** How many lines above may begin something that goes on over blank lines and words. */
const reach = 45;

/** No tag, table or ruler above or below decides how the line is read. */
function isReadAlone({ range }: Paragraph, { source }: Report): boolean {
  let start = range.start;
  for (let lines = 0; lines < reach && start > 0; lines++) start = source.lastIndexOf("\n", start - 2) + 1;
  const above = source.slice(start, range.start);
  const below = source.slice(range.end, range.end + 4);
  const tag = above.lastIndexOf("<");
  const isTagOpen = tag >= 0 && !above.slice(tag).split("\n", 1)[0]?.includes(">");
  return !above.includes("\t") && !isTagOpen && /\n[ \r]*\n$/.test(above) && /^(?:\r?\n(?![-=*_])|$)/.test(below);
}

/** Words by which the binder or another kind of report would know it for more than prose. */
function meansNothing({ words }: Paragraph, index: number, { sections, kind }: Report): boolean {
  const { text } = words;
  return (
    index >= (sections[0]?.firstBlock ?? Infinity) &&
    wordsOf(text.slice(0, 45)).ordinal?.style !== "chinese" &&
    !/[\d.…·]$/.test(text) &&
    kinds.every((other) => other === kind || !text.includes(other.word)) &&
    findPeriod(words) === undefined
  );
}

/** No line above goes on in it, and it goes on in none below. */
function isAloneAmong({ words: { text } }: Paragraph, index: number, { blocks }: Report): boolean {
  const [above, below] = [blocks[index - 1], blocks[index + 1]];
  const isApart = (block: Block | undefined) => block?.kind !== "paragraph";
  const isNumber = (block: Block | undefined) => block?.kind === "paragraph" && /^[\d.,:/+-]+$/.test(block.words.text);
  return (
    !isNumber(above) &&
    !isNumber(below) &&
    (isApart(above) || !isTorn((above as Paragraph).words.text, text)) &&
    (isApart(below) || !isTorn(text, (below as Paragraph).words.text))
  );
}

/** How far behind the first heading the years that are named count for the report's. */
const named = 12;

function namesAlike(before: Paragraph, after: Paragraph, index: number, { sections }: Report): boolean {
  if (index > (sections[0]?.firstBlock ?? 0) + named) return true;
  const years = ({ words }: Paragraph) => words.text.match(/20\d{2}\s*年(?!.{0,12}号)/g)?.join() ?? "";
  return years(before) === years(after);
}

/** The report with the paragraph as it is now, the places of all else yet to be moved. Undefined where its lines may now be broken to a width. */
export function withParagraph(report: Report, { index, before, after }: Retyped, source: string, hasLongLines: boolean) {
  const blocks = report.blocks.slice();
  blocks[index] = after;
  const isSure = hasLongLines && isUnbroken(before.words.text) === isUnbroken(after.words.text);
  return isSure || wrapOf(blocks, source) === undefined ? { ...report, source, blocks } : undefined;
}
