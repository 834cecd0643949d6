import type { Report } from "../report/report.ts";
import { bare } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { locate, type Span } from "../text/span.ts";
import type { Agency } from "./agency.ts";

/** A sentence of a report's prose. Two with the same hash are the same but for years and the agency's name. */
export interface HashedSentence {
  readonly hash: number;
  readonly range: Range;
}

/** The sentences that show whether one report is a copy of another: without tables, headings, signature and what all reports must say. */
export function hashedSentences(report: Report, agency: Agency): HashedSentence[] {
  const found = new Map<number, HashedSentence>();
  for (const words of prose(report)) {
    for (const { hash, from, to } of sentencesIn(words, agency)) {
      if (!found.has(hash)) found.set(hash, { hash, range: locate(words, from, to) });
    }
  }
  return [...found.values()];
}

interface Sentence {
  readonly hash: number;
  /** Its place in the paragraph's words. */
  readonly from: number;
  readonly to: number;
}

/** Kept with the paragraph, for the agency that it was asked for last: while a report is typed into, its other paragraphs stay. */
function sentencesIn(words: Span, agency: Agency): readonly Sentence[] {
  const before = lastRead.get(words);
  if (before && before.key === agency.key && before.short === agency.short) return before.sentences;
  const sentences = [...words.text.matchAll(/[^。；！？;!?]+/g)].flatMap(({ 0: text, index }) => {
    const hash = hashOf(text, agency);
    return hash === undefined ? [] : [{ hash, from: index, to: index + text.length }];
  });
  lastRead.set(words, { key: agency.key, short: agency.short, sentences });
  return sentences;
}

const lastRead = new WeakMap<Span, Pick<Agency, "key" | "short"> & { readonly sentences: readonly Sentence[] }>();

function* prose(report: Report): Iterable<Span> {
  const first = report.sections[0]?.firstBlock ?? report.blocks.length;
  const headings = new Set<unknown>(report.sections.map((section) => section.heading));
  const skipped = [...tablesOf(report), report.signature.agency?.range, report.signature.date?.range];
  for (const block of report.blocks.slice(first)) {
    if (block.kind !== "paragraph" || headings.has(block)) continue;
    const { range } = block.words;
    if (!skipped.some((other) => other && other.start < range.end && range.start < other.end)) yield block.words;
  }
}

/** Lines that a page break tore out of a table are no prose either. */
function tablesOf(report: Report): Range[] {
  return [...report.tables.values()].flatMap((table) => table.pieces.map((piece) => piece.range));
}

/** Shorter ones are headings, and words like 「一是加强领导」 that anyone writes. */
const shortestSentence = 10;
/** What the form requires of every report, or what properly stays the same from year to year. */
const formal = /信息处理费|统计期限|需要报告的事项|条例.{0,40}编制|如对本报告|联系电话|联系方式/;

function hashOf(sentence: string, { key, short }: Agency): number | undefined {
  let words = bare(sentence);
  if (words.length < shortestSentence || formal.test(words)) return undefined;
  words = words.replace(/20\d\d/g, "").replaceAll("人民政府", "政府");
  if (short.length > 1) words = words.replaceAll(key, "").replaceAll(short, "");
  return hash(words);
}

/** FNV-1a, 32 bits: plenty for the few hundred thousand sentences of a workspace. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
