import { rangeOver } from "../text/range.ts";
import type { Cell, Row, Table } from "./block.ts";
import type { Line, SourceText } from "./source-lines.ts";
import { isBlank, tabsAfter, tabsBefore } from "./source-lines.ts";
import { isValue } from "./value.ts";
import { cellOf } from "./words.ts";

/** The line after the lines with tabs that begin here. */
export function tabRunEnd(text: SourceText, index: number): number {
  let end = index;
  for (let line = text.lines[end]; line && isTabLine(text.source, line); line = text.lines[end]) end++;
  return end;
}

/** Whether the lines with tabs are rows: several that are not merely indented, or a single one that has values. */
export function isTabTable(text: SourceText, index: number, end: number): boolean {
  const { source, lines } = text;
  const first = lines[index];
  if (!first || end === index) return false;
  if (end === index + 1) return isLoneRow(source, first);
  return lines.slice(index, end).some((line) => !isBlank(line) && line.tabs > tabsBefore(source, line));
}

/** The table in these lines, whose cells are separated by tabs. */
export function readTabTable(text: SourceText, index: number, end: number): Table {
  const rows: Row[] = [];
  for (const line of text.lines.slice(index, end)) {
    rows.push({ range: { start: line.start, end: line.end }, cells: cellsOf(text.source, line) });
  }
  const range = rangeOver(rows.map((row) => row.range));
  return { kind: "table", layout: "tabs", range, rows };
}

/** A sentence, which may be indented by a tab or have a stray one in it. */
export function isSentence(source: string, line: Line): boolean {
  const length = line.last - line.first;
  if (length <= 15) return false;
  const inner = line.tabs - tabsBefore(source, line) - tabsAfter(source, line);
  if (inner > 1 && partedByFonts.test(source.slice(line.first, line.last))) return true;
  return inner <= 1 && (length > 80 || /[。！？；]/.test(source.charAt(line.last - 1)));
}

/** 「期限自→2024→年→1→月」: some programs put a tab where the font changes, before and after a number. */
const partedByFonts =
  /[\u2e80-\u9fff\uf900-\ufaff，、；：（〔]\t+\d[\d.,]*\t+(?:[年月日号件条次人名期项个家]|[〕）)，。；、%％])/;

function isTabLine(source: string, line: Line): boolean {
  if (line.tabs === 0) return false;
  const code = source.charCodeAt(line.first);
  if (line.first < line.last && (code === 35 || (code === 124 && line.pipes > 1))) return false;
  return !isSentence(source, line);
}

/** Signatures and headings have tabs too: 「某镇人民政府→→2023年1月6日」, 「一、总体情况→」. */
function isLoneRow(source: string, line: Line): boolean {
  if (isBlank(line)) return false;
  if (tabsAfter(source, line) > 1) return true;
  const parts = source.slice(line.first, line.last).split("\t");
  const words = parts.map((part) => part.trim()).filter((part) => part !== "");
  return words.length > 2 || words.slice(1).some(isValue);
}

function cellsOf(source: string, line: Line): Cell[] {
  const cells: Cell[] = [];
  let start = quoteEnd(source, line);
  for (let count = 0; count <= line.tabs; count++) {
    const end = count < line.tabs ? source.indexOf("\t", start) : line.end;
    cells.push(fieldOf(source, start, end, line.marked));
    start = end + 1;
  }
  return cells;
}

/** Behind the `> ` of a text that a mail quotes, where cells begin. */
function quoteEnd(source: string, line: Line): number {
  const mark = source.slice(line.start, line.first).lastIndexOf(">");
  if (mark < 0) return line.start;
  const end = line.start + mark + 1;
  return source.charAt(end) === " " ? end + 1 : end;
}

function fieldOf(source: string, start: number, end: number, marked: boolean): Cell {
  return cellOf(source, start, end, marked, emptyCell);
}

function emptyCell(_: string, start: number, end: number): Cell {
  return { text: "", range: { start, end } };
}
