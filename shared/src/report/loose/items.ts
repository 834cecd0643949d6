import type { ReportKind } from "../../forms/kind.ts";
import type { Block, Cell } from "../../readers/block.ts";
import type { Span } from "../../text/span.ts";
import { sliceSpan, tokensOf } from "../../text/span.ts";
import { columnsOf } from "../../text/width.ts";
import type { Lexicon } from "../lexicon.ts";
import { isWordy } from "../tables/number.ts";
import { labelKey, wordsOf } from "../words.ts";

/** A number, or some words of a label or a header, as they stand in a text whose cells nothing marks. */
export interface Item {
  readonly kind: "words" | "number";
  readonly span: Span;
  /** Words as labels are compared: no ordinal, no marks. */
  readonly key: string;
  /** The number before the words, or alone: 1 of 「1.属于国家秘密」. */
  readonly ordinal: number | undefined;
  /** Which line of the text, or row of a table, it stands in, counted from 0. */
  readonly line: number;
  /** Where its middle stands on its line, in columns of the screen and in characters; of a cell of a table, its place. */
  readonly column: number;
  readonly character: number;
  /** What parts it from the item before. */
  readonly gap: Gap;
  readonly block: Block;
  /** Several numbers without anything between them. */
  readonly isGlued?: true;
}

/** Blank cells leave their traces between the others: more line ends, tabs or bars (or commas) than one cell needs. */
export interface Gap {
  readonly lines: number;
  readonly tabs: number;
  readonly bars: number;
  readonly spaces: number;
  /** Stretches of spaces that do not break: pages have one in a blank cell. */
  readonly hard: number;
  /** A page ends there. */
  readonly isPageEnd: boolean;
  /** A line that is no part of the table stands between: a page's number, a note. */
  readonly isTorn: boolean;
}

/** How far apart the places of two cells of a table are. */
const cellWidth = 10;

/** The items of these blocks in their order. Sentences and what pages print at their edges are left out. */
export function itemsOf(source: string, blocks: readonly Block[], kind: ReportKind, lexicon?: Lexicon): Item[] {
  const [first] = blocks;
  if (!first) return [];
  const reader: Reader = { source, lexicon, items: [], block: first, end: first.range.start, line: 0, isTorn: false };
  for (const block of blocks) {
    reader.block = block;
    if (block.kind === "table") for (const row of block.rows) addRow(reader, row.cells);
    else if (isProse(block.words.text) || isPageEdge(block.words.text, kind)) reader.isTorn = true;
    else addLine(reader, block.range.start, block.words);
    reader.line++;
  }
  return reader.items;
}

interface Reader {
  readonly source: string;
  readonly lexicon: Lexicon | undefined;
  readonly items: Item[];
  /** The block that is being read. */
  block: Block;
  /** Where the last item ended. */
  end: number;
  line: number;
  isTorn: boolean;
}

function addRow(reader: Reader, cells: readonly Cell[]): void {
  cells.forEach((cell, place) => {
    for (const token of cell.text === "" ? [] : tokensIn(cell)) add(reader, token, place * cellWidth, place * cellWidth);
  });
  reader.line++;
}

/** A cell is one item; several numbers in it are several. */
function tokensIn(cell: Cell): Span[] {
  return isWordy(cell.text) || !/\s/.test(cell.text) ? [cell] : tokensOf(cell);
}

function addLine(reader: Reader, start: number, words: Span): void {
  let at = start;
  let column = 0;
  const goTo = (offset: number) => {
    for (; at < offset; at++) column += columnsOf(reader.source.charCodeAt(at));
    return column;
  };
  for (const token of tokensOf(words).flatMap((token) => partsOf(token, reader.lexicon))) {
    const from = goTo(token.range.start);
    const character = (token.range.start + token.range.end) / 2 - start;
    add(reader, token, (from + goTo(token.range.end)) / 2, character);
  }
}

/** Splits 「规章,0,0,0」 at its commas and 「行政许可1286」 after its label, where a cell begins with a label of the table. */
function partsOf(token: Span, lexicon: Lexicon | undefined): Span[] {
  const { text } = token;
  if (!lexicon || !/[,\d]$/.test(text)) return [token];
  const comma = text.indexOf(",");
  if (/^(?:,\d+)+,?$|^\d+(?:,\d+){3,}$/.test(text) || (comma > 0 && isLabel(text.slice(0, comma), lexicon)))
    return cutAt(token, commas(text));
  const digits = /(?<=[^\d.,+-])[\d.+-]+$/.exec(text);
  const form = digits ? lexicon.rows.get(labelKey(text.slice(0, digits.index)))?.[0] : undefined;
  if (!digits || !form) return [token];
  const count = form.columns.length;
  // As many digits as there are columns can only be one each.
  const isOneEach = count > 1 && digits[0].length === count && /^\d+$/.test(digits[0]);
  const [label, numbers] = cutAt(token, [digits.index]);
  if (!label || !numbers) return [token];
  return [label, ...(isOneEach ? cutAt(numbers, [...numbers.text].map((_, i) => i).slice(1)) : [numbers])];
}

function isLabel(text: string, { rows, groups }: Lexicon): boolean {
  const key = labelKey(text);
  return rows.has(key) || groups.has(key);
}

/** The offsets before and after each comma. */
function commas(text: string): number[] {
  return [...text.matchAll(/,/g)].flatMap(({ index }) => [index, index + 1]);
}

function cutAt(span: Span, places: readonly number[]): Span[] {
  const parts = [0, ...places].map((from, i) => sliceSpan(span, from, places[i] ?? span.text.length));
  return parts.filter(({ text }) => text !== "," && text !== "");
}

function add(reader: Reader, span: Span, column: number, character: number): void {
  const text = span.text.replace(/^[|│┃¦]+|[|│┃¦]+$/g, "");
  if (text === "") return;
  const { key, ordinal } = wordsOf(text);
  const isBehind = reader.items.length > 0 && reader.end === span.range.start;
  // 「本年增/减」 over three lines.
  if (text === "/" && reader.items.at(-1)?.key.endsWith("增")) return;
  const isNumber = !isOrdinal(text) && (!isWordy(text) || (isBehind && /^[\d.+-]+$/.test(text)));
  const gap = gapBetween(reader, span.range.start);
  const kind = isNumber ? "number" : "words";
  const { block, line } = reader;
  const isGlued = isNumber && isBehind && text.length > 1;
  const item = { kind, span, key, ordinal: ordinal?.value, line, column, character, gap, block } as const;
  reader.items.push(isGlued ? { ...item, isGlued } : item);
  reader.end = span.range.end;
  reader.isTorn = false;
}

/** 「1.」, 「（三）」: an ordinal whose words stand elsewhere. */
function isOrdinal(text: string): boolean {
  return /^(?:\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七]、)$/.test(text);
}

const blockEnd = /<\/(?:w:p|p|div|td|th|li|h\d|span)>|<br/gi;

function gapBetween({ source, end, isTorn }: Reader, start: number): Gap {
  let lines = 0;
  let tabs = 0;
  let bars = 0;
  let spaces = 0;
  let hard = 0;
  let isPageEnd = false;
  for (let at = end; at < start; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) lines++;
    else if (code === 9) tabs++;
    else if (code === 12) isPageEnd = true;
    else if (code === 32 || code === 0x3000) spaces++;
    else if (code === 0xa0 && source.charCodeAt(at - 1) !== 0xa0) hard++;
    else if (code === 124 || code === 0x2502 || code === 44) bars++;
  }
  if (source.slice(end, start).includes("<")) lines += source.slice(end, start).match(blockEnd)?.length ?? 0;
  return { lines, tabs, bars, spaces, hard, isPageEnd, isTorn };
}

/** A sentence, and a note below the table. */
function isProse(text: string): boolean {
  if (/^(?:备?注|说明|附注)\s*[:：]/.test(text)) return true;
  return /[。；！？]/.test(text) && !/(?:^|\s)\d+(?:\s+\d+){2,}/.test(text);
}

/** The foot or the head of a page: 「— 3 —」, 「第 3 页 共 5 页」, 「-- 3 of 5 --」, 「3/5」, the report's title. */
export function isPageEdge(text: string, { title }: ReportKind): boolean {
  const plain = text.replace(/\s/g, "");
  if (plain.length > 60) return false;
  return (
    /^[-—–－─·.~]+\d{1,3}[-—–－─·.~]+$/.test(plain) ||
    /^[-—–]*\d+of\d+[-—–]*$/i.test(plain) ||
    /^第\d+页(?:[,，/]?共\d+页)?$/.test(plain) ||
    /^\d+\/\d+$/.test(plain) ||
    /^PAGE\d*$/i.test(plain.replace(/[-—]/g, "")) ||
    title.running.test(plain)
  );
}
