import type { RowForm, TableForm } from "../../forms/form.ts";
import { columnAt } from "../../text/width.ts";
import { readNumber } from "../tables/number.ts";
import type { Gap, Item } from "./items.ts";

/** A row's numbers under its columns; undefined for a blank one. */
export type Placed = readonly (Item | undefined)[];

/** The numbers of a row. */
export interface NumberRow {
  readonly form: RowForm;
  readonly items: readonly Item[];
  /** The gap between its last number and the next item. */
  readonly after: Gap | undefined;
}

/** How a text separates the cells of one row: by what and by how many of it; and what precedes the first and follows the last number. */
export interface Spacing {
  readonly by: "lines" | "tabs" | "bars";
  readonly size: number;
  readonly before: number;
  readonly behind: number;
}

/** The gap between most numbers of these rows, which are complete; undefined where it consists of spaces. */
export function spacingOf(rows: readonly NumberRow[]): Spacing | undefined {
  for (const by of ["bars", "tabs", "lines"] as const) {
    const usual = (gaps: readonly (Gap | undefined)[]) => median(gaps.flatMap((gap) => (gap && !gap.isTorn ? gap[by] : [])));
    const size = usual(rows.flatMap(({ items }) => items.slice(1).map(({ gap }) => gap)));
    if (size > 0)
      return { by, size, before: usual(rows.map(({ items }) => items[0]?.gap)), behind: usual(rows.map(({ after }) => after)) };
  }
  return undefined;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/**
 * Finds the columns of a row's numbers by what shows where a cell is blank: wider gaps, or the places of the numbers of other rows.
 * Undefined where nothing does.
 */
export function placeByTraces(row: NumberRow, spacing: Spacing | undefined, full: readonly NumberRow[]): Placed | undefined {
  return placeByHardSpaces(row, full) ?? (spacing ? placeByGaps(row, spacing) : placeByMiddles(row, full));
}

/** One space that does not break for each blank cell, as web pages have them, and none in the rows that are full. */
function placeByHardSpaces({ form, items, after }: NumberRow, full: readonly NumberRow[]): Placed | undefined {
  const inner = items.map(({ gap }) => gap.hard);
  const blanks = inner.reduce((sum, count) => sum + count, after?.hard ?? 0);
  if (blanks === 0 || blanks !== form.columns.length - items.length) return undefined;
  if (full.some((row) => row.items.some(({ gap }) => gap.hard > 0))) return undefined;
  const placed: (Item | undefined)[] = items.flatMap((item, i) => [...new Array<undefined>(inner[i] ?? 0).fill(undefined), item]);
  return [...placed, ...new Array<undefined>(after?.hard ?? 0).fill(undefined)];
}

/** Each gap that is wider than the others contains blank cells: first those between numbers, then those before and after them. */
function placeByGaps({ form, items, after }: NumberRow, { by, size, ...usual }: Spacing): Placed | undefined {
  const missing = form.columns.length - items.length;
  const blanksIn = (gap: Gap | undefined, expected: number) => {
    const extra = gap && !gap.isTorn ? gap[by] - expected : 0;
    return extra <= 0 ? 0 : Math.max(1, Math.round(extra / size));
  };
  const inner = items.map(({ gap }, i) => (i === 0 ? 0 : blanksIn(gap, size)));
  const between = inner.reduce((sum, count) => sum + count, 0);
  if (between > missing) return undefined;
  const before = blanksIn(items[0]?.gap, usual.before);
  const behind = blanksIn(after, usual.behind);
  const left = missing - between;
  if (left > 0 && before + behind !== left && (before === 0 || behind === 0 ? before + behind < left : true)) return undefined;
  const first = Math.min(before, left);
  const placed: (Item | undefined)[] = new Array(first).fill(undefined);
  items.forEach((item, i) => {
    placed.push(...new Array<undefined>(inner[i] ?? 0).fill(undefined), item);
  });
  while (placed.length < form.columns.length) placed.push(undefined);
  return placed;
}

/**
 * How much better than the second best assignment the best one must be, in columns; less where every number is exactly below another
 * row's.
 */
const clearLead = 1.5;
const clearlyWhereExact = 0.5;
/** How far off the numbers of one way may be in all. */
const mostDistance = 3;
/** How many rows above and below show where the columns stand; on another page they may stand elsewhere. */
const rowsCompared = 6;
/** Converters shift whole lines, so the distances between numbers are more reliable than their places. */
const shiftWeight = 0.1;

interface Way {
  readonly places: readonly number[];
  readonly cost: number;
}

/** The numbers of the rows around that stand on one line, as this one's do, show where the columns are. */
function placeByMiddles({ form, items }: NumberRow, full: readonly NumberRow[]): Placed | undefined {
  if (!isOneLine(items)) return undefined;
  const isLike = (row: NumberRow) => row.form.columns.length === form.columns.length && isOneLine(row.items);
  const like = full.filter(isLike);
  // One space between numbers parts them and makes no columns.
  if (median(like.flatMap(({ items: others }) => others.slice(1).map(({ gap }) => gap.spaces))) === 1) return undefined;
  const middle = steadier(like);
  const near = like.filter((row) => Math.abs(row.form.index - form.index) <= rowsCompared);
  const all = choices(form.columns.length, items.length);
  const ways = near.flatMap((row) =>
    all.map((places) =>
      wayUnder(places, items.map(middle), row.items.map(middle), isPushed(items) || isPushed(row.items) ? 0 : shiftWeight),
    ),
  );
  const [best] = ways.sort((a, b) => a.cost - b.cost);
  const next = ways.find(({ places }) => places !== best?.places);
  if (!best || best.cost > mostDistance) return undefined;
  const lead = best.cost < clearlyWhereExact ? clearlyWhereExact : clearLead;
  if (next && next.cost - best.cost < lead) return undefined;
  return spread(best.places, items, form);
}

/** The words over the columns, one over each, on a line or stacked, may show where the numbers of the only row belong. */
export function placeByHeads({ form, items }: NumberRow, all: readonly Item[]): Placed | undefined {
  if (!isOneLine(items)) return undefined;
  const isHead = ({ kind, key }: Item) => kind === "words" && key !== "" && form.columns.some(({ label }) => label.includes(key));
  const heads = all.filter(isHead);
  for (const side of sides) {
    const columns = heads
      .map(side)
      .sort((a, b) => a - b)
      .filter((column, i, sorted) => i === 0 || column - (sorted[i - 1] ?? 0) > 0.5);
    const places = items.map((item) => columns.findIndex((column) => Math.abs(column - side(item)) <= 1));
    const isSure = places.every((place, i) => place > (places[i - 1] ?? -1));
    if (columns.length === form.columns.length && isSure) return spread(places, items, form);
  }
  return undefined;
}

/** Where an item begins, its middle, and where it ends, in columns of the screen. */
const sides: readonly ((item: Item) => number)[] = [
  (item) => item.column - widthOf(item) / 2,
  (item) => item.column,
  (item) => item.column + widthOf(item) / 2,
];

function widthOf({ span: { text } }: Item): number {
  return columnAt(text, 0, text.length);
}

function isOneLine(items: readonly Item[]): boolean {
  return items.every(({ line }) => line === items[0]?.line);
}

/** Text browsers count columns of the screen, extractors of PDF characters: what differs less from row to row. */
function steadier(rows: readonly NumberRow[]): (item: Item) => number {
  const first = rows.flatMap(({ items }) => items[0] ?? []);
  const spreadOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + Math.abs(number - median(numbers)), 0);
  const isByCharacter = spreadOf(first.map(({ character }) => character)) < spreadOf(first.map(({ column }) => column));
  return isByCharacter ? ({ character }) => character : ({ column }) => column;
}

/** A label that is longer than its column has pushed the numbers to the right: how far says nothing of which of them is missing. */
function isPushed([first]: readonly Item[]): boolean {
  return first !== undefined && first.gap.lines === 0 && first.gap.spaces === 1;
}

/** The distance of the numbers from these columns of another row, when the whole line is shifted so that it fits best. */
function wayUnder(places: readonly number[], own: readonly number[], other: readonly number[], weight: number): Way {
  const offsets = places.map((place, i) => (own[i] ?? 0) - (other[place] ?? 0));
  const shift = median(offsets);
  return { places, cost: offsets.reduce((sum, offset) => sum + Math.abs(offset - shift), weight * Math.abs(shift)) };
}

function spread(places: readonly number[], items: readonly Item[], form: RowForm): Placed {
  const placed: (Item | undefined)[] = form.columns.map(() => undefined);
  places.forEach((place, i) => {
    placed[place] = items[i];
  });
  return placed;
}

/** The most ways that are tried, and so the most blanks of a row that sums can tell. */
const mostWays = 120;

/**
 * Finds the columns of a row's numbers by the table's sums: the one way in which they can all hold. `values` are the table's numbers by cell,
 * undefined for what is not known. Undefined where several ways would do, or none.
 */
export function placeBySums(
  { form, items }: NumberRow,
  table: TableForm,
  values: readonly (number | undefined)[],
): Placed | undefined {
  const ways = choices(form.columns.length, items.length);
  const numbers = items
    .map(({ span }) => readNumber(span.text, "change"))
    .map((reading) => (reading.state === "number" ? reading.value : undefined));
  const relations = table.relations.filter(({ left, right }) =>
    [...left, ...right].some((index) => index >= form.firstCell && index < form.firstCell + form.columns.length),
  );
  const fitting = ways.filter((places) => {
    const all = [...values];
    for (let i = 0; i < form.columns.length; i++) all[form.firstCell + i] = undefined;
    places.forEach((place, i) => {
      all[form.firstCell + place] = numbers[i];
    });
    return relations.every(({ left, right }) => canHold(left, right, all));
  });
  const [only, ...others] = fitting;
  return only && others.length === 0 ? spread(only, items, form) : undefined;
}

/** With one number unknown the others leave a value for it that is not negative; with more, anything may be. */
function canHold(left: readonly number[], right: readonly number[], values: readonly (number | undefined)[]): boolean {
  let difference = 0;
  const unknown: boolean[] = [];
  for (const index of left) {
    const value = values[index];
    if (value === undefined) unknown.push(true);
    else difference += value;
  }
  for (const index of right) {
    const value = values[index];
    if (value === undefined) unknown.push(false);
    else difference -= value;
  }
  if (unknown.length > 1) return true;
  if (unknown.length === 0) return Math.abs(difference) < 1e-6;
  return unknown[0] ? difference <= 0 : difference >= 0;
}

/** All increasing choices of `count` out of `width` places; none where they are too many. */
function choices(width: number, count: number): number[][] {
  let ways: number[][] = [[]];
  for (let i = 0; i < count; i++) {
    ways = ways.flatMap((way) => {
      const next: number[][] = [];
      for (let place = (way.at(-1) ?? -1) + 1; place <= width - (count - i); place++) next.push([...way, place]);
      return next;
    });
    if (ways.length > mostWays * 8) return [];
  }
  return ways.length > mostWays ? [] : ways;
}
