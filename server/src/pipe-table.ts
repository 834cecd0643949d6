import { must } from "@xxgk-lint/shared/text/must.ts";
import type { Edit, Range } from "@xxgk-lint/shared/text/range.ts";
import { eastAsianWidth } from "get-east-asian-width";

/** A stretch between two pipes, and the words in it. */
interface Stretch extends Range {
  readonly words: Range;
  /** A pipe stands before it; at the beginning of a line there may be none. */
  readonly isOpened: boolean;
  /** A pipe follows it; the last one of a line may still be being typed. */
  readonly isClosed: boolean;
}

interface PipeLine extends Range {
  readonly stretches: readonly Stretch[];
  /** `|---|:--:|`. */
  readonly isAlignment: boolean;
}

/** Wider words than this run over their column: labels and numbers are to be on the screen together. In columns of the screen. */
const widestWords = 28;
/** What fits beside an editor's margins. In columns of the screen. */
const widestLine = 100;
/** A blank cell can still be hit with the pointer. */
const narrowest = 2;

/**
 * Edits that align the columns of a Markdown table by the width that its characters have on the screen, numbers to the right. Numbers come
 * before width: long words are not padded for, and the cells behind them give back what they take, so that the numbers stand below each other.
 * Only spaces change, and the dashes of the alignment row. With `only`, no line but the one that holds this offset is touched.
 */
export function alignTable(source: string, table: Range, only?: number): Edit[] {
  const lines = linesOf(source, table);
  const widths = columnWidths(source, lines);
  return lines
    .filter(({ start, end }) => only === undefined || (start <= only && only <= end))
    .flatMap((line) => alignLine(source, line, widths))
    .filter(({ range, text }) => source.slice(range.start, range.end) !== text);
}

function alignLine(source: string, line: PipeLine, widths: readonly number[]): Edit[] {
  let debt = 0;
  return line.stretches.flatMap((stretch, i) => {
    // The row of dashes may have columns that no other row has.
    const width = widths[i] ?? narrowest;
    if (line.isAlignment) return alignCell(source, stretch, width, true);
    const room = Math.max(width - debt, narrowest);
    const own = Math.max(displayWidth(source.slice(stretch.words.start, stretch.words.end)), room);
    debt += own - width;
    return alignCell(source, stretch, room, false);
  });
}

/** Lines without a pipe are the linter's directives. Tabs among the pipes are another notation's: such a table stays as it is. */
function linesOf(source: string, table: Range): PipeLine[] {
  const text = source.slice(table.start, table.end);
  if (text.includes("\t")) return [];
  const lines: PipeLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!line.includes("|")) continue;
    const start = table.start + index;
    lines.push(readLine(source, { start, end: start + line.length }, lines.length));
  }
  return lines;
}

function readLine(source: string, line: Range, index: number): PipeLine {
  const words = trimmed(source, line);
  const stretches: Stretch[] = [];
  let isOpened = source[words.start] === "|";
  let start = isOpened ? words.start + 1 : words.start;
  for (let at = start; at < words.end; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "|") {
      stretches.push({ start, end: at, words: trimmed(source, { start, end: at }), isOpened, isClosed: true });
      start = at + 1;
      isOpened = true;
    }
  }
  if (start < words.end) {
    stretches.push({ start, end: words.end, words: trimmed(source, { start, end: words.end }), isOpened, isClosed: false });
  }
  return { ...line, stretches, isAlignment: isAlignment(source, stretches, index) };
}

/** Below the second line single dashes are values. */
function isAlignment(source: string, stretches: readonly Stretch[], index: number): boolean {
  const pattern = index <= 1 ? /^:?-+:?$/ : /^:?-{3,}:?$/;
  return stretches.length > 0 && stretches.every(({ words }) => pattern.test(source.slice(words.start, words.end)));
}

/** Ordinary spaces pad; wider ones are an author's own. */
function trimmed(source: string, { start, end }: Range): Range {
  let first = start;
  let last = end;
  while (first < end && source[first] === " ") first++;
  while (last > first && source[last - 1] === " ") last--;
  return first < last ? { start: first, end: last } : { start, end: start };
}

interface WidthCell {
  readonly text: string;
  readonly width: number;
  /** The next cell is blank: words can run into it. */
  readonly hasRoom: boolean;
}

/** Wide enough for all words where that fits on a screen; else columns of numbers are as wide as these, whatever heads them. */
function columnWidths(source: string, lines: readonly PipeLine[]): number[] {
  const columns: WidthCell[][] = [];
  for (const { stretches, isAlignment } of lines) {
    if (isAlignment) continue;
    for (const [i, { words }] of stretches.entries()) {
      const next = stretches[i + 1]?.words;
      const text = source.slice(words.start, words.end);
      const cell = { text, width: displayWidth(text), hasRoom: next !== undefined && next.start === next.end };
      const column = columns[i];
      if (column) column.push(cell);
      else columns[i] = [cell];
    }
  }
  const roomy = columns.map((cells) => widest(cells.filter(({ hasRoom, text }) => isNumber(text) || !hasRoom)));
  const line = roomy.reduce((sum, width) => sum + width + 3, 1);
  return line <= widestLine ? roomy : columns.map(narrowWidth);
}

function narrowWidth(cells: readonly WidthCell[]): number {
  const filled = cells.filter(({ text }) => text !== "");
  const numbers = filled.filter(({ text }) => isNumber(text));
  if (numbers.length * 2 >= filled.length) return widest(numbers);
  return widest(filled.filter(({ hasRoom, width }) => !hasRoom && width <= widestWords));
}

function widest(cells: readonly WidthCell[]): number {
  return cells.reduce((most, { width }) => Math.max(most, width), narrowest);
}

function isNumber(text: string): boolean {
  return /^[+-]?\d[\d,.]*%?$/.test(text);
}

function alignCell(source: string, stretch: Stretch, width: number, isAlignmentRow: boolean): Edit[] {
  const { start, end, words, isOpened, isClosed } = stretch;
  const text = source.slice(words.start, words.end);
  if (isAlignmentRow) return isClosed ? [{ range: { start, end }, text: dashes(text, width + (isOpened ? 2 : 1)) }] : [];
  const padding = " ".repeat(Math.max(0, width - displayWidth(text)));
  const isRight = isNumber(text) && isOpened;
  const before = isOpened ? ` ${isRight ? padding : ""}` : "";
  const behind = `${isRight ? "" : padding} `;
  if (text === "") return isClosed ? [{ range: { start, end }, text: before + behind }] : [];
  return [
    { range: { start, end: words.start }, text: before },
    ...(isClosed ? [{ range: { start: words.end, end }, text: behind }] : []),
  ];
}

/** Never fewer than three where there were three: what is an alignment row stays one. */
function dashes(text: string, width: number): string {
  const left = text.startsWith(":") ? ":" : "";
  const right = text.length > 1 && text.endsWith(":") ? ":" : "";
  const colons = left.length + right.length;
  const fewest = Math.min(3, text.length - colons);
  return left + "-".repeat(Math.max(fewest, width - colons)) + right;
}

/** Dashes, curly quotes and the ellipsis, which Latin and Chinese share: among Chinese they are as wide as its characters. */
const chinesePunctuation = /[\u2014\u2018\u2019\u201c\u201d\u2026]/;

/** Full-width characters count as two, as do those that are wide among Chinese (curly quotes, dashes); marks on another character count as none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/[\p{Mark}\u200b-\u200f\u2060\ufeff]/u.test(character))
      width += eastAsianWidth(must(character.codePointAt(0), "a character"), {
        ambiguousAsWide: chinesePunctuation.test(character),
      });
  }
  return width;
}
