import { joinSpans } from "../text/span.ts";
import type { Cell, Table } from "./block.ts";
import { expandSpans } from "./html-grid.ts";
import { isBlank, type Line, type SourceText } from "./source-lines.ts";
import { skipSpaces } from "./space.ts";
import { cellOf, wordsOf } from "./words.ts";

/*
 * Tables of MediaWiki, as pandoc writes them too: between `{|` and `|}`, rows parted by `|-`, each cell behind a `|` (`!` for a header) at a
 * line's start or behind `||`, its attributes before one more `|`. A cell goes on in the lines below it that begin with none of these.
 */

interface WikiCell {
  readonly columns: number;
  readonly rows: number;
  readonly parts: Cell[];
}

interface WikiRow {
  readonly start: number;
  end: number;
  readonly cells: WikiCell[];
}

/** The line after the table that begins at this line; the line itself where none does. */
export function wikiTableEnd({ source, lines }: SourceText, index: number): number {
  const first = lines[index];
  if (!first || !source.startsWith("{|", first.first)) return index;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (source.startsWith("|}", line.first)) return at + 1;
    if (source.startsWith("{|", line.first)) return index;
  }
  return index;
}

/** The table between two lines. */
export function readWikiTable({ source, lines }: SourceText, index: number, end: number): Table {
  const run = lines.slice(index, end);
  const rows: WikiRow[] = [{ start: run[0]?.end ?? 0, end: run[0]?.end ?? 0, cells: [] }];
  for (const line of run.slice(1, -1)) {
    if (source.startsWith("|-", line.first)) rows.push({ start: line.start, end: line.end, cells: [] });
    else if (!isBlank(line) && !source.startsWith("|+", line.first)) addLine(source, line, rows.at(-1) as WikiRow);
  }
  const range = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  const size = range.end - range.start;
  return { kind: "table", layout: "boxes", range, rows: expandSpans(rows, cellOfParts, size) };
}

function addLine(source: string, line: Line, row: WikiRow): void {
  const mark = source.charAt(line.first);
  row.end = line.end;
  if (mark !== "|" && mark !== "!") {
    const words = wordsOf(source, line.first, line.last, line.marked);
    if (words) row.cells.at(-1)?.parts.push(words);
    return;
  }
  let start = line.first + 1;
  for (const piece of source.slice(start, line.last).split(mark === "!" ? /\|\||!!/ : "||")) {
    row.cells.push(readCell(source, start, start + piece.length, line.marked));
    start += piece.length + 2;
  }
}

const attributes = /^\s*(?:[\w-]+\s*=\s*(?:"[^"|]*"|'[^'|]*'|[\w%#.-]+)\s*)+\|/;

function readCell(source: string, start: number, end: number, marked: boolean): WikiCell {
  const said = attributes.exec(source.slice(start, end))?.[0] ?? "";
  const spanOf = (name: string) => Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`).exec(said)?.[1] ?? 1);
  const cell = cellOf(source, skipSpaces(source, start + said.length, end), end, marked, (_, at) => blankAt(at));
  return { columns: Math.max(1, spanOf("colspan")), rows: Math.max(1, spanOf("rowspan")), parts: [cell] };
}

function cellOfParts({ parts }: WikiCell): Cell {
  return joinSpans(parts.filter(({ text }) => text !== "")) ?? parts[0] ?? blankAt(0);
}

function blankAt(start: number): Cell {
  return { text: "", range: { start, end: start } };
}
