import type { RowForm, TableForm } from "../../forms/form.ts";
import type { Block, Cell, Row, Table } from "../../readers/block.ts";
import { joinSpans, type Span, sliceSpan } from "../../text/span.ts";
import type { Lexicon } from "../lexicon.ts";
import { readNumber } from "../tables/number.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { type NumberRow, type Placed, placeByHeads, placeBySums, placeByTraces, spacingOf } from "./columns.ts";
import { type Item, itemsOf } from "./items.ts";
import { findLabels, type Label } from "./labels.ts";
import { type Parting, type Run, shareOut } from "./runs.ts";

/** A table of the form as it was read from text whose cells nothing marks. */
export interface LooseReading {
  readonly table: Table;
  /** How many numbers have found their cell. */
  readonly placed: number;
  /** The cost of the reading: how badly the numbers fit the form. */
  readonly cost: number;
  /** The blocks that its labels and numbers stand in. */
  readonly used: readonly Block[];
}

/**
 * Reads one table of the form from blocks in which nothing marks its cells: one cell a line, words and numbers parted by spaces, labels cut
 * over lines, numbers before or after their labels. The form knows the labels and how many numbers follow each. Undefined where too little
 * of it is there. Takes time in proportion to the text.
 */
export function readLoose(source: string, blocks: readonly Block[], lexicon: Lexicon): LooseReading | undefined {
  const items = itemsOf(source, blocks, lexicon.kind, lexicon);
  return lexicon.table.onlyRow ? readUnlabelled(items, lexicon.table) : readLabelled(items, lexicon);
}

function readLabelled(items: readonly Item[], lexicon: Lexicon): LooseReading | undefined {
  const { table } = lexicon;
  const labels = allLabels(items, lexicon);
  if (labels.length * 2 <= table.rows.length) return undefined;
  const numbers = numbersOf(items, labels, lexicon);
  const parting = inBestOrder(labels, numbers, items, table);
  if (!parting) return undefined;
  const rows = rowsOf(parting, items, table);
  const places = [...labels.flatMap((label) => label.items), ...numbers];
  const used = places.flatMap((at) => items[at]?.block ?? []);
  const widths = parting.runs.map(({ label }) => label.form.columns.length);
  const placed = rows.reduce((sum, row, i) => sum + placedIn(row, 1, widths[i] ?? 0), 0);
  return readingOf(rows, { placed, cost: parting.cost }, used, {
    key: table.key,
    unplaced: parting.left.length,
  });
}

/** How often labels that stand elsewhere are looked for. */
const mostLooks = 4;

/** The labels in the form's order, and those that stand elsewhere. */
function allLabels(items: readonly Item[], lexicon: Lexicon): Label[] {
  const labels = findLabels(items, lexicon, lexicon.table.rows);
  for (let looks = 0; looks < mostLooks; looks++) {
    const missing = lexicon.table.rows.filter((form) => !labels.some((label) => label.form === form));
    const used = new Set(labels.flatMap((label) => label.items));
    const rest = items.map((item, at) => (used.has(at) ? { ...item, key: "" } : item));
    const found =
      missing.length === 0 ? [] : findLabels(rest, lexicon, missing).filter((label) => isSurelyRow(label, rest, lexicon));
    if (found.length === 0) break;
    labels.push(...found);
  }
  return labels;
}

/** Whole, and not the header's 其他 or 总计. */
function isSurelyRow({ form, items: places }: Label, items: readonly Item[], lexicon: Lexicon): boolean {
  const words = places.map((at) => items[at]?.key ?? "").join("");
  const isWhole = lexicon.rows.get(words)?.includes(form) ?? false;
  const first = items[places[0] ?? 0];
  const next = items[(places.at(-1) ?? 0) + 1];
  return isWhole && (!lexicon.headers.has(words) || first?.ordinal !== undefined || next?.kind === "number");
}

/** The numbers from the first label (or the line above it) to the end of what follows the last, or to the words of another table. */
function numbersOf(items: readonly Item[], labels: readonly Label[], lexicon: Lexicon): number[] {
  const places = labels.flatMap((label) => label.items);
  const first = places.reduce((a, b) => Math.min(a, b), Infinity);
  const last = places.reduce((a, b) => Math.max(a, b), -1);
  const end = items.findIndex((item, at) => at > last && isOfOther(item, lexicon));
  const line = items[first]?.line ?? 0;
  return items.flatMap((item, at) => {
    const isInside = at > first ? end < 0 || at < end : item.line >= line - 1;
    return item.kind === "number" && isInside ? [at] : [];
  });
}

function isOfOther({ kind, span }: Item, lexicon: Lexicon): boolean {
  const { tables } = vocabularyOf(lexicon.kind).usesOf(span.text);
  return kind === "words" && tables.length > 0 && !tables.some(({ key }) => key === lexicon.table.key);
}

/** In the form's order, or, where rows have changed places together with their numbers, in the text's. */
function inBestOrder(
  labels: readonly Label[],
  numbers: readonly number[],
  items: readonly Item[],
  table: TableForm,
): Parting | undefined {
  const byForm = [...labels].sort((a, b) => a.form.index - b.form.index);
  const byPlace = [...labels].sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
  const first = shareOut(byForm, numbers, items, table);
  if (byForm.every((label, i) => label === byPlace[i])) return first;
  const second = shareOut(byPlace, numbers, items, table);
  return first && second && second.cost < first.cost ? second : first;
}

function rowsOf(parting: Parting, items: readonly Item[], table: TableForm): Row[] {
  const numberRow = ({ label, numbers: own }: Run): NumberRow => ({
    form: label.form,
    items: own.map((at) => items[at] as Item),
    after: items[(own.at(-1) ?? 0) + 1]?.gap,
  });
  const full = parting.runs.map(numberRow).filter((row) => row.items.length === row.form.columns.length);
  const spacing = spacingOf(full);
  const values = valuesOf(full, table);
  const isWhole = parting.left.length === 0 && !parting.runs.some(({ isUnsure }) => isUnsure);
  return parting.runs.map((run): Row => {
    const { form } = run.label;
    const label = labelCell(run.label, items);
    const short = numberRow(run);
    const own = short.items;
    if (run.isUnsure || (run.isElsewhere && (!isWhole || isJumbled(run, parting.runs)))) return row(label, [], "unread");
    const isOneLine = own.every(({ line }) => line === own[0]?.line);
    // Numbers of another row too, or several that nothing parts.
    if ((own.length > form.columns.length && !isOneLine) || own.some(({ span }) => /\d[+-]\d/.test(span.text)))
      return row(
        label,
        own.map(({ span }) => span),
        "unread",
      );
    if (own.length >= form.columns.length)
      return row(
        label,
        own.map(({ span }) => span),
      );
    if (own.some(({ isGlued }) => isGlued)) return row(label, [], "unread");
    if (own.length === 0)
      return row(
        label,
        form.columns.map(() => blankAfter(label)),
      );
    const placed = placeByTraces(short, spacing, full) ?? placeBySums(short, table, values);
    return placed
      ? row(label, cellsOf(placed, label))
      : row(
          label,
          own.map(({ span }) => span),
          "short",
        );
  });
}

/**
 * Numbers away from their labels are trusted where their sums tell that they are whole rows, and not columns: of several numbers without
 * a sum nobody can tell.
 */
function isJumbled({ label, isSum }: Run, runs: readonly Run[]): boolean {
  if (isSum === undefined) return label.form.columns.length > 1;
  const summed = runs.filter((run) => run.isElsewhere && run.isSum !== undefined);
  const wrong = summed.filter((run) => run.isSum === false).length;
  return wrong > 2 && wrong * 4 > summed.length;
}

function valuesOf(full: readonly NumberRow[], table: TableForm): (number | undefined)[] {
  const values: (number | undefined)[] = table.cells.map(() => undefined);
  for (const { form, items } of full) {
    items.forEach(({ span }, i) => {
      const reading = readNumber(span.text, "change");
      if (reading.state === "number") values[form.firstCell + i] = reading.value;
    });
  }
  return values;
}

function labelCell({ items: places }: Label, items: readonly Item[]): Cell {
  const pieces = places.flatMap((at) => items[at]?.span ?? []);
  const words = joinSpans(pieces) ?? { text: "", range: { start: 0, end: 0 } };
  const before = items[(places[0] ?? 0) - 1];
  // Spaces may separate 「1.」 from 「属于国家秘密」.
  const isOrdinal =
    before?.key === "" && before.ordinal !== undefined && before.kind === "words" && before.line === items[places[0] ?? 0]?.line;
  return isOrdinal ? joinSpans([before.span, words]) : words;
}

function cellsOf(placed: Placed, label: Cell): Span[] {
  let end = label;
  return placed.map((item) => {
    if (item) end = item.span;
    return item?.span ?? blankAfter(end);
  });
}

function blankAfter({ range }: Span): Cell {
  return { text: "", range: { start: range.end, end: range.end } };
}

/** The numbers of a row, whose first cell may be its label; none where they are ambiguous. */
function placedIn({ cells, fault }: Row, labels: number, width: number): number {
  return fault !== undefined || cells.length - labels > width ? 0 : cells.slice(labels).filter(({ text }) => text !== "").length;
}

function row(label: Cell, values: readonly Cell[], fault?: Row["fault"]): Row {
  const cells = [label, ...values];
  const range = {
    start: Math.min(...cells.map((cell) => cell.range.start)),
    end: Math.max(...cells.map((cell) => cell.range.end)),
  };
  return { range, cells, ...(fault && { fault }) };
}

function readingOf(
  rows: readonly Row[],
  found: Pick<LooseReading, "placed" | "cost">,
  blocks: readonly Block[],
  readAs: Table["readAs"],
): LooseReading {
  const used = [...new Set(blocks)];
  // One by one: a text of nothing but numbers has more of them than a call can have arguments.
  const start = used.reduce((first, { range }) => Math.min(first, range.start), Infinity);
  const end = used.reduce((last, { range }) => Math.max(last, range.end), 0);
  const table: Table = { kind: "table", layout: "loose", range: { start, end }, rows, ...(readAs && { readAs }) };
  return { table, ...found, used };
}

/** As many digits as there are columns, without anything between them, can only be one each. */
function digitsOf(item: Item, count: number): Item[] {
  const { span } = item;
  if (span.text.length !== count || !/^\d+$/.test(span.text)) return [item];
  return [...span.text].map((_, i) => ({ ...item, span: sliceSpan(span, i, i + 1) }));
}

/** A table of one row without a label: numbers below, or among, the words of its header. */
function readUnlabelled(items: readonly Item[], table: TableForm): LooseReading | undefined {
  const form = table.rows[0] as RowForm;
  const own = items.filter(({ kind }) => kind === "number").flatMap((item) => digitsOf(item, form.columns.length));
  if (own.length * 2 < form.columns.length || own.length > form.columns.length + 5) return undefined;
  const spans = own.map(({ span }) => span);
  const short: NumberRow = { form, items: own, after: undefined };
  const values = table.cells.map(() => undefined);
  const isShort = own.length < form.columns.length;
  const placed = isShort
    ? (placeByTraces(short, spacingOf([short]), []) ?? placeByHeads(short, items) ?? placeBySums(short, table, values))
    : undefined;
  const first = spans[0] as Span;
  const cells = placed ? cellsOf(placed, { text: "", range: { start: first.range.start, end: first.range.start } }) : spans;
  const range = { start: first.range.start, end: (spans.at(-1) ?? first).range.end };
  const only: Row = { range, cells, ...(isShort && !placed && { fault: "short" as const }) };
  return readingOf(
    [only],
    { placed: placedIn(only, 0, form.columns.length), cost: 0 },
    items.map(({ block }) => block),
    { key: table.key, unplaced: 0 },
  );
}
