import type { GroupForm } from "../../forms/form.ts";
import type { Cell, Row } from "../../readers/block.ts";
import type { Range } from "../../text/range.ts";
import { similarity } from "../../text/similarity.ts";
import type { HeaderWord } from "../lexicon.ts";
import type { BoundHeader } from "../report.ts";
import { wordsOf } from "../words.ts";
import { sameLetters } from "./misplaced-letters.ts";

/** Where a header stands, and what may excuse a word that is not in it. */
export interface HeaderPlace {
  readonly range: Range;
  /** Lines beside the table: a sub-heading over a small table of its own is its caption. */
  readonly beside: ReadonlySet<string>;
  /** What corner cells begin with, which are no column's. */
  readonly corners: readonly string[];
  /** The header is torn; words cut in two are not judged here. */
  readonly isCut: boolean;
  /** The notation has one header row only, which can name the columns and not their groups. */
  readonly isOneRow: boolean;
}

/** Holds the header words of a group against those found. */
export function bindHeader(
  group: GroupForm,
  expected: readonly HeaderWord[],
  rows: readonly Row[],
  place: HeaderPlace,
): BoundHeader {
  const { range } = place;
  const found = rows.flatMap(({ cells }) => cells.filter((cell) => cell.text !== ""));
  if (place.isCut) return { group, range, found, missing: [], misspelt: [] };
  const left = [...found];
  const absent = expected.filter(({ key }) => !take(left, (words) => isSameHeader(words, key)) && !place.beside.has(key));
  if (absent.length === 0) {
    const exchanged = exchangedIn(rows, expected);
    return { group, range, found, missing: [], misspelt: [], ...(exchanged && { exchanged }) };
  }
  const faults = compare(withoutMerged(absent, left, expected, rows), left, place);
  const isMisplaced = faults.missing.length + faults.misspelt.length > 1 && haveLettersOf(expected, found, place);
  return { group, range, found, ...(isMisplaced ? { missing: [], misspelt: [] } : faults) };
}

function haveLettersOf(expected: readonly HeaderWord[], found: readonly Cell[], { corners }: HeaderPlace): boolean {
  const words = found.map(({ text }) => wordsOf(text).bare).filter((key) => !corners.some((corner) => key.startsWith(corner)));
  return sameLetters(
    words,
    expected.map(({ key }) => key),
  );
}

/** Two column headers of one row of which each stands where the other belongs; the row has no other fault of order. */
function exchangedIn(rows: readonly Row[], expected: readonly HeaderWord[]): [Cell, Cell] | undefined {
  const order = expected.flatMap(({ key, isGroup }) => (isGroup ? [] : key));
  for (const { cells } of rows) {
    const headed = cells.filter((cell) => order.includes(wordsOf(cell.text).bare));
    const keys = headed.map((cell) => wordsOf(cell.text).bare);
    if (headed.length < 2 || headed.length > 20 || isWithin(keys, order)) continue;
    for (let i = 0; i < keys.length; i++) {
      for (let j = i + 1; j < keys.length; j++) {
        const [a, b] = [headed[i], headed[j]];
        if (a && b && keys[i] !== keys[j] && isWithin(withExchanged(keys, i, j), order)) return [a, b];
      }
    }
  }
  return undefined;
}

function withExchanged(keys: readonly string[], i: number, j: number): string[] {
  return keys.map((key, at) => (at === i ? keys[j] : at === j ? keys[i] : key) ?? key);
}

/** The words stand in the form's order, some of them perhaps left out; where words come again in it, none are. */
function isWithin(keys: readonly string[], order: readonly string[]): boolean {
  if (new Set(order).size < order.length) return order.some((_, at) => keys.every((key, i) => order[at + i] === key));
  let from = 0;
  return keys.every((key) => {
    const at = order.indexOf(key, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Of the words that no cell shows alone, those that have a cell like them, and those that have none. */
function compare(
  absent: readonly HeaderWord[],
  left: Cell[],
  { corners, isOneRow }: HeaderPlace,
): Pick<BoundHeader, "missing" | "misspelt"> {
  const misspelt: { cell: Cell; expected: string }[] = [];
  const missing: string[] = [];
  for (const { text, key, isGroup } of absent) {
    const cell = mostSimilarCell(left, key, corners);
    if (cell) {
      left.splice(left.indexOf(cell), 1);
      misspelt.push({ cell, expected: text });
    } else if (!isGroup || !isOneRow) missing.push(text);
  }
  return { missing, misspelt };
}

/** Converters write merged header rows into one cell (「申请人情况 自然人」), or one header word over the rows of its column. */
function withoutMerged(
  absent: readonly HeaderWord[],
  left: Cell[],
  expected: readonly HeaderWord[],
  rows: readonly Row[],
): HeaderWord[] {
  const keys = expected.map(({ key }) => key);
  const merged: string[] = [];
  for (const cell of [...left]) {
    const parts = partsOf(wordsOf(cell.text).bare, keys);
    if (!parts) continue;
    merged.push(...parts);
    left.splice(left.indexOf(cell), 1);
  }
  const columns = columnsOf(rows);
  return absent.filter(({ key }) => {
    const at = merged.indexOf(key);
    if (at >= 0) merged.splice(at, 1);
    return at < 0 && !columns.some((column) => column.words.includes(key) && !column.cells.includes(key));
  });
}

/** The header words that a cell is put together from; undefined where anything else is in it. */
function partsOf(words: string, keys: readonly string[]): string[] | undefined {
  const parts: string[] = [];
  let rest = words;
  while (rest !== "") {
    const longest = keys.filter((key) => key !== "" && rest.startsWith(key)).sort((a, b) => b.length - a.length)[0];
    if (longest === undefined || parts.length > 8) return undefined;
    parts.push(longest);
    rest = rest.slice(longest.length);
  }
  return parts;
}

interface HeaderColumn {
  /** Its cells' words, joined from top to bottom. */
  words: string;
  readonly cells: string[];
}

function columnsOf(rows: readonly Row[]): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  if (rows.length > 8) return columns;
  for (const { cells } of rows) {
    cells.forEach((cell, i) => {
      const { bare } = wordsOf(cell.text);
      columns[i] ??= { words: "", cells: [] };
      columns[i].words += bare;
      columns[i].cells.push(bare);
    });
  }
  return columns;
}

/** Removes the first cell with such words; false where there is no such cell. */
function take(cells: Cell[], test: (words: string) => boolean): boolean {
  const at = cells.findIndex((cell) => test(wordsOf(cell.text).bare));
  if (at >= 0) cells.splice(at, 1);
  return at >= 0;
}

/** The unit in brackets may be left out or written otherwise: 本年收费金额（万元）. */
function isSameHeader(found: string, expected: string): boolean {
  if (found === expected) return true;
  const unit = expected.indexOf("单位");
  return unit > 3 && found.startsWith(expected.slice(0, unit)) && /^(?:单位)?(?:万元)?$/.test(found.slice(unit));
}

function mostSimilarCell(cells: readonly Cell[], key: string, corners: readonly string[]): Cell | undefined {
  let best: Cell | undefined;
  let most = 0.5;
  for (const cell of cells) {
    const words = wordsOf(cell.text).bare;
    if (corners.some((corner) => words.startsWith(corner))) continue;
    const likeness = similarity(words, key);
    if (likeness >= most) [best, most] = [cell, likeness];
  }
  return best;
}
