import { rangeOver } from "../text/range.ts";
import { isSpace } from "../text/space.ts";
import { joinSpans } from "../text/span.ts";
import { columnsOf } from "../text/width.ts";
import type { Cell, Row, Table } from "./block.ts";
import { isBlank, type Line, type SourceText } from "./source-lines.ts";
import { wordsOf } from "./words.ts";

/*
 * Tables whose columns stand under a ruler, `---- ------ ----`: the simple and the multiline tables of pandoc, the simple ones of
 * reStructuredText. A ruler stands above and below, one may stand under the header; where blank lines part the rows, a row may fill
 * several lines.
 */

/** How many lines a table may have, and how many columns. */
const mostLines = 400;
const mostColumns = 100;

/** The line after the table whose upper ruler this line is; the line itself where none begins. */
export function ruledTableEnd(text: SourceText, index: number): number {
  const { source, lines } = text;
  const first = lines[index];
  if (!first || !isRuler(source, first)) return index;
  let columns = columnsOfRuler(source, first).length;
  if (columns > mostColumns) return index;
  let end = index;
  for (let at = index + 1; at < Math.min(lines.length, index + mostLines); at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    if (isRuler(source, line)) {
      const own = columnsOfRuler(source, line).length;
      // Of two rulers one at least shows the columns.
      if (own > mostColumns || (own === 1 && columns === 1) || (own > 1 && columns > 1 && own !== columns)) break;
      columns = Math.max(columns, own);
      end = at + 1;
    } else if (!isRowLine(text, at, first)) break;
  }
  return columns > 1 && end > index + 2 ? end : index;
}

/** The table between two lines. */
export function readRuledTable({ source, lines }: SourceText, index: number, end: number): Table {
  const run = lines.slice(index, end);
  const rulers = run.filter((line) => isRuler(source, line));
  const columns = rulers.map((line) => columnsOfRuler(source, line)).find((found) => found.length > 1) ?? [];
  const isMultiline = run.slice(1, -1).some(isBlank);
  const rows: Row[] = [];
  let group: Line[] = [];
  const close = () => {
    if (group.length > 0) rows.push(rowOf(source, group, columns));
    group = [];
  };
  for (const line of run) {
    if (isBlank(line) || rulers.includes(line)) close();
    else {
      group.push(line);
      if (!isMultiline) close();
    }
  }
  const range = rangeOver(run);
  return { kind: "table", layout: "boxes", range, rows };
}

/** A ruler at the margin has rows at the margin, which no blank line parts; below an indented one they are indented. */
function isRowLine({ source, lines }: SourceText, at: number, ruler: Line): boolean {
  const line = lines[at] as Line;
  const indent = ruler.first - ruler.start;
  if (indent > 0) return line.first - line.start >= indent;
  const above = lines[at - 1];
  return (above !== undefined && !isBlank(above)) || / {2}/.test(source.slice(line.start, line.last));
}

function isRuler(source: string, line: Line): boolean {
  let dashes = 0;
  for (let at = line.first; at < line.last; at++) {
    const char = source.charAt(at);
    if (char === "-" || char === "=") dashes++;
    else if (!isSpace(source.charCodeAt(at))) return false;
  }
  return dashes > 2;
}

/** In which columns of the screen a ruler's pieces begin. */
function columnsOfRuler(source: string, line: Line): number[] {
  return [...source.slice(line.start, line.last).matchAll(/[-=]+/g)].map(({ index }) => index);
}

function rowOf(source: string, group: readonly Line[], columns: readonly number[]): Row {
  const parts: Cell[][] = columns.map(() => []);
  for (const line of group)
    for (const { place, start, end } of piecesOf(source, line, columns)) {
      const words = wordsOf(source, start, end, line.marked);
      if (words) parts[place]?.push(words);
    }
  const range = rangeOver(group);
  const blank: Cell = { text: "", range: { start: range.end, end: range.end } };
  return { range, cells: parts.map((cells) => joinSpans(cells) ?? blank) };
}

interface CellPiece {
  /** Its column's place. */
  readonly place: number;
  readonly start: number;
  end: number;
}

/** A line's words by column; words that begin in one column are one cell's. */
function piecesOf(source: string, line: Line, columns: readonly number[]): CellPiece[] {
  const pieces: CellPiece[] = [];
  let column = 0;
  let isInWord = false;
  for (let at = line.start; at < line.last; at++) {
    const isGap = isSpace(source.charCodeAt(at));
    if (!isGap && !isInWord) {
      const place = placeOf(columns, column);
      const last = pieces.at(-1);
      if (!last || last.place !== place) pieces.push({ place, start: at, end: at });
    }
    isInWord = !isGap;
    const open = pieces.at(-1);
    if (open && !isGap) open.end = at + 1;
    column += columnsOf(source.charCodeAt(at));
  }
  return pieces;
}

/** The last column that begins here or to the left; a place of drift is allowed, for characters of uncertain width. */
function placeOf(columns: readonly number[], column: number): number {
  return Math.max(
    0,
    columns.findLastIndex((start) => start <= column + 1),
  );
}
