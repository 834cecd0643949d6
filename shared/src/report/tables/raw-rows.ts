import type { Cell, Row, Table } from "../../readers/block.ts";
import { must } from "../../text/must.ts";
import type { Lexicon } from "../lexicon.ts";
import { labelKey, wordsOf } from "../words.ts";

/** A row of the text, split into labels and values but not yet matched with a row of the form. */
export interface RawRow {
  /** data: has values of its own. label: only an outer label, or the piece of one. numbers: values without a label. */
  readonly kind: "caption" | "header" | "data" | "label" | "numbers" | "empty";
  readonly row: Row;
  readonly table: Table | undefined;
  /** Which piece of the table it stands in. */
  readonly piece: number;
  /** The words before the values, outermost first; the last is the row's own label. */
  readonly labels: readonly Cell[];
  /** The cells after the own label. */
  readonly values: readonly Cell[];
  /** How many cells stand before the own label. */
  readonly labelColumn: number;
}

export function readRow(row: Row, table: Table | undefined, piece: number, lexicon: Lexicon): RawRow {
  const words: number[] = [];
  let firstNumber = -1;
  row.cells.forEach((cell, i) => {
    if (cell.text === "") return;
    if (isDigit(cell.text) || !wordsOf(cell.text).isWordy) firstNumber = firstNumber < 0 ? i : firstNumber;
    else words.push(i);
  });
  const make = (kind: RawRow["kind"], own = -1): RawRow => ({
    kind,
    row,
    table,
    piece,
    labels: labelsUpTo(row, words, own),
    values: row.cells.slice(own + 1),
    labelColumn: Math.max(own, 0),
  });
  if (words.length === 0) return make(firstNumber < 0 ? "empty" : "numbers");
  const head = headerKind(row, words, firstNumber, lexicon);
  if (head) return make(head, words.at(-1));
  const before = firstNumber < 0 ? words : words.filter((i) => i < firstNumber);
  // In a row as wide as a table without labels, 「约3」 in the first cell is an unreadable value.
  const isWholeRow = lexicon.table.onlyRow !== undefined && row.cells.length === lexicon.table.width;
  if (lexicon.table.onlyRow || before.length === 0) return make("numbers", isWholeRow ? -1 : before.at(-1));
  const own = ownLabel(row, before.slice(0, lexicon.table.labelColumns), lexicon);
  const hasValues = firstNumber >= 0 || isRowLabel(row.cells[own]?.text ?? "", lexicon);
  return make(hasValues ? "data" : "label", own);
}

function labelsUpTo(row: Row, words: readonly number[], own: number): Cell[] {
  const labels: Cell[] = [];
  for (const i of words) {
    const cell = row.cells[i];
    if (cell && i <= own) labels.push(cell);
  }
  return labels;
}

/** Most cells are one digit. */
function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code >= 48 && code <= 57;
}

/** Captions (第二十条第（一）项) and column headers. A row with numbers is one only where a header word is beyond doubt. */
function headerKind(row: Row, words: readonly number[], firstNumber: number, lexicon: Lexicon): "caption" | "header" | undefined {
  const texts = words.map((i) => must(row.cells[i], "a cell").text);
  const own = texts[0] ?? "";
  if (firstNumber < 0 && texts.some((text) => lexicon.captions.has(wordsOf(text).bare)))
    return texts.length > 1 ? "header" : "caption";
  if (firstNumber < 0 && texts.length === 1 && lexicon.captions.size > 0 && isLikeCaption(own)) return "caption";
  if (lexicon.rows.has(labelKey(own)) && (texts.length < 3 || firstNumber >= 0)) return undefined;
  const known = texts.filter((text) => lexicon.headers.has(wordsOf(text).bare)).length;
  if (firstNumber >= 0) return known >= 2 ? "header" : undefined;
  if (lexicon.table.onlyRow) return "header";
  return known > 0 && !texts.slice(0, 3).some((text) => isRowLabel(text, lexicon) && !lexicon.headers.has(wordsOf(text).bare))
    ? "header"
    : undefined;
}

/** 「第十条第（一）项」: a caption with a slip in it. */
function isLikeCaption(text: string): boolean {
  return /^第.{1,4}条第?[（(]?.{1,2}[）)]?项?$/.test(text.replace(/\s/g, ""));
}

/** The last of the leading words that is a row's label; else a known outer label; else simply the last. */
function ownLabel(row: Row, words: readonly number[], lexicon: Lexicon): number {
  const known = (test: (key: string) => boolean) => words.findLast((i) => test(labelKey(row.cells[i]?.text ?? "")));
  const last = words.at(-1) ?? 0;
  const exact = known((key) => lexicon.rows.has(key));
  if (exact !== undefined && exact !== last) return isPieceOfLabel(row.cells[last]?.text ?? "") ? last : exact;
  return exact ?? last;
}

/** 「约3」, 「见附件」 or 「（3）」 after a row's label is an unreadable value; a numbered or long text is a label. */
function isPieceOfLabel(text: string): boolean {
  return text.length > 5 || (/^[(（]?[一二三四五六七八\d][)）.、]/.test(text) && labelKey(text) !== "");
}

function isRowLabel(text: string, lexicon: Lexicon): boolean {
  const key = labelKey(text);
  if (lexicon.rows.has(key)) return true;
  if (lexicon.groups.has(key) || key.length < 4) return false;
  for (const label of lexicon.rows.keys()) if (label.startsWith(key) || key.startsWith(label)) return label.length > 2;
  return false;
}
