import { isBlank, type Line, type SourceText } from "./source-lines.ts";
import { isSentence } from "./tabs.ts";
import { isValue } from "./value.ts";

/** A line that continues a cell after a blank line is no longer than this; longer lines are prose. */
export const longestRest = 30;

/** The index of the line after a cell and the lines that continue it. */
export function cellEnd(text: SourceText, index: number): number {
  let end = index + 1;
  for (;;) {
    const next = text.lines[end];
    if (!next) return end;
    if (!isEmpty(next)) {
      if (!continuesCell(text, index, end)) return end;
      end++;
    } else {
      const rest = restEnd(text, index, end + 1);
      if (rest === end + 1) return end;
      end = rest;
    }
  }
}

/** Directly below a cell, a line without a tab belongs to it, unless it is plainly something else. */
function continuesCell(text: SourceText, cell: number, index: number): boolean {
  const line = text.lines[index];
  if (!line || line.tabs > 0 || isEmpty(line) || isOther(text.source, line)) return false;
  return !isValueCell(text, cell) || /^[\d（(]/.test(wordsIn(text, line));
}

/**
 * After one blank line, short lines belong to the cell above when the row then goes on, or when the few characters of a
 * torn word stand alone in the middle of the table. Below a number nothing goes on, below a blank only a number: so the
 * heading after a table is safe.
 */
function restEnd(text: SourceText, cell: number, index: number): number {
  let at = index;
  for (let count = 0; count < 4; count++) {
    const line = text.lines[at];
    if (!line || !isRest(text, cell, line)) return index;
    at++;
    if (isRowStart(text, at)) return at;
    const after = text.lines[at];
    const isTorn = /^[\u4e00-\u9fff]{1,6}$/.test(wordsIn(text, line));
    if (after && isEmpty(after) && isTorn && isRowStart(text, at + 1)) return at;
    if (after && isEmpty(after)) at++;
  }
  return index;
}

function isRest(text: SourceText, cell: number, line: Line): boolean {
  if (line.tabs > 0 || isEmpty(line) || line.last - line.first > longestRest || isOther(text.source, line)) return false;
  const above = text.lines[cell];
  if (!above || isValueCell(text, cell)) return false;
  return !isBlank(above) || /^\d/.test(wordsIn(text, line));
}

function isValueCell(text: SourceText, cell: number): boolean {
  const line = text.lines[cell];
  return line !== undefined && isValue(wordsIn(text, line));
}

/** Headings, notes, sentences and other notations never continue a cell. */
export function isOther(source: string, line: Line): boolean {
  const start = source.slice(line.first, Math.min(line.last, line.first + 8));
  return (
    isSentence(source, line) ||
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[部章条]|\d+[、.．]\D)/.test(
      start,
    ) ||
    /^(?:[#|<`]|备?注[:：]|说明[:：])/.test(start)
  );
}

/** Begins with a tab and holds no other. */
export function isCell(source: string, line: Line): boolean {
  const code = source.charCodeAt(line.first);
  const isMarkdown = line.first < line.last && (code === 35 || code === 124);
  return line.tabs === 1 && source.charCodeAt(line.start) === 9 && !isMarkdown && !isSentence(source, line);
}

export function isRowStart(text: SourceText, index: number): boolean {
  const line = text.lines[index];
  return line !== undefined && line.tabs > 0 && text.source.charCodeAt(line.start) === 9 && !isSentence(text.source, line);
}

export function isEmpty(line: Line): boolean {
  return isBlank(line) && line.tabs === 0;
}

export function wordsIn(text: SourceText, line: Line): string {
  return text.source.slice(line.first, line.last);
}
