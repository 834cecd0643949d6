import type { TableForm } from "../../forms/form.ts";
import type { Block, Row, Table } from "../../readers/block.ts";
import type { Range } from "../../text/range.ts";
import { countsOn } from "../joined.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Sectioned } from "../sections/sectioned-blocks.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { readLooseFields } from "./fields.ts";
import { type LooseReading, readLoose } from "./read.ts";

/** How many blocks after a section's end are looked at for numbers that a page's columns have carried over the next heading. */
const blocksSearchedBelow = 14;

/** How well a table of the form could be read from marked tables; undefined where all that they hold was. */
export type GridWorth = (key: string) => Worth | undefined;

export interface Worth {
  /** How many numbers have found their cell; -1 where no table is. */
  readonly placed: number;
  /** How badly the rows fit the form. */
  readonly cost: number;
  /** How many rows have no label of the form, or not as many values as it has columns. */
  readonly odd: number;
}

/**
 * The blocks with each table that came as loose text read as one: where a section has no other, or one from which fewer numbers can be read.
 * The same blocks where there is none.
 */
export function withLooseTables(source: string, text: Sectioned, gridWorth: GridWorth, vocabulary: Vocabulary): readonly Block[] {
  let { blocks } = text;
  for (const [key, choices] of vocabulary.lexicons) {
    if (choices.some(({ hasWords }) => hasWords)) {
      blocks = withLooseFields(blocks, choices, gridWorth(key));
      continue;
    }
    const known = gridWorth(key);
    const own = known && regionOf(key, text);
    if (!known || !own) continue;
    if (known.placed >= 0 && known.odd === 0 && !hasMore(own, key, text, vocabulary)) continue;
    const reading = bestReading(source, [...own, ...numbersBelow(own, text)], choices, vocabulary);
    const isBetter = reading && reading.placed > known.placed && reading.cost < known.cost;
    if (isBetter) blocks = replaced(blocks, own, reading);
  }
  return blocks;
}

/** Where values may be words, only lines are read that hold nothing but labels and values, and only where no table is marked. */
function withLooseFields(blocks: readonly Block[], choices: readonly Lexicon[], known: Worth | undefined): readonly Block[] {
  if (known?.placed !== -1 || lengthOf(blocks) > longestRegion) return blocks;
  const [reading] = choices.flatMap((lexicon) => readLooseFields(blocks, lexicon) ?? []);
  return reading ? replaced(blocks, blocks, reading) : blocks;
}

/** Whether lines beside the table hold labels of it, or numbers: what its rows lack may be there. */
function hasMore(own: readonly Block[], key: string, { classified }: Sectioned, vocabulary: Vocabulary): boolean {
  const pieces = new Set(classified.filter((piece) => piece.key === key).map(({ table }) => table));
  return own.some((block) => {
    if (block.kind === "table") return !pieces.has(block);
    const { text } = block.words;
    return (
      text.length <= longestLine &&
      (/^\S{0,40}\s*\d+(?:\s|$)/.test(text) || vocabulary.usesOf(text).tables.some((table) => table.key === key))
    );
  });
}

/** A line of a table is no longer; prose is. */
const longestLine = 120;

/** The blocks in which a table is looked for: its section's, or, without a heading, those from its first piece to the next section. */
function regionOf(key: string, { blocks, sections, classified }: Sectioned): readonly Block[] | undefined {
  if (sections.length === 0) return blocks;
  const section = sections.find(({ form, duplicateOf }) => form?.table === key && !duplicateOf);
  if (section) return blocks.slice(section.firstBlock, section.endBlock);
  const first = classified.find((piece) => piece.key === key)?.block;
  if (first === undefined) return undefined;
  const next = sections.find(({ firstBlock }) => firstBlock > first);
  return blocks.slice(first, next && blocks.indexOf(next.heading));
}

function bestReading(
  source: string,
  blocks: readonly Block[],
  choices: readonly Lexicon[],
  vocabulary: Vocabulary,
): LooseReading | undefined {
  if (lengthOf(blocks) > longestRegion) return undefined;
  const own = choices.map((lexicon) => ownWordsIn(blocks, lexicon.table, vocabulary));
  const likely = choices.filter((_, i) => own[i] === Math.max(...own));
  const readings = likely.flatMap((lexicon) => readLoose(source, blocks, lexicon) ?? []);
  return readings.sort((a, b) => a.cost - b.cost)[0];
}

/** In characters. A table of the form takes some thousand, a section with its prose ten thousand; what is longer is no report's. */
const longestRegion = 50_000;

function lengthOf(blocks: readonly Block[]): number {
  const ofCells = (row: Row) => row.cells.reduce((sum, { text }) => sum + text.length, row.cells.length);
  return blocks.reduce(
    (sum, block) =>
      sum + (block.kind === "table" ? block.rows.reduce((all, row) => all + ofCells(row), 0) : block.words.text.length),
    0,
  );
}

/** How many cells and lines of a text are words that only this edition's table uses. */
function ownWordsIn(blocks: readonly Block[], table: TableForm, vocabulary: Vocabulary): number {
  const words = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : block.words.text.split(/[\s,|]+/),
  );
  return words.filter((word) => {
    const tables = word.length > 1 && word.length < 60 ? vocabulary.usesOf(word).tables : [];
    return tables.includes(table) && !tables.some((other) => other !== table && other.key === table.key);
  }).length;
}

/** Lines with nothing but a number, up to the first sentence, where no other table stands. */
function numbersBelow(own: readonly Block[], { blocks, sections }: Sectioned): Block[] {
  const end = blocks.indexOf(own.at(-1) as Block) + 1;
  const found: Block[] = [];
  if (end === 0 || sections.find(({ endBlock }) => endBlock > end)?.form?.table !== undefined) return found;
  for (let at = end; at < Math.min(blocks.length, end + blocksSearchedBelow); at++) {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (!block || block.kind === "table" || block.words.text.length > 40) break;
    const isNumber = /^\d{1,6}$/.test(block.words.text);
    // 「2021」, 「年」: a sentence in pieces.
    if (isNumber && next?.kind === "paragraph" && countsOn.test(next.words.text)) break;
    if (isNumber) found.push(block);
  }
  return found;
}

/** The table takes the place of the blocks that it was read from, of its header's, and of the numbers below. */
function replaced(blocks: readonly Block[], own: readonly Block[], { table, used }: LooseReading): readonly Block[] {
  const isUsed = new Set(used);
  const isTable = (at: number) => own[at]?.kind === "table";
  let first = own.findIndex((block) => isUsed.has(block));
  let last = own.findLastIndex((block) => isUsed.has(block));
  while (isTable(first - 1)) first--;
  while (isTable(last + 1)) last++;
  const gone = new Set([...own.slice(first, last + 1), ...used]);
  const whole = within(table, own[last]?.range.end ?? table.range.end);
  return blocks.flatMap((block) => (block === own[first] ? [whole] : gone.has(block) ? [] : [block]));
}

/** Numbers below the next heading do not make the table reach over it. */
function within(table: Table, end: number): Table {
  const cut = (range: Range) => ({ start: Math.min(range.start, end), end: Math.min(range.end, end) });
  return { ...table, range: cut(table.range), rows: table.rows.map((row) => ({ ...row, range: cut(row.range) })) };
}
