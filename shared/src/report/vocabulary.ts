import type { TableForm } from "../forms/form.ts";
import type { ReportKind } from "../forms/kind.ts";
import { bare } from "../text/fold.ts";
import { addTo } from "../text/gather.ts";
import { memo } from "../text/memo.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { labelKey, remembered, type Words, wordsOf } from "./words.ts";

/** The words of all tables of a kind of report, indexed for look-up. */
export interface Vocabulary {
  /** By a table's key, its lexicon in each edition, oldest first. */
  readonly lexicons: ReadonlyMap<string, readonly Lexicon[]>;
  /** Values may be words: that a table holds no number says nothing. */
  readonly hasWords: boolean;
  /** What words are, and which tables use them. */
  usesOf(text: string): TableWords;
}

/** A cell's words, and the tables of one kind of report that use them. */
export interface TableWords extends Words {
  /** The tables, of every edition. */
  readonly tables: readonly TableForm[];
  /** A column header that occurs only in such tables. */
  readonly isHeader: boolean;
}

/** The vocabulary of a kind; worked out once. */
export const vocabularyOf: (kind: ReportKind) => Vocabulary = memo((kind) => {
  const tables = kind.editions.flatMap((form) => form.tables);
  const users = usersOf(tables);
  const lexicons = lexiconsOf(tables, kind);
  const headers = new Set(tables.flatMap(headersOf).filter((word) => word.length > 3));
  return {
    lexicons,
    hasWords: [...lexicons.values()].flat().some(({ hasWords }) => hasWords),
    usesOf: remembered((text) => {
      const words = wordsOf(text);
      const own = users.get(words.bare) ?? users.get(words.key) ?? none;
      return { ...words, tables: own, isHeader: own !== none && headers.has(words.bare) };
    }),
  };
});

const none: readonly TableForm[] = [];

/** Every word of every table, to the tables that use it. */
function usersOf(tables: readonly TableForm[]): ReadonlyMap<string, readonly TableForm[]> {
  const all = new Map<string, TableForm[]>();
  for (const table of tables) {
    const labels = table.rows.flatMap((row) => [...row.path, ...row.accepted]);
    for (const word of new Set([...labels.map(labelKey), ...headersOf(table)])) {
      if (word.length > 1) addTo(all, word, table);
    }
  }
  return all;
}

/** Captions and column headers. */
function headersOf({ groups }: TableForm): string[] {
  return groups
    .flatMap(({ caption, header }) => [...(caption ? [caption] : []), ...header.flat().map((cell) => cell.text)])
    .map(bare);
}

function lexiconsOf(tables: readonly TableForm[], kind: ReportKind): ReadonlyMap<string, readonly Lexicon[]> {
  const all = new Map<string, Lexicon[]>();
  for (const table of tables) addTo(all, table.key, lexiconOf(table, kind));
  return all;
}
