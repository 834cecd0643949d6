import type { TableForm } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import { bare } from "../text/fold.ts";
import { type Ordinal, readOrdinal } from "../text/ordinal.ts";
import { isWordy } from "./number.ts";

/** What a cell's words are, whatever table they stand in. */
export interface Words {
  /** Words rather than a number, a blank, a dash or 无: the cell can be a label. */
  readonly isWordy: boolean;
  /** Only letters and digits. */
  readonly bare: string;
  /** As a label is compared: no ordinal, no marks, no stray letter before it. */
  readonly key: string;
  /** The number before the words: 「一、」. */
  readonly ordinal: Ordinal | undefined;
  /** The tables, of every edition, that use these words. */
  readonly tables: readonly TableForm[];
  /** A column header that stands nowhere but in such a table. */
  readonly isHeader: boolean;
}

/**
 * Reports repeat the form's words, so nearly every label has been seen before. The memo holds what follows from the words alone; it is
 * emptied when it has grown too large for a form's vocabulary.
 */
const seen = new Map<string, Words>();
const most = 4096;
const longest = 80;

export function wordsOf(text: string): Words {
  const known = seen.get(text);
  if (known) return known;
  const words = readWords(text);
  if (text.length <= longest) {
    if (seen.size >= most) seen.clear();
    seen.set(text, words);
  }
  return words;
}

/** A label as it is compared: no ordinal, no marks, no stray letter before it. */
export function labelKey(text: string): string {
  return wordsOf(text).key;
}

const strayLetter = /^[a-zA-Z][\u4e00-\u9fff]/;

function readWords(text: string): Words {
  const words = bare(text);
  const ordinal = readOrdinal(text);
  const key = keyOf(text, ordinal);
  const tables = vocabulary.get(words) ?? vocabulary.get(key) ?? none;
  return { isWordy: isWordy(text), bare: words, key, ordinal, tables, isHeader: tables !== none && headerWords.has(words) };
}

function keyOf(text: string, ordinal = readOrdinal(text)): string {
  const key = bare(ordinal ? text.slice(ordinal.length) : text);
  return strayLetter.test(key) ? key.slice(1) : key;
}

const none: readonly TableForm[] = [];

/** Every word of every table, to the tables (with their edition) that use it. */
const vocabulary: ReadonlyMap<string, readonly TableForm[]> = (() => {
  const all = new Map<string, TableForm[]>();
  for (const table of forms.flatMap((form) => form.tables)) {
    const labels = table.rows.flatMap((row) => [...row.path, ...row.accepted]);
    for (const word of new Set([...labels.map((label) => keyOf(label)), ...headersOf(table)])) {
      if (word.length > 1) all.set(word, [...(all.get(word) ?? []), table]);
    }
  }
  return all;
})();

const headerWords: ReadonlySet<string> = new Set(
  forms.flatMap((form) => form.tables.flatMap(headersOf)).filter((word) => word.length > 3),
);

/** Captions and column headers. */
function headersOf({ groups }: TableForm): string[] {
  return groups
    .flatMap(({ caption, header }) => [...(caption ? [caption] : []), ...header.flat().map((cell) => cell.text)])
    .map(bare);
}
