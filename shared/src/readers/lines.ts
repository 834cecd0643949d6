import type { Span } from "../text/span.ts";
import type { Cell, Row, Table } from "./block.ts";
import { joinSpans } from "./runs.ts";
import type { Line, SourceText } from "./source-lines.ts";
import { isBlank } from "./source-lines.ts";
import { isSentence } from "./tabs.ts";
import { isValue } from "./value.ts";
import { wordsOf } from "./words.ts";

/*
 * Text of a Word file: every cell begins a line with one tab, rows are parted by a blank line, a cell with several
 * paragraphs goes on in lines without a tab, sometimes after a blank line.
 */

/** How far to look before deciding that cells stand one a line. */
const horizon = 40;
/** What goes on in a cell after a blank line is no longer than this; longer lines are prose. */
const longestRest = 30;

/** Whether a table with one cell a line begins at this line. */
export function isLinesTable(text: SourceText, index: number): boolean {
  const first = text.lines[index];
  if (!first || !isCell(text.source, first)) return false;
  let cells = 0;
  let values = 0;
  let blanks = 0;
  let others = 0;
  for (let at = index; at < index + horizon; at++) {
    const line = text.lines[at];
    if (!line || endsRegion(text, at)) break;
    if (isCell(text.source, line)) {
      cells++;
      if (isBlank(line)) blanks++;
      else if (isValue(source(text, line))) values++;
    } else if (line.tabs > 0) others++;
  }
  return cells > others && (values > 0 ? cells > 1 : blanks > 0 && cells > 4);
}

/** Reads the table that begins at this line; gives the line after it as well. */
export function readLinesTable(text: SourceText, index: number): { table: Table; end: number } {
  const rows: Row[] = [];
  let at = index;
  while (isRowStart(text, at)) {
    const { row, end } = readRow(text, at);
    rows.push(row);
    at = end;
    const between = text.lines[at];
    if (between && isEmpty(between) && isRowStart(text, at + 1)) at++;
  }
  const range = { start: rows[0]?.range.start ?? 0, end: rows.at(-1)?.range.end ?? 0 };
  return { table: { kind: "table", layout: "lines", range, rows }, end: at };
}

function readRow(text: SourceText, index: number): { row: Row; end: number } {
  const cells: Cell[] = [];
  let at = index;
  while (isRowStart(text, at)) {
    const end = cellEnd(text, at);
    cells.push(cellBetween(text, at, end));
    at = end;
  }
  const start = text.lines[index]?.start ?? 0;
  return { row: { range: { start, end: text.lines[at - 1]?.end ?? start }, cells }, end: at };
}

/** The line after a cell: its own line and those that go on with it. */
function cellEnd(text: SourceText, index: number): number {
  let end = index + 1;
  for (;;) {
    const next = text.lines[end];
    if (!next) return end;
    if (!isEmpty(next)) {
      if (!goesOn(text, index, end)) return end;
      end++;
    } else {
      const rest = restEnd(text, index, end + 1);
      if (rest === end + 1) return end;
      end = rest;
    }
  }
}

/** Directly below a cell, a line without a tab belongs to it, unless it is plainly something else. */
function goesOn(text: SourceText, cell: number, index: number): boolean {
  const line = text.lines[index];
  if (!line || line.tabs > 0 || isEmpty(line) || isOther(text.source, line)) return false;
  return !isValueCell(text, cell) || /^[\d（(]/.test(source(text, line));
}

/**
 * After one blank line, short lines belong to the cell above when the row then goes on, or when the few characters of a
 * torn word stand alone in the middle of the table. A number does not go on, so the heading after a table is safe.
 */
function restEnd(text: SourceText, cell: number, index: number): number {
  let at = index;
  for (let count = 0; count < 4; count++) {
    const line = text.lines[at];
    if (!line || !isRest(text, cell, line)) return index;
    at++;
    if (isRowStart(text, at)) return at;
    const after = text.lines[at];
    const isTorn = /^[\u4e00-\u9fff]{1,6}$/.test(source(text, line));
    if (after && isEmpty(after) && isTorn && isRowStart(text, at + 1)) return at;
    if (after && isEmpty(after)) at++;
  }
  return index;
}

function isRest(text: SourceText, cell: number, line: Line): boolean {
  if (line.tabs > 0 || isEmpty(line) || line.last - line.first > longestRest || isOther(text.source, line)) return false;
  const cellLine = text.lines[cell];
  const isNumberOrBlank = isValueCell(text, cell) || (cellLine !== undefined && isBlank(cellLine));
  return !isNumberOrBlank || isValue(source(text, line));
}

function isValueCell(text: SourceText, cell: number): boolean {
  const line = text.lines[cell];
  return line !== undefined && isValue(source(text, line));
}

/** Headings, notes, sentences and other notations never go on in a cell. */
function isOther(source: string, line: Line): boolean {
  const start = source.slice(line.first, Math.min(line.last, line.first + 8));
  return (
    isSentence(source, line) ||
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[部章条]|\d+[、.．]\D)/.test(
      start,
    ) ||
    /^(?:[#|<`]|备?注[:：]|说明[:：])/.test(start)
  );
}

function endsRegion(text: SourceText, at: number): boolean {
  const line = text.lines[at];
  if (!line) return true;
  if (isEmpty(line)) {
    const next = text.lines[at + 1];
    return next === undefined || isEmpty(next);
  }
  if (line.tabs > 0) return isSentence(text.source, line);
  return line.last - line.first > longestRest || isOther(text.source, line);
}

/** Begins with a tab and holds no other. */
function isCell(source: string, line: Line): boolean {
  const code = source.charCodeAt(line.first);
  const isMarkdown = line.first < line.last && (code === 35 || code === 124);
  return line.tabs === 1 && source.charCodeAt(line.start) === 9 && !isMarkdown && !isSentence(source, line);
}

function isRowStart(text: SourceText, index: number): boolean {
  const line = text.lines[index];
  return line !== undefined && line.tabs > 0 && text.source.charCodeAt(line.start) === 9 && !isSentence(text.source, line);
}

function isEmpty(line: Line): boolean {
  return isBlank(line) && line.tabs === 0;
}

function source(text: SourceText, line: Line): string {
  return text.source.slice(line.first, line.last);
}

function cellBetween(text: SourceText, index: number, end: number): Cell {
  const parts: Span[] = [];
  for (const line of text.lines.slice(index, end)) {
    const words = wordsOf(text.source, line.first, line.last, line.marked);
    if (words) parts.push(words);
  }
  const joined = joinSpans(parts);
  if (joined) return joined;
  const line = text.lines[index];
  const start = (line?.start ?? 0) + 1;
  return { text: "", range: { start, end: Math.max(start, line?.end ?? start) } };
}
