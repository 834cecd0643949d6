import { isSpace } from "../text/space.ts";
import type { Cell, Row, Table } from "./block.ts";
import type { Line, SourceText } from "./source-lines.ts";
import { isBlank } from "./source-lines.ts";
import { cellOf } from "./words.ts";

const pipe = 124;

/** The line after the pipe table that begins at this line; the line itself when none does. */
export function pipeTableEnd(text: SourceText, index: number): number {
  const { source, lines } = text;
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || line.pipes === 0) return index;
  const aligned = isAlignment(source, line) || (next !== undefined && next.pipes > 0 && isAlignment(source, next));
  if (aligned) return runEnd(lines, index, (other) => other.pipes > 0);
  if (startsWithPipe(source, line)) {
    const end = runEnd(lines, index, (other) => startsWithPipe(source, other) || isBorder(source, other));
    return end > index + 1 || isFramed(source, line) ? end : index;
  }
  if (line.tabs > 0) return index;
  if (endsWithPipe(source, line)) return closedEnd(text, index);
  const end = runEnd(lines, index, (other) => other.pipes === line.pipes && other.tabs === 0 && !startsWithPipe(source, other));
  return end > index + 1 ? end : index;
}

/** Rows that each end with a pipe, as pages turned to text have them: merged cells leave them of different lengths. */
function closedEnd({ source, lines }: SourceText, index: number): number {
  const end = runEnd(lines, index, (other) => other.tabs === 0 && endsWithPipe(source, other));
  return end > index + 1 ? end : index;
}

/** The pipe table between two lines. */
export function readPipeTable(text: SourceText, index: number, end: number): Table {
  const { source, lines } = text;
  const rows: Row[] = [];
  let range = { start: 0, end: 0 };
  for (let at = index; at < end; at++) {
    const line = lines[at];
    if (!line) break;
    range = { start: at === index ? line.start : range.start, end: line.end };
    if (isAlignment(source, line, at > index + 1)) continue;
    rows.push({ range: { start: line.start, end: line.end }, cells: cellsOf(source, line) });
  }
  return { kind: "table", layout: "markdown", range, rows };
}

/** A line between the rows of a grid table: `+---+---+`. It shows nothing. */
export function isBorder(source: string, line: Line): boolean {
  return source.charCodeAt(line.first) === 43 && source.charCodeAt(line.last - 1) === 43 && isAlignment(source, line);
}

function cellsOf(source: string, line: Line): Cell[] {
  const cells: Cell[] = [];
  const add = (start: number, end: number) => {
    cells.push(cellOf(source, afterAlignment(source, start, end), end, line.marked, blankCell));
  };
  let start = source.charCodeAt(line.first) === pipe ? line.first + 1 : line.first;
  for (let at = start; at < line.last; at++) {
    const code = source.charCodeAt(at);
    if (code === 92) at++;
    else if (code === pipe) {
      add(start, at);
      start = at + 1;
    }
  }
  if (start < line.last) add(start, line.last);
  return cells;
}

/** Behind what Textile says of a cell's alignment: `|=. 12|`, `|_. 规章|`, `|=. |`. */
function afterAlignment(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && "_=<>~^".includes(source.charAt(at))) at++;
  return at > start && source.charCodeAt(at) === 46 && source.charCodeAt(at + 1) === 32 ? at + 1 : start;
}

/** A value would replace padding with wide spaces; among ordinary ones it stands after the first. */
function blankCell(source: string, start: number, end: number): Cell {
  let first = start;
  while (first < end && isOrdinary(source.charCodeAt(first))) first++;
  let last = end;
  while (last > first && isOrdinary(source.charCodeAt(last - 1))) last--;
  const place = Math.min(start + 1, end);
  return { text: "", range: first < last ? { start: first, end: last } : { start: place, end: place } };
}

function isOrdinary(code: number): boolean {
  return code === 32 || code === 9;
}

function runEnd(lines: readonly Line[], index: number, belongs: (line: Line) => boolean): number {
  let end = index;
  for (let line = lines[end]; line && !isBlank(line) && belongs(line); line = lines[end]) end++;
  return end;
}

function startsWithPipe(source: string, line: Line): boolean {
  return source.charCodeAt(line.first) === pipe;
}

function endsWithPipe(source: string, line: Line): boolean {
  return source.charCodeAt(line.last - 1) === pipe;
}

/** A row that stands alone, 「| 行政许可 | 0 |」, is still a table; 「| 注」 is not. */
function isFramed(source: string, line: Line): boolean {
  return line.pipes > 2 || (line.pipes === 2 && source.charCodeAt(line.last - 1) === pipe);
}

/** `|---|:--:|`, and the borders of a grid table. Further down single dashes are values: 「| - | - |」. */
function isAlignment(source: string, line: Line, needsMany = false): boolean {
  const isGrid = source.charCodeAt(line.first) === 43;
  let dashes = 0;
  let cells = 1;
  for (let at = line.first; at < line.last; at++) {
    const code = source.charCodeAt(at);
    if (code === 45 || (code === 61 && isGrid)) dashes++;
    else if (code === pipe || code === 43) cells++;
    else if (code !== 58 && !isSpace(code)) return false;
  }
  return dashes > 0 && (!needsMany || dashes >= 2 * (cells - 2));
}
