import { must } from "../text/must.ts";
import { rangeOver } from "../text/range.ts";
import { joinSpans } from "../text/span.ts";
import { columnsOf } from "../text/width.ts";
import type { Cell, Row, Table } from "./block.ts";
import type { Line, SourceText } from "./source-lines.ts";
import { isBlank } from "./source-lines.ts";
import { cellOf } from "./words.ts";

/*
 * Tables in a drawn frame: pandoc's and reStructuredText's grids (`+---+---+`), and the boxes that text browsers draw (│ ├ ┼). A cell may
 * fill several lines, and a border may stop beside a cell that goes on, so cells are found as rectangles.
 */

const verticals = "|│┃║";
const corners = "┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜";
const horizontals = "-=─━═:";

/** No table of a report is wider; a hostile line must not be searched for ever. */
const mostColumns = 100;

/** How far a bar may stand from its column: characters whose width terminals do not agree on push it. */
const drift = 4;

/** The line after the boxed table that begins at this line; the line itself where none does. */
export function boxTableEnd({ source, lines }: SourceText, index: number): number {
  const first = lines[index];
  const second = lines[index + 1];
  if (!first || !second || !isFullBorder(source, first) || !startsInFrame(source, second)) return index;
  let end = index + 1;
  for (let line = lines[end]; line && !isBlank(line) && startsInFrame(source, line); line = lines[end]) end++;
  const last = lines[end - 1];
  return end - index > 2 && last && isFullBorder(source, last) ? end : index;
}

/** The boxed table between two lines; undefined where its bars do not stand in columns. */
export function readBoxTable({ source, lines }: SourceText, index: number, end: number): Table | undefined {
  const run = lines.slice(index, end);
  const bars = run.map((line) => barsOf(source, line));
  const columns = columnsIn(source, run, bars);
  if (columns.length > mostColumns) return undefined;
  const frame: Frame = { columns, open: [], cells: [], row: -1, ranges: [] };
  for (const [i, line] of run.entries()) {
    const segments = segmentsOf(source, must(bars[i], "the bars of each line"), columns);
    if (!segments || !addLine(frame, source, line, segments)) return undefined;
  }
  const range = rangeOver(run);
  return { kind: "table", layout: "boxes", range, rows: rowsOf(frame) };
}

/** `+---+---+`, also with colons for alignment. */
function isFullBorder(source: string, line: Line): boolean {
  const first = source.charAt(line.first);
  if (first !== "+" && !corners.includes(first)) return false;
  let dashes = 0;
  for (let at = line.first; at < line.last; at++) {
    const char = source.charAt(at);
    if (horizontals.includes(char)) dashes++;
    else if (char !== "+" && char !== "|" && !corners.includes(char)) return false;
  }
  return dashes > 2;
}

function startsInFrame(source: string, line: Line): boolean {
  const char = source.charAt(line.first);
  return char === "+" || verticals.includes(char) || corners.includes(char);
}

/** What stands between two bars of a line. */
interface Segment {
  /** Places in `columns`. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly isBorder: boolean;
}

interface Bar {
  readonly at: number;
  readonly column: number;
}

/** The columns in which the corners of the borders stand, in order. */
function columnsIn(source: string, run: readonly Line[], bars: readonly (readonly Bar[])[]): number[] {
  const found = new Set<number>();
  const isFull = run.map((line) => isFullBorder(source, line));
  bars.forEach((own, i) => {
    if (isFull[i]) for (const { column } of own) found.add(column);
  });
  // A border that stops beside a cell has corners of its own; words to their left may have shifted them.
  bars.forEach((own, i) => {
    if (!isFull[i] && found.size <= mostColumns) addCorners(source, own, found);
  });
  return [...found].sort((a, b) => a - b);
}

function addCorners(source: string, bars: readonly Bar[], found: Set<number>): void {
  let shift = 0;
  for (const { at, column } of bars) {
    const known = [0, -1, 1, -2, 2, -3, 3].find((by) => found.has(column - shift + by));
    const isCorner = !verticals.includes(source.charAt(at));
    if (known !== undefined && (!isCorner || Math.abs(known) < 2)) shift -= known;
    else if (isCorner) found.add(column - shift);
  }
}

function barsOf(source: string, line: Line): Bar[] {
  const bars: Bar[] = [];
  let column = 0;
  for (let at = line.start; at < line.last; at++) {
    if (at >= line.first && isBar(source, at)) bars.push({ at, column });
    column += columnsOf(source.charCodeAt(at));
  }
  return bars;
}

function isBar(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code === 124) return source.charCodeAt(at - 1) !== 92;
  // A plus sign is a corner only at the end of a border.
  if (code === 43) return "-=:".includes(source.charAt(at + 1) || " ") || "-=:".includes(source.charAt(at - 1) || " ");
  if (code < 0x2500 || code > 0x257f) return false;
  const char = source.charAt(at);
  return verticals.includes(char) || corners.includes(char);
}

/** The line cut at its bars, each put into its column; undefined where a bar stands in none. */
function segmentsOf(source: string, bars: readonly Bar[], columns: readonly number[]): Segment[] | undefined {
  const segments: Segment[] = [];
  let shift = 0;
  let from = -1;
  let start = 0;
  for (const { at, column } of bars) {
    const to = nearestColumn(columns, column - shift);
    if (to <= from || Math.abs((columns[to] ?? 0) + shift - column) > drift) return undefined;
    shift = column - (columns[to] ?? 0);
    if (from >= 0) segments.push({ from, to, start, end: at, isBorder: isBorder(source, start, at) });
    from = to;
    start = at + 1;
  }
  return segments.length > 0 ? segments : undefined;
}

function nearestColumn(columns: readonly number[], column: number): number {
  let best = 0;
  columns.forEach((other, i) => {
    if (Math.abs(other - column) < Math.abs((columns[best] ?? 0) - column)) best = i;
  });
  return best;
}

function isBorder(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!horizontals.includes(source.charAt(at))) return false;
  return end - start > 1;
}

interface BoxCell {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** The row after its last one. */
  end: number;
  readonly parts: Cell[];
}

interface Frame {
  readonly columns: readonly number[];
  /** Cells whose lower border has not been reached. */
  open: BoxCell[];
  readonly cells: BoxCell[];
  row: number;
  /** Of each row, from its first to its last line. */
  readonly ranges: { readonly start: number; end: number }[];
}

function addLine(frame: Frame, source: string, line: Line, segments: readonly Segment[]): boolean {
  const borders = segments.filter(({ isBorder }) => isBorder);
  if (borders.length > 0) {
    // A cell ends above its lower border; where the border stops, the cell beside it continues in the next row.
    const runs = joined(borders);
    for (const cell of frame.open) if (runs.some(({ from, to }) => from <= cell.from && cell.to <= to)) cell.end = frame.row + 1;
    frame.open = frame.open.filter((cell) => cell.end < 0);
    frame.row++;
  }
  for (const segment of segments) if (!segment.isBorder && !addText(frame, source, line, segment)) return false;
  if (borders.length < segments.length) {
    const range = frame.ranges[frame.row];
    if (range) range.end = line.end;
    else frame.ranges[frame.row] = { start: line.start, end: line.end };
  }
  return true;
}

/** Borders side by side as one: a corner within a border stands for a bar above or below it only. */
function joined(borders: readonly Segment[]): { readonly from: number; to: number }[] {
  const runs: { readonly from: number; to: number }[] = [];
  for (const { from, to } of borders) {
    const last = runs.at(-1);
    if (last?.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}

function addText(frame: Frame, source: string, line: Line, { from, to, start, end }: Segment): boolean {
  const part = cellOf(source, start, end, line.marked, blankCell);
  const open = frame.open.find((cell) => cell.from < to && from < cell.to);
  if (open && (open.from !== from || open.to !== to)) return false;
  if (open) open.parts.push(part);
  else {
    const cell: BoxCell = { from, to, row: frame.row, end: -1, parts: [part] };
    frame.open.push(cell);
    frame.cells.push(cell);
  }
  return true;
}

/** A value takes the place of a space, so that the frame stays straight. */
function blankCell(_: string, start: number, end: number): Cell {
  const place = Math.min(start + 1, end);
  return { text: "", range: { start: place, end: Math.min(place + 1, end) } };
}

function rowsOf({ columns, cells, ranges, row: last }: Frame): Row[] {
  const grid: (Cell | undefined)[][] = ranges.map(() => []);
  for (const { from, to, row, end, parts } of cells) {
    const cell = joinSpans(parts.filter(({ text }) => text !== "")) ?? parts[0];
    if (!cell) continue;
    const covered: Cell = { text: "", range: { start: cell.range.end, end: cell.range.end }, covered: true };
    for (let y = row; y < (end < 0 ? last : end); y++) {
      for (let x = from; x < to; x++) must(grid[y], "a row")[x] = y === row && x === from ? cell : covered;
    }
  }
  return ranges.flatMap((range, y) => {
    if (!range) return [];
    const blank: Cell = { text: "", range: { start: range.end, end: range.end } };
    return [{ range, cells: columns.slice(1).map((_, x) => grid[y]?.[x] ?? blank) }];
  });
}
