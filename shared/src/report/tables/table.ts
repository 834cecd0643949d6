import type { CellForm, GroupForm, RowForm, TableForm } from "../../forms/form.ts";
import { notationOfTable, notations } from "../../notations/index.ts";
import type { Block, Cell, Row } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import { must } from "../../text/must.ts";
import type { Range } from "../../text/range.ts";
import type { Lexicon } from "../lexicon.ts";
import type { BoundHeader, BoundRow, BoundTable, MissingRow, NumberCell, Piece, Tear } from "../report.ts";
import { labelKey, wordsOf } from "../words.ts";
import { type Alignment, alignRows } from "./align.ts";
import type { Classified } from "./classify.ts";
import { readFields } from "./fields.ts";
import { bindHeader } from "./header.ts";
import { rowLabelFaults } from "./labels.ts";
import { withoutMisplacedLabels } from "./misplaced-letters.ts";
import { readOnlyRow } from "./only-row.ts";
import { type RawRow, readRow } from "./raw-rows.ts";
import { withMovedTold } from "./row-shape.ts";
import { findStrayRows } from "./stray.ts";
import { joinCutRows, pieceTears } from "./tears.ts";
import { readValues } from "./values.ts";

/** How many lines above a table may be pieces of its header. */
const reachAbove = 8;

/** Binds the pieces of one table to the form's table: every row aligned, every number read. */
export function bindTable(classified: readonly Classified[], lexicon: Lexicon, blocks: readonly Block[]): BoundTable {
  const pieces = withoutCopies(classified, lexicon);
  const raw = pieces.flatMap(({ table }, piece) =>
    lexicon.hasWords
      ? table.rows.flatMap((row) => readFields(row, table, piece, lexicon))
      : table.rows.map((row) => readRow(row, table, piece, lexicon)),
  );
  const joined = joinCutRows(raw, lexicon);
  const between = betweenPieces(pieces, blocks);
  const firstBlock = must(pieces[0], "a piece").block;
  const besides = [blocks.slice(Math.max(0, firstBlock - reachAbove), firstBlock), ...between];
  const breaks = pieceTears(joined.rows, between, lexicon.kind).filter(
    (tear) => !joined.tears.some((cut) => overlapOrMeet(cut.range, tear.range)),
  );
  const tears = [...breaks, ...joined.tears].sort((a, b) => a.range.start - b.range.start);
  const data = dataRows(joined.rows, lexicon);
  const rows = lexicon.table.onlyRow
    ? readOnlyRow(data, lexicon.table, lexicon.table.onlyRow)
    : withoutMisplacedLabels(bindRows(data, lexicon), joined.rows);
  const strays = findStrayRows(missingForms(rows, lexicon), pieces, blocks, lexicon.table);
  return finish(pieces, inOrder(rows, strays.rows), inOrder(tears, strays.tears), joined.rows, besides, lexicon, strays.pieces);
}

/** A second copy of the same table is the section's fault, not that of each of its rows. */
function withoutCopies(classified: readonly Classified[], lexicon: Lexicon): readonly Classified[] {
  if (classified.length < 2) return classified;
  const seen = new Set<string>();
  return classified.filter(({ table }, i) => {
    const keys = table.rows.flatMap((row) =>
      row.cells.map((cell) => labelKey(cell.text)).filter((key) => isRowKey(key, lexicon)),
    );
    const known = keys.filter((key) => seen.has(key)).length;
    for (const key of keys) seen.add(key);
    return i === 0 || known < 3 || known * 2 <= keys.length;
  });
}

/** 其他 and 总计 head columns as well: a repeated header is no copy of the rows. */
function isRowKey(key: string, lexicon: Lexicon): boolean {
  return lexicon.rows.has(key) && !lexicon.headers.has(key);
}

function dataRows(rows: readonly RawRow[], lexicon: Lexicon): RawRow[] {
  if (!lexicon.table.onlyRow) return rows.filter((row) => row.kind === "data" || row.kind === "numbers");
  const numbers = rows.filter((row) => row.kind === "numbers");
  if (numbers.length > 0) return numbers;
  // A blank row: the last wide one without a word.
  const blank = rows.findLast((row) => row.kind === "empty" && row.row.cells.length * 2 > lexicon.table.width);
  return blank ? [blank] : [];
}

function bindRows(data: readonly RawRow[], lexicon: Lexicon): BoundRow[] {
  let group = "";
  const candidates = data.map((raw) => {
    const outer = raw.labels.slice(0, -1).findLast((label) => lexicon.groups.has(labelKey(label.text)));
    if (outer) group = labelKey(outer.text);
    const own = raw.labels.at(-1)?.text ?? "";
    const key = labelKey(own);
    const number = wordsOf(own).ordinal?.value;
    return { key, group, number, ...(key === "" && own !== "" && { ordinal: bare(own) }) };
  });
  const rows: BoundRow[] = [];
  alignRows(candidates, lexicon).forEach((alignment, i) => {
    const raw = data[i];
    const row = raw && bindRow(raw, alignment, lexicon);
    if (row) rows.push(row);
  });
  return rows;
}

function bindRow(raw: RawRow, alignment: Alignment, lexicon: Lexicon): BoundRow | undefined {
  const { row, table } = raw;
  const { range } = row;
  const label = raw.labels.at(-1) ?? { text: "", range: { start: range.start, end: range.start } };
  if (alignment.kind === "unknown") {
    // A number alone, without a label, is the page's.
    const filled = raw.values.filter((cell) => cell.text !== "").length;
    return filled === 0 || (filled === 1 && raw.labels.length === 0)
      ? undefined
      : { kind: "unknown", row, table, range, label, labelFaults: [], values: [] };
  }
  const { form, kind } = alignment;
  const padding = lexicon.table.labelColumns - 1 - raw.labelColumn;
  const columns = lexicon.table.cells.slice(form.firstCell, form.firstCell + form.columns.length);
  const own = withoutRepeats(raw.values, form, lexicon.table);
  const { values, count } = readValues(own, columns, padding, row);
  return { kind, form, row, table, range, label, labelFaults: rowLabelFaults(raw.labels, form, lexicon), values, count };
}

/** Converters repeat the number of a merged cell in every column that it fills. */
function withoutRepeats(cells: readonly Cell[], form: RowForm, table: TableForm): readonly Cell[] {
  const need = form.columns.length;
  const spare = table.width - table.labelColumns - need;
  if (spare <= 0) return cells;
  const filled = cells.filter((cell) => cell.text !== "");
  const isRepeated = filled.length === need + spare && filled.slice(need).every((cell) => cell.text === filled[need - 1]?.text);
  return isRepeated ? filled.slice(0, need) : cells;
}

function missingForms(rows: readonly BoundRow[], lexicon: Lexicon): RowForm[] {
  const there = new Set(rows.map((row) => row.form));
  return lexicon.table.rows.filter((form) => !there.has(form));
}

/** What stands between one piece and the next: headings and lines of text. */
function betweenPieces(pieces: readonly Classified[], blocks: readonly Block[]): Block[][] {
  return pieces.slice(1).map((piece, i) => blocks.slice((pieces[i]?.block ?? piece.block) + 1, piece.block));
}

function finish(
  pieces: readonly Classified[],
  read: readonly BoundRow[],
  tears: readonly Tear[],
  raw: readonly RawRow[],
  besides: readonly Block[][],
  lexicon: Lexicon,
  strayPieces: readonly Piece[],
): BoundTable {
  const rows = withMovedTold(read, lexicon.table);
  const cells = cellsOf(rows, lexicon.table.cells);
  const tables: Piece[] = pieces.map(({ table }) => ({ range: table.range, table }));
  const all = inOrder(tables, strayPieces);
  const first = all[0]?.range ?? { start: 0, end: 0 };
  return {
    form: lexicon.table,
    layout: pieces[0]?.table.layout ?? "tabs",
    range: { start: first.start, end: all.at(-1)?.range.end ?? first.end },
    pieces: all,
    tears,
    headers: pieces.some(({ table }) => !notations[table.layout].hasHeaderCells)
      ? []
      : bindHeaders(raw, rows, tears, besides, lexicon),
    rows,
    missing: missingRows(rows, lexicon),
    cells,
  };
}

function cellsOf(rows: readonly BoundRow[], forms: readonly CellForm[]): (NumberCell | undefined)[] {
  const cells: (NumberCell | undefined)[] = forms.map(() => undefined);
  for (const row of rows) {
    if (row.kind === "duplicate") continue;
    for (const value of row.values) cells[value.form.index] = value;
  }
  return cells;
}

function missingRows(rows: readonly BoundRow[], lexicon: Lexicon): MissingRow[] {
  const matched = rows.filter((row) => row.kind === "match");
  const moved = rows.filter((row) => row.kind === "moved").map((row) => row.form);
  return lexicon.table.rows
    .filter((form) => !moved.includes(form) && !matched.some((row) => row.form === form))
    .map((form) => {
      const after = matched.findLast((row) => (row.form?.index ?? 0) < form.index);
      const before = matched.find((row) => (row.form?.index ?? 0) > form.index);
      return { form, ...(after && { after }), ...(before && { before }) };
    });
}

/** Gives every group of the form the header cells that stand before its first row. */
function bindHeaders(
  raw: readonly RawRow[],
  rows: readonly BoundRow[],
  tears: readonly Tear[],
  besides: readonly Block[][],
  lexicon: Lexicon,
): BoundHeader[] {
  const groupOf = new Map<Row, GroupForm>();
  for (const { row, form } of rows) {
    const group = form && lexicon.groupOf.get(form);
    if (group) groupOf.set(row, group);
  }
  const beside = captionsBeside(besides, lexicon);
  const bound = new Map<GroupForm, BoundHeader>();
  const isHeader = ({ kind }: RawRow) => kind === "header" || kind === "caption";
  // Without labels every header row belongs to the one row, also where its numbers are cut up into tables with a header each.
  const whole = lexicon.table.onlyRow ? raw.filter(isHeader).map(({ row }) => row) : undefined;
  let above: Row[] = [];
  for (const rawRow of raw) {
    const { row } = rawRow;
    if (isHeader(rawRow) || (above.length > 0 && isRestOfHeader(rawRow))) above.push(row);
    const group = groupOf.get(row);
    if (!group) continue;
    if (!bound.has(group)) {
      const range = above[0]?.range ?? row.range;
      const isOneRow = notationOfTable(rawRow.table).hasOneHeaderRow;
      const isCut = tears.some(
        (tear) => tear.kind === "cut-header" && tear.range.end >= range.start && tear.range.start <= row.range.start,
      );
      const place = { range, beside, corners: lexicon.corners, isCut, isOneRow };
      bound.set(group, bindHeader(group, lexicon.expected.get(group) ?? [], whole ?? above, place));
    }
    above = [];
  }
  return [...bound.values()];
}

/** 「企业　机构　益组织」: the second line of header words that have two. */
function isRestOfHeader({ kind, row }: RawRow): boolean {
  return kind === "label" && row.cells.every((cell) => cell.text.length <= 4);
}

/** Captions and header words that are lines of text over or between the pieces: a header row of one cell is a line of its own. */
function captionsBeside(besides: readonly Block[][], lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  for (const block of besides.flat()) {
    if (block.kind === "table" || block.words.text.length > 60) continue;
    const { text } = block.words;
    for (const words of /\s/.test(text) ? [text, ...text.split(/\s+/)] : [text]) {
      const { bare } = wordsOf(words);
      if (lexicon.headers.has(bare)) found.add(bare);
    }
  }
  return found;
}

/** Both lists as one, in the order of the text. */
function inOrder<T extends { readonly range: Range }>(some: readonly T[], more: readonly T[]): T[] {
  return more.length === 0 ? [...some] : [...some, ...more].sort((a, b) => a.range.start - b.range.start);
}

/** True where they overlap or touch. */
function overlapOrMeet(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
