import type { Relation, TableForm } from "../../forms/form.ts";
import { must } from "../../text/must.ts";
import type { BoundRow, NumberCell } from "../report.ts";
import { differenceOf, type Numbers } from "../sums/arithmetic.ts";

/**
 * Rows in which numbers stand in other columns than their own: one was left out and the rest moved left, or two stand in one cell and one is
 * blank. The numbers of such a row are not judged; `mended` is how the row reads where each stands in its place.
 */
export function withMovedTold(rows: readonly BoundRow[], table: TableForm): readonly BoundRow[] {
  if (!rows.some(({ values }) => values.some(({ state }) => state === "blank"))) return rows;
  const numbers: (number | undefined)[] = [];
  for (const { kind, values } of rows) {
    for (const cell of kind === "duplicate" ? [] : values) if (cell.state === "number") numbers[cell.form.index] = cell.value;
  }
  return rows.map((row) => withDoubled(row) ?? withShifted(row, table, numbers) ?? row);
}

const twoNumbers = /^(\d{1,9})[\s、，,/]+(\d{1,9})$/;

/** 49 3 in one cell, and a blank to its right. */
function withDoubled(row: BoundRow): BoundRow | undefined {
  const blank = onlyBlank(row);
  const at = row.values.findIndex(({ state, raw }) => state === "unreadable" && twoNumbers.test(raw));
  const [, first, second] = twoNumbers.exec(row.values[at]?.raw ?? "") ?? [];
  if (blank < 0 || at < 0 || at > blank || first === undefined || second === undefined) return undefined;
  const mended = row.values.flatMap((cell, i) =>
    i === at ? [Number(first), Number(second)] : i === blank ? [] : numberIn(cell),
  );
  if (mended.length !== row.values.length) return undefined;
  return { ...row, mended, values: row.values.map((cell, i) => (i > at && i <= blank ? untold(cell) : cell)) };
}

/** The last cell is blank, and the number before it is the sum of those before: it is the 总计. */
function withShifted(row: BoundRow, table: TableForm, numbers: Numbers): BoundRow | undefined {
  const last = row.values.length - 1;
  if (row.kind === "duplicate" || onlyBlank(row) !== last || last < 4) return undefined;
  const given = row.values.slice(0, last).flatMap(numberIn);
  if (given.length !== last || (given.at(-1) ?? 0) === 0) return undefined;
  const own = new Set(row.values.map(({ form }) => form.index));
  const relations = table.relations.filter(({ left, right }) => [...left, ...right].some((index) => own.has(index)));
  const ways = given.flatMap((_, at) => insertion(row, given, at, relations, numbers) ?? []);
  const [best] = ways.sort((a, b) => a.broken - b.broken);
  const asItIs = brokenWith(row, given, relations, numbers);
  if (!best || best.broken >= asItIs) return undefined;
  const isSure = best.broken === 0 && ways.every((way) => way.broken > 0 || way.values.join() === best.values.join());
  const mended = isSure ? { mended: best.values } : {};
  return { ...row, ...mended, isShifted: true, count: last, values: row.values.map(untold) };
}

interface Way {
  readonly values: readonly number[];
  readonly broken: number;
}

/** The row with the missing number inserted at a place: the value follows from the row's own sum. */
function insertion(
  row: BoundRow,
  given: readonly number[],
  at: number,
  relations: readonly Relation[],
  numbers: Numbers,
): Way | undefined {
  const { index } = must(row.values[at], "a cell").form;
  const values = [...given.slice(0, at), 0, ...given.slice(at)];
  const known = withRow(row, values, numbers);
  const rowIndexes = new Set(row.values.map(({ form }) => form.index));
  const own = relations.find(
    ({ left, right }) =>
      [...left, ...right].every((cell) => rowIndexes.has(cell)) && (left.includes(index) || right.includes(index)),
  );
  if (!own) return undefined;
  const off = differenceOf(own, known) ?? 0;
  const missing = own.left.includes(index) ? -off : off;
  if (missing < 0) return undefined;
  values[at] = missing;
  return { values, broken: brokenWith(row, values, relations, numbers) };
}

function brokenWith(row: BoundRow, values: readonly number[], relations: readonly Relation[], numbers: Numbers): number {
  const known = withRow(row, values, numbers);
  return relations.filter((relation) => (differenceOf(relation, known) ?? 0) !== 0).length;
}

function withRow(row: BoundRow, values: readonly number[], numbers: Numbers): Numbers {
  const known = [...numbers];
  row.values.forEach(({ form }, i) => {
    known[form.index] = values[i];
  });
  return known;
}

/** Where the row's only blank cell is; -1 where there are none or more. */
function onlyBlank({ values }: BoundRow): number {
  const blanks = values.flatMap(({ state }, i) => (state === "blank" ? [i] : []));
  const [only, ...others] = blanks;
  return only !== undefined && others.length === 0 ? only : -1;
}

function numberIn(cell: NumberCell): number[] {
  return cell.state === "number" ? [cell.value] : [];
}

function untold({ form, range, raw }: NumberCell): NumberCell {
  return { form, range, raw, state: "unreadable", reason: "uncounted" };
}
