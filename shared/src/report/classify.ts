import type { Form, TableForm } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import type { Block, Table } from "../readers/block.ts";
import { bare } from "../text/fold.ts";
import { labelKey, lexicons, vocabulary } from "./lexicon.ts";
import { isWordy } from "./number.ts";

/** A table of the text and the form's table that it is, or is a piece of. */
export interface Classified {
  readonly table: Table;
  /** Its place among the blocks. */
  readonly block: number;
  readonly key: string;
}

/** Which of the text's tables are the form's, by the words in them. Other tables (navigation, lists) are left out. */
export function classifyTables(blocks: readonly Block[]): Classified[] {
  const found: Classified[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    const previous = found.at(-1);
    const isNext = previous !== undefined && index - previous.block <= 2;
    const key = keyOf(block, isNext ? previous.key : undefined) ?? continuedKey(block, index, previous);
    if (key) found.push({ table: block, block: index, key });
  });
  return found;
}

/** A piece without any word of the form (the last row of numbers, torn off) belongs to the table just before it. */
function continuedKey(table: Table, index: number, previous: Classified | undefined): string | undefined {
  if (!previous || previous.block !== index - 1 || previous.table.layout !== table.layout) return undefined;
  const isNumbers = table.rows.every((row) => row.cells.every((cell) => !isWordy(cell.text)));
  return isNumbers && table.rows.length <= 3 ? previous.key : undefined;
}

/**
 * The form's table with most of its words here. Two words are needed, a number or a column header among the cells with them (a site's menu
 * names 行政许可 and 行政处罚 too); for a piece that follows another of the same table one word will do.
 */
function keyOf(table: Table, previous: string | undefined): string | undefined {
  const votes = new Map<string, number>();
  let isData = false;
  for (const row of table.rows) {
    for (const { text } of row.cells) {
      if (text.length === 0) continue;
      if (!isWordy(text)) isData = true;
      else if (text.length > 1) isData = vote(votes, text) || isData;
    }
  }
  const [key, count] = [...votes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0]);
  if (count === 0 || !isData) return undefined;
  return count > 1 || key === previous ? key : undefined;
}

/** True when the word is a column header that stands nowhere but in such a table. */
function vote(votes: Map<string, number>, text: string): boolean {
  const tables = wordTables(text);
  for (const key of new Set(tables.map((table) => table.key))) votes.set(key, (votes.get(key) ?? 0) + 1);
  return tables.length > 0 && headerWords.has(bare(text));
}

const headerWords: ReadonlySet<string> = new Set(
  [...lexicons.values()].flat().flatMap((lexicon) => [...lexicon.headers].filter((word) => word.length > 3)),
);

function wordTables(text: string): readonly TableForm[] {
  return vocabulary.get(bare(text)) ?? vocabulary.get(labelKey(text)) ?? [];
}

/**
 * The edition whose words the pieces of one table show: words that only one edition has decide, the more of them the better.
 * Undefined where they show none or as many of each.
 */
export function editionOf(pieces: readonly Table[], key: string): Form | undefined {
  const votes = forms.map(() => 0);
  for (const table of pieces) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.text.length < 2 || !isWordy(cell.text)) continue;
        const tables = wordTables(cell.text).filter((t) => t.key === key);
        if (tables.length === 1) countVote(votes, tables[0]);
      }
    }
  }
  const most = Math.max(...votes);
  if (most === 0 || votes.filter((count) => count === most).length > 1) return undefined;
  return forms[votes.indexOf(most)];
}

function countVote(votes: number[], table: TableForm | undefined): void {
  const at = forms.findIndex((form) => table !== undefined && form.tables.includes(table));
  votes[at] = (votes[at] ?? 0) + 1;
}
