import type { RowForm, TableForm } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import { bare } from "../text/fold.ts";
import { readOrdinal } from "../text/ordinal.ts";

/** The words of one table of the form, ready for look-up. */
export interface Lexicon {
  readonly table: TableForm;
  /** Own labels, without ordinals, to their rows (「其他」 can be several). */
  readonly rows: ReadonlyMap<string, readonly RowForm[]>;
  /** Outer labels (（三）不予公开), without ordinals, to the form's words. */
  readonly groups: ReadonlyMap<string, string>;
  /** Captions and column headers. */
  readonly headers: ReadonlySet<string>;
  readonly captions: ReadonlySet<string>;
}

/** A label as it is compared: no ordinal, no marks, no stray letter before it. */
export function labelKey(text: string): string {
  const ordinal = readOrdinal(text);
  const key = bare(ordinal ? text.slice(ordinal.length) : text);
  return strayLetter.test(key) ? key.slice(1) : key;
}

const strayLetter = /^[a-zA-Z][\u4e00-\u9fff]/;

function lexiconOf(table: TableForm): Lexicon {
  const rows = new Map<string, RowForm[]>();
  const groups = new Map<string, string>();
  for (const row of table.rows) {
    const own = row.path.at(-1);
    if (own === undefined) continue;
    for (const label of [own, ...row.accepted]) {
      const key = labelKey(label);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    for (const outer of row.path.slice(0, -1)) groups.set(labelKey(outer), outer);
  }
  const cells = table.groups.flatMap((group) => group.header.flat()).map((cell) => bare(cell.text));
  const captions = table.groups.flatMap((group) => (group.caption ? [bare(group.caption)] : []));
  return { table, rows, groups, headers: new Set(cells), captions: new Set(captions) };
}

/** Editions share tables' keys; every edition's lexicon of one key. */
export const lexicons: ReadonlyMap<string, readonly Lexicon[]> = (() => {
  const all = new Map<string, Lexicon[]>();
  for (const form of forms) {
    for (const table of form.tables) all.set(table.key, [...(all.get(table.key) ?? []), lexiconOf(table)]);
  }
  return all;
})();

/** Every word of every table, to the tables (with their edition) that use it. */
export const vocabulary: ReadonlyMap<string, readonly TableForm[]> = (() => {
  const all = new Map<string, TableForm[]>();
  const add = (word: string, table: TableForm) => {
    if (word.length > 1) all.set(word, [...(all.get(word) ?? []), table]);
  };
  for (const lexicon of [...lexicons.values()].flat()) {
    const words = new Set([...lexicon.rows.keys(), ...lexicon.groups.keys(), ...lexicon.headers]);
    for (const word of words) add(word, lexicon.table);
  }
  return all;
})();
