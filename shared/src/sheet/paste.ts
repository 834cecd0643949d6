import type { CellForm, TableForm } from "../forms/form.ts";
import { kinds, type ReportKind } from "../forms/index.ts";
import type { Block, Table } from "../readers/block.ts";
import { read } from "../readers/read.ts";
import type { Report } from "../report/report.ts";
import { readCell } from "../report/tables/cell.ts";
import { type Classified, classifyTables } from "../report/tables/classify.ts";
import { readNumber } from "../report/tables/number.ts";
import { bindTable } from "../report/tables/table.ts";
import { vocabularyOf } from "../report/vocabulary.ts";
import { smallest } from "../text/extremes.ts";
import type { Text } from "../text/range.ts";
import type { CellChange } from "./change.ts";

/** Something copied elsewhere, to be pasted with its first number at a cell. */
export interface PastedBlock {
  /** The form's key of the table, and the form's index of the cell. */
  readonly table: string;
  readonly cell: number;
  readonly text: string;
  /** The same as a page has it; "" where the clipboard does not hold that. */
  readonly html: string;
}

/** The result of pasting a block, computed before anything is written. */
export interface Pasting {
  readonly changes: readonly CellChange[];
  /** What of the block has no place, and why; nothing where all of it fits. */
  readonly misfits: readonly Text[];
}

/**
 * Finds the cells for the numbers of a block: by their labels where they are those of the form, else from the cell on, row by row. Words
 * around the numbers are skipped; blank places of the block leave their cells alone.
 */
export function planPaste({ tables, form, kind }: Report, block: PastedBlock): Pasting {
  const blocks = blocksOf(block);
  const formOf = (key: string) => tables.get(key)?.form ?? form.tables.find((table) => table.key === key);
  const labelled = classifyTables(blocks, kind).filter(({ isSure, table }) => isSure || table.rows.length > 1);
  const keys = [...new Set(labelled.map(({ key }) => key))];
  const named = keys.flatMap(
    (key) =>
      byLabels(
        labelled.filter((piece) => piece.key === key),
        blocks,
        formOf(key),
        kind,
      ) ?? [],
  );
  const found = named.filter(({ cells }) => cells.size > 0);
  if (found.length > 0) return join(found.map((each) => toPasting(each, block.table)));
  const own = formOf(block.table);
  return own ? fromCell(gridOf(blocks, block.text), own, block.cell) : { changes: [], misfits: [] };
}

/** A table of the form, whole and with nothing that the form does not have, and the words in its cells. */
export interface ReadTable {
  readonly form: TableForm;
  readonly values: ReadonlyMap<CellForm, string>;
}

/** The table of a form that these blocks are, where they are one from its first row to its last; undefined for others. */
export function readTable(blocks: readonly Block[]): ReadTable | undefined {
  for (const kind of kinds) {
    const table = readTableOf(kind, blocks);
    if (table) return table;
  }
  return undefined;
}

function readTableOf(kind: ReportKind, blocks: readonly Block[]): ReadTable | undefined {
  const pieces = classifyTables(blocks, kind);
  const key = pieces[0]?.key;
  if (key === undefined || pieces.some((piece) => piece.key !== key)) return undefined;
  for (const lexicon of (vocabularyOf(kind).lexicons.get(key) ?? []).toReversed()) {
    const { rows, missing } = bindTable(pieces, lexicon, blocks);
    if (missing.length > 0 || rows.some(({ kind, count }) => kind !== "match" || count !== undefined)) continue;
    return { form: lexicon.table, values: new Map(rows.flatMap(({ values }) => values.map((value) => [value.form, value.raw]))) };
  }
  return undefined;
}

/** The clipboard's own table where it has one: a page's cells may hold line ends. */
function blocksOf({ html, text }: PastedBlock): Block[] {
  const ofPage = /<table/i.test(html) ? read(html) : [];
  return ofPage.some(({ kind }) => kind === "table") ? ofPage : read(text);
}

/** The words that stand in the cells of one table of the form. */
interface Named {
  readonly form: TableForm;
  readonly cells: ReadonlyMap<CellForm, string>;
  /** Rows that the form does not have. */
  readonly unknown: readonly string[];
}

function byLabels(
  pieces: readonly Classified[],
  blocks: readonly Block[],
  form: TableForm | undefined,
  kind: ReportKind,
): Named | undefined {
  const lexicon =
    form &&
    vocabularyOf(kind)
      .lexicons.get(form.key)
      ?.find(({ table }) => table === form);
  if (!form || !lexicon || form.onlyRow) return undefined;
  const { rows } = bindTable(pieces, lexicon, blocks);
  const values = rows.filter(({ kind }) => kind !== "duplicate").flatMap((row) => row.values);
  return {
    form,
    cells: new Map(values.filter(({ raw }) => raw !== "").map((value) => [value.form, value.raw])),
    unknown: rows
      .filter(({ kind, row }) => kind === "unknown" && hasNumber(row.cells.map(({ text }) => text)))
      .map(({ label }) => label.text),
  };
}

function toPasting({ form, cells, unknown }: Named, wanted: string): Pasting {
  const pasting = changesOf(form, cells);
  const other: Text = { zh: `粘贴的是${form.name.zh}，不是这一张`, en: `This is the ${form.name.en}, not this table` };
  return {
    changes: pasting.changes,
    misfits: [
      ...(form.key === wanted ? [] : [other]),
      ...unknown.map((label) => ({ zh: `“${label}”：表中没有这一行`, en: `“${label}”: the form has no such row` })),
      ...pasting.misfits,
    ],
  };
}

/** Rows of cells with nothing but their words. */
function gridOf(blocks: readonly Block[], text: string): string[][] {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  if (tables.length > 0) return tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)));
  return text
    .replace(/(?:\r\n|\r|\n)$/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** Lays the rows that have numbers under each other, the first number's column at the cell. */
function fromCell(grid: readonly (readonly string[])[], form: TableForm, cell: number): Pasting {
  const rows = grid.filter(hasNumber);
  const first = smallest(rows.map((row) => row.findIndex(isNumber)));
  const start = form.cells[cell];
  if (rows.length === 0 || !start) {
    return { changes: [], misfits: [{ zh: "粘贴的内容里没有数", en: "There is no number in what was pasted" }] };
  }
  const cells = new Map<CellForm, string>();
  const misfits: Text[] = [];
  rows.forEach((row, i) => {
    const target = form.rows[start.row.index + i];
    const words = row.slice(first);
    const room = target ? target.columns.length - start.columnIndex : 0;
    const over = words.slice(room).filter((word) => word !== "");
    if (over.length > 0) misfits.push(noRoom(over, target?.path.at(-1) ?? target?.name));
    words.slice(0, room).forEach((word, column) => {
      const place = target && form.cells[target.firstCell + start.columnIndex + column];
      if (place && word !== "") cells.set(place, word);
    });
  });
  const pasting = changesOf(form, cells);
  return { changes: pasting.changes, misfits: [...misfits, ...pasting.misfits] };
}

function noRoom(words: readonly string[], row: string | undefined): Text {
  const list = words.slice(0, 8).join("、") + (words.length > 8 ? "……" : "");
  return row === undefined
    ? { zh: `${list}：表格到此为止，没有更多的行`, en: `${list}: the table has no more rows` }
    : { zh: `${list}：“${row}”行右边没有更多的格`, en: `${list}: row “${row}” has no more cells` };
}

/** Numbers are written in plain digits; words that are no number are reported. */
function changesOf(form: TableForm, cells: ReadonlyMap<CellForm, string>): Pasting {
  const changes: CellChange[] = [];
  const misfits: Text[] = [];
  for (const [{ index, row, column }, word] of cells) {
    const reading = readCell(word, column);
    if (reading.state === "words") changes.push({ table: form.key, cell: index, text: word });
    else if (reading.state !== "number") {
      const where = `${row.name}「${column.name}」`;
      misfits.push({ zh: `“${word}”不是${where}里能填的数`, en: `“${word}” is no number for ${where}` });
    } else {
      const isPlain = /^[+-]?\d+(?:\.\d+)?$/.test(word);
      changes.push({ table: form.key, cell: index, text: isPlain ? word : String(reading.value) });
    }
  }
  return { changes, misfits };
}

function hasNumber(row: readonly string[]): boolean {
  return row.some(isNumber);
}

function isNumber(word: string): boolean {
  return /\d/.test(word.normalize("NFKC")) && readNumber(word, "amount").state === "number";
}

function join(pastings: readonly Pasting[]): Pasting {
  return { changes: pastings.flatMap(({ changes }) => changes), misfits: pastings.flatMap(({ misfits }) => misfits) };
}
