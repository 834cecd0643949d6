import { joinSpans } from "../text/span.ts";
import type { Cell, Row, Table } from "./block.ts";
import type { Line, SourceText } from "./source-lines.ts";

/*
 * Grid tables, as pandoc writes them: a border after every row, so that a row may fill several lines.
 */

/** Whether a border follows nearly every row: three borders alone only frame a head and a body. The table begins below the first. */
export function isGridTable({ source, lines }: SourceText, index: number, end: number): boolean {
  const above = lines[index - 1];
  if (!above || !isGridBorder(source, above)) return false;
  let borders = 1;
  for (let at = index; at < end && borders < 4; at++) if (lines[at] && isGridBorder(source, lines[at] as Line)) borders++;
  return borders > 3;
}

/** The table between two lines; `cellsOf` reads the cells of a line. */
export function readGridTable({ source, lines }: SourceText, index: number, end: number, cellsOf: (line: Line) => Cell[]): Table {
  const rows: Row[] = [];
  let group: Line[] = [];
  const close = () => {
    rows.push(...rowsOf(group, cellsOf));
    group = [];
  };
  for (const line of lines.slice(index, end)) {
    if (isGridBorder(source, line)) close();
    else group.push(line);
  }
  close();
  return { kind: "table", layout: "markdown", range: { start: lines[index]?.start ?? 0, end: lines[end - 1]?.end ?? 0 }, rows };
}

/** `+---+---+`, and `|   +---+` beside a cell that goes on. */
function isGridBorder(source: string, line: Line): boolean {
  const words = source.slice(line.first, line.last);
  return /^\+[-=:+|\s]+\+$/.test(words) || /\+[-=]{3,}/.test(words);
}

/** One row where all lines have as many cells; else each line for itself. */
function rowsOf(group: readonly Line[], cellsOf: (line: Line) => Cell[]): Row[] {
  const [first] = group;
  const all = group.map(cellsOf);
  if (!first) return [];
  const width = all[0]?.length ?? 0;
  if (all.some((cells) => cells.length !== width))
    return group.map((line, i) => ({ range: { start: line.start, end: line.end }, cells: all[i] ?? [] }));
  const cells = (all[0] ?? []).map((cell, column) => {
    const parts = all.flatMap((line) => (line[column]?.text ? [line[column]] : []));
    return joinSpans(parts) ?? cell;
  });
  return [{ range: { start: first.start, end: group.at(-1)?.end ?? first.end }, cells }];
}
