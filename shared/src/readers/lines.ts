import { must } from "../text/must.ts";
import { rangeOver } from "../text/range.ts";
import { joinSpans, type Span } from "../text/span.ts";
import type { Cell, Row, Table } from "./block.ts";
import { cellEnd, isCell, isEmpty, isOther, isRowStart, longestRest, wordsIn } from "./lines-cell.ts";
import { isBlank, type SourceText } from "./source-lines.ts";
import { isSentence } from "./tabs.ts";
import { isValue } from "./value.ts";
import { wordsOf } from "./words.ts";

/*
 * Text of a Word file: every cell begins a line with one tab, a blank line separates the rows, a cell with several paragraphs continues
 * in lines without a tab, sometimes after a blank line.
 */

/** How far to look before deciding that cells stand one a line. */
const horizon = 40;
/** The cells of the form's longest row. */
const mostCells = 15;

/** Whether a table with one cell a line begins at this line. */
export function isLinesTable(text: SourceText, index: number): boolean {
  const first = text.lines[index];
  if (!first || !isCell(text.source, first) || isIndentedHeading(text, index)) return false;
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
      else if (isValue(wordsIn(text, line))) values++;
    } else if (line.tabs > 0) others++;
  }
  return cells > others && (values > 0 ? cells > 1 : blanks > 0 && cells > 4);
}

/** Reads the table that begins at this line; gives the line after it as well. */
export function readLinesTable(text: SourceText, index: number): { table: Table; end: number } {
  const rows: Row[] = [];
  let at = index;
  while (isRowStart(text, at) && !isIndentedHeading(text, at)) {
    const { row, end } = readRow(text, at);
    const above = rows.at(-1);
    if (above && isContinuedBy(above, row)) rows[rows.length - 1] = joinRows(above, row);
    else rows.push(row);
    at = end;
    const between = text.lines[at];
    if (between && isEmpty(between) && isRowStart(text, at + 1)) at++;
  }
  const range = rangeOver(rows.map((row) => row.range));
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
  const start = must(text.lines[index], "a line").start;
  return { row: { range: { start, end: text.lines[at - 1]?.end ?? start }, cells }, end: at };
}

/** 「→三、收到和处理…情况」 alone between blank lines: in a table the rows that begin so have values. */
function isIndentedHeading(text: SourceText, index: number): boolean {
  const line = text.lines[index];
  const below = text.lines[index + 1];
  if (
    !line ||
    (below && !isEmpty(below)) ||
    !/^[一二三四五六七八九十][、.．]/.test(text.source.slice(line.first, line.first + 2))
  )
    return false;
  const next = text.lines[index + 2];
  return !next || !isRowStart(text, index + 2) || !isValue(wordsIn(text, next));
}

/**
 * A row below a blank line that begins with a number continues the row above: the blank line is an empty paragraph in a cell, not the end
 * of the row.
 */
function isContinuedBy({ cells }: Row, below: Row): boolean {
  const last = cells.at(-1)?.text ?? "";
  const isOpen = isValue(last) ? cells.length < mostCells : cells.length < 4 && last !== "";
  return isOpen && isValue(below.cells[0]?.text ?? "");
}

function joinRows(above: Row, below: Row): Row {
  return { range: { start: above.range.start, end: below.range.end }, cells: [...above.cells, ...below.cells] };
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

function cellBetween(text: SourceText, index: number, end: number): Cell {
  const first = text.lines[index];
  if (!first) return { text: "", range: { start: 0, end: 0 } };
  const words = wordsOf(text.source, first.first, first.last, first.marked);
  const parts: Span[] = words ? [words] : [];
  for (let at = index + 1; at < end; at++) {
    const line = text.lines[at];
    const more = line && wordsOf(text.source, line.first, line.last, line.marked);
    if (more) parts.push(more);
  }
  return joinSpans(parts) ?? { text: "", range: { start: first.start + 1, end: first.end } };
}
