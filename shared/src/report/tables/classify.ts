import type { Form, TableForm } from "../../forms/form.ts";
import type { ReportKind } from "../../forms/kind.ts";
import type { Block, Row, Table } from "../../readers/block.ts";
import { countUp } from "../../text/gather.ts";
import type { Lexicon } from "../lexicon.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary.ts";
import { labelKey, wordsOf } from "../words.ts";
import { isWordy } from "./number.ts";

/** A table of the text and the form's table that it is, or is a piece of. */
export interface Classified {
  readonly table: Table;
  /** Its place among the blocks. */
  readonly block: number;
  readonly key: string;
  /** How many words of it each edition's table alone uses. */
  readonly own: ReadonlyMap<TableForm, number>;
  /** It has a column header or many labels of the form. */
  readonly isSure: boolean;
}

/** Which of the text's tables are of this kind's forms, by the words in them. Other tables (navigation, lists) are left out. */
export function classifyTables(blocks: readonly Block[], kind: ReportKind): Classified[] {
  const vocabulary = vocabularyOf(kind);
  const found: Classified[] = [];
  let lone: readonly Classified[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    const previous = found.at(-1);
    const isNext = previous !== undefined && index - previous.block <= mostBlocksBetween;
    const votes = countVotes(block, vocabulary);
    const key =
      block.readAs?.key ?? keyOf(votes, isNext ? previous.key : undefined) ?? continuedKey(block, index, previous, blocks);
    if (key !== undefined) found.push(...lone.filter((above) => above.key === key && index - above.block <= mostBlocksBetween));
    lone = key === undefined ? loneHeader(block, index, votes, lone) : [];
    if (key !== undefined)
      found.push({ table: block, block: index, key, own: votes.own, isSure: block.readAs !== undefined || isSure(key, votes) });
  });
  return withoutOwnTables(found);
}

function isSure(key: string, { byKey, hasHeader }: Votes): boolean {
  return hasHeader || (byKey.get(key) ?? 0) > 3;
}

/** A table of one's own in section one, 「行政许可 12」 and 「行政处罚 3」, is not the form's where that stands elsewhere. */
function withoutOwnTables(found: readonly Classified[]): Classified[] {
  const sure = new Set(found.filter((piece) => piece.isSure).map(({ key }) => key));
  const above = neighbours(found);
  const below = neighbours(found.toReversed());
  const isNear = (piece: Classified, other: Classified | undefined) =>
    other !== undefined && Math.abs(other.block - piece.block) <= mostBlocksBetween;
  return found.filter(
    (piece) => piece.isSure || !sure.has(piece.key) || isNear(piece, above.get(piece)) || isNear(piece, below.get(piece)),
  );
}

/** For each piece the one of the same table that comes before it. */
function neighbours(pieces: readonly Classified[]): ReadonlyMap<Classified, Classified | undefined> {
  const last = new Map<string, Classified>();
  return new Map(
    pieces.map((piece) => {
      const previous = last.get(piece.key);
      last.set(piece.key, piece);
      return [piece, previous];
    }),
  );
}

/** How many blocks further a piece of the same table may begin: the foot and the head of a page stand between. */
const mostBlocksBetween = 4;

/** A caption or a header word alone in a table: the first piece of the table that follows, if that is the form's; `|---|` goes with it. */
function loneHeader(table: Table, block: number, votes: Votes, above: readonly Classified[]): readonly Classified[] {
  const { byKey, own, isData } = votes;
  const [last] = above;
  if (table.rows.length === 0)
    return last ? [...above.filter((each) => block - each.block <= mostBlocksBetween), { ...last, table, block }] : above;
  const [key, ...others] = byKey.keys();
  if (key === undefined || others.length > 0 || table.rows.length > 1 || !isData) return [];
  return [{ table, block, key, own, isSure: true }];
}

interface Votes {
  readonly byKey: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<TableForm, number>;
  /** A number or a column header is among the cells, or values may be words. */
  readonly isData: boolean;
  readonly hasHeader: boolean;
}

function countVotes(table: Table, vocabulary: Vocabulary): Votes {
  const byKey = new Map<string, number>();
  const own = new Map<TableForm, number>();
  let isData = vocabulary.hasWords;
  let hasHeader = false;
  for (const row of table.rows) {
    for (const { text } of row.cells) {
      if (text.length < 2) {
        isData ||= text.length === 1 && !isWordy(text);
        continue;
      }
      const { tables, isHeader, isWordy: isLabel } = vocabulary.usesOf(text);
      hasHeader ||= isHeader;
      isData ||= !isLabel;
      if (isLabel) vote(tables, byKey, own);
    }
  }
  return { byKey, own, isData: isData || hasHeader, hasHeader };
}

function vote(tables: readonly TableForm[], byKey: Map<string, number>, own: Map<TableForm, number>): void {
  for (const table of tables) {
    const first = tables.find((other) => other.key === table.key);
    if (first !== table) continue;
    countUp(byKey, table.key);
    const isOnly = !tables.some((other) => other !== table && other.key === table.key);
    if (isOnly) countUp(own, table);
  }
}

/**
 * The form's table with most of its words here. Two words are needed, and a number or a column header among the cells with them (a
 * site's menu names 行政许可 and 行政处罚 too); for a piece that follows another of the same table one word will do.
 */
function keyOf({ byKey, isData }: Votes, previous: string | undefined): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [key, count] of byKey) if (count > most) [best, most] = [key, count];
  return isData && (most > 1 || best === previous) ? best : undefined;
}

/** A piece without any word of the form (the last row of numbers, torn off) belongs to the table before it, on this page or the last. */
function continuedKey(
  table: Table,
  index: number,
  previous: Classified | undefined,
  blocks: readonly Block[],
): string | undefined {
  if (!previous || index - previous.block > mostBlocksBetween || previous.table.layout !== table.layout || table.rows.length > 3)
    return undefined;
  if (blocks.slice(previous.block + 1, index).some((block) => block.kind !== "paragraph" || block.words.text.length > 40))
    return undefined;
  return table.rows.every((row, i) => isRestOfRow(row, i === 0)) ? previous.key : undefined;
}

/** Only numbers; the first row may also have the end of a label before them. */
function isRestOfRow({ cells }: Row, isFirst: boolean): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  const words = filled.filter(({ text }) => isWordy(text)).length;
  return words === 0 || (isFirst && words === 1 && filled.length > 5 && isWordy(filled[0]?.text ?? ""));
}

/** How many words these pieces of one table show that only this edition has. */
export function ownWords(pieces: readonly Classified[], form: Form): number {
  let count = 0;
  for (const { own } of pieces) for (const table of form.tables) count += own.get(table) ?? 0;
  return count;
}

/** Whether a row with numbers has a label that heads one in this edition and not in that: （六）其他处理, which 2021 splits up. */
export function showsRowOf(pieces: readonly Classified[], edition: Lexicon, other: Lexicon): boolean {
  return pieces.some(({ table }) =>
    table.rows.some(({ cells }) => {
      const first = cells.findIndex(({ text }) => text !== "" && !wordsOf(text).isWordy);
      const label = cells.slice(0, Math.max(0, first)).findLast(({ text }) => text !== "");
      const key = label ? labelKey(label.text) : "";
      return edition.rows.has(key) && !other.rows.has(key);
    }),
  );
}

/**
 * The edition whose words the pieces of one table show: words that only one edition has decide, the more of them the better.
 * Undefined where they show none or as many of each.
 */
export function editionOf(pieces: readonly Classified[], { editions }: ReportKind): Form | undefined {
  let best: Form | undefined;
  let most = 0;
  for (const form of editions) {
    const count = ownWords(pieces, form);
    if (count === most) best = undefined;
    if (count > most) [best, most] = [form, count];
  }
  return best;
}
