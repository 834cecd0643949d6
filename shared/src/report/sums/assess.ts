import type { Relation } from "../../forms/form.ts";
import { memo } from "../../text/memo.ts";
import type { BoundTable, NumberCell } from "../report.ts";
import { exact } from "./arithmetic.ts";

/** A relation that does not hold, with both sides as they stand. */
export interface Broken {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  /** left − right. */
  readonly difference: number;
}

/** One cell whose correction mends every broken relation that it is in. */
export interface WrongCell {
  readonly cell: NumberCell & { readonly state: "number" };
  readonly expected: number;
  readonly broken: readonly Broken[];
}

/** Two cells of which one has too little what the other has too much. */
export interface WrongPair {
  readonly broken: readonly [Broken, Broken];
  /** The pairs that mend both relations and break no other. */
  readonly mends: readonly (readonly [Correction, Correction])[];
}

/** What a cell should be, if the rest is right. */
export type Correction = readonly [cell: NumberCell & { readonly state: "number" }, value: number];

/** What is wrong with a table's sums: cells that explain everything, pairs of cells, and relations that neither explains. */
export interface Assessment {
  readonly cells: readonly WrongCell[];
  readonly pairs: readonly WrongPair[];
  readonly relations: readonly Broken[];
}

/**
 * Holds every relation of a table against its numbers. A relation with a missing, blank or unreadable cell is not assessed. Four rules ask
 * for it, so the answer is kept with the table.
 */
export const assess: (table: BoundTable) => Assessment = memo(assessTable);

const sound: Assessment = { cells: [], pairs: [], relations: [] };

function assessTable(table: BoundTable): Assessment {
  const assessable = table.form.relations.filter((relation) => isAssessable(relation, table));
  const broken: Broken[] = [];
  for (const relation of assessable) {
    const [left, right] = sidesOf(relation, table);
    if (left !== right) broken.push({ relation, left, right, difference: exact(left - right) });
  }
  if (broken.length === 0) return sound;
  const cells = wrongCells(broken, assessable, table);
  const explained = new Set(cells.flatMap((cell) => cell.broken));
  const left = broken.filter((b) => !explained.has(b));
  const open = left.filter((b) => !follows(b, left));
  const pairs = wrongPairs(open, table);
  const paired = new Set(pairs.flatMap((pair) => pair.broken));
  return { cells, pairs, relations: open.filter((b) => !paired.has(b)) };
}

/** No table has so many faults of one size that it is worth while to tell them apart. */
const mostOpen = 12;

function wrongPairs(open: readonly Broken[], table: BoundTable): WrongPair[] {
  const pairs: WrongPair[] = [];
  if (open.length > mostOpen) return pairs;
  const taken = new Set<Broken>();
  for (const one of open) {
    const others = open.filter((other) => other !== one && !taken.has(other) && isOpposite(one, other));
    // Several faults of the same size: it is unknown which cells belong together.
    if (taken.has(one) || others.length !== 1 || !others[0]) continue;
    const mends = pairMends(one, others[0], table);
    if (mends.length === 0) continue;
    pairs.push({ broken: [one, others[0]], mends });
    taken.add(one).add(others[0]);
  }
  return pairs;
}

/** One has too much what the other lacks, or two rows are off alike; columns that are off alike are one row's fault. */
function isOpposite(a: Broken, b: Broken): boolean {
  const isAlike = a.difference === b.difference && a.relation.rule === "sum/applicants";
  return a.relation.rule === b.relation.rule && (isAlike || a.difference === -b.difference);
}

/** Cells of the two relations that stand in one row or one column, where the change of both mends all. */
export function pairMends(a: Broken, b: Broken, table: BoundTable): WrongPair["mends"] {
  const assessable = table.form.relations.filter((relation) => isAssessable(relation, table));
  const corrections = (broken: Broken) =>
    [...broken.relation.left, ...broken.relation.right].flatMap((index) => correctionOf(index, broken, table) ?? []);
  const seconds = corrections(b);
  return corrections(a).flatMap((first) =>
    seconds.flatMap((second): (readonly [Correction, Correction])[] => {
      const [one, other] = [first[0].form, second[0].form];
      const isBeside = one.row === other.row || one.columnIndex === other.columnIndex;
      return isBeside && mendsAll([first, second], assessable, table) ? [[first, second]] : [];
    }),
  );
}

function correctionOf(index: number, { relation, difference }: Broken, table: BoundTable): Correction[] | undefined {
  const cell = table.cells[index];
  const value = cell?.state === "number" ? exact(cell.value + (relation.left.includes(index) ? -difference : difference)) : -1;
  return cell?.state === "number" && value >= 0 ? [[cell, value]] : undefined;
}

/** True where every relation that one of the cells is in holds after the change. */
function mendsAll(changes: readonly Correction[], assessable: readonly Relation[], table: BoundTable): boolean {
  return changes.every(([{ form }]) =>
    assessable.every((relation) => !contains(relation, form.index) || differenceAfter(changes, relation, table) === 0),
  );
}

function differenceAfter(changes: readonly Correction[], { left, right }: Relation, table: BoundTable): number {
  let difference = sum(left, table) - sum(right, table);
  for (const [{ form, value: before }, value] of changes) {
    if (left.includes(form.index)) difference += value - before;
    if (right.includes(form.index)) difference -= value - before;
  }
  return exact(difference);
}

/** True where no relation that holds as the table is would be broken by the change. */
export function breaksNothing(changes: readonly Correction[], table: BoundTable): boolean {
  return table.form.relations.every(
    (relation) =>
      !changes.some(([{ form }]) => contains(relation, form.index)) ||
      !isAssessable(relation, table) ||
      sum(relation.left, table) !== sum(relation.right, table) ||
      differenceAfter(changes, relation, table) === 0,
  );
}

/** Leaves out a balance that correcting （七）总计 would restore: the relation of the column's results reports that already. */
function follows(balance: Broken, all: readonly Broken[]): boolean {
  if (balance.relation.total !== undefined) return false;
  return all.some(({ relation: { total } }, i) => {
    const other = all[i];
    return (
      total !== undefined && other && contains(balance.relation, total) && commonChange([balance, other], total) !== undefined
    );
  });
}

/** Blank is not 0: a sum with a cell that is no number is not judged. */
/** Both sides of an assessable relation, added up. */
export function sidesOf({ left, right }: Relation, table: BoundTable): readonly [left: number, right: number] {
  return [sum(left, table), sum(right, table)];
}

/** Whether each cell of a relation holds a number. */
export function isAssessable({ left, right }: Relation, table: BoundTable): boolean {
  return left.every((index) => isNumber(index, table)) && right.every((index) => isNumber(index, table));
}

function isNumber(index: number, table: BoundTable): boolean {
  return table.cells[index]?.state === "number";
}

function sum(indexes: readonly number[], table: BoundTable): number {
  let total = 0;
  for (const index of indexes) {
    const cell = table.cells[index];
    if (cell?.state === "number") total += cell.value;
  }
  return exact(total);
}

/**
 * Cells that stand in two or more relations, all of them broken, all of them mended by the same change. Where two such cells claim one
 * relation (two faults of the same size), neither is sure, and the relations speak for themselves.
 */
function wrongCells(broken: readonly Broken[], assessable: readonly Relation[], table: BoundTable): WrongCell[] {
  const candidates: WrongCell[] = [];
  const indexes = new Set(broken.flatMap(({ relation }) => [...relation.left, ...relation.right]));
  for (const index of indexes) {
    const cell = table.cells[index];
    if (cell?.state !== "number") continue;
    const own = broken.filter(({ relation }) => contains(relation, index));
    const change = commonChange(own, index);
    const isAllBroken = assessable.filter((relation) => contains(relation, index)).length === own.length;
    if (own.length < 2 || change === undefined || !isAllBroken || cell.value + change < 0) continue;
    candidates.push({ cell, expected: exact(cell.value + change), broken: own });
  }
  return candidates.filter((one) => candidates.every((other) => other === one || !claimsMore(other, one)));
}

function claimsMore(other: WrongCell, one: WrongCell): boolean {
  return other.broken.length >= one.broken.length && one.broken.some((b) => other.broken.includes(b));
}

function contains(relation: Relation, index: number): boolean {
  return relation.left.includes(index) || relation.right.includes(index);
}

/** The change of the cell that makes every one of these relations hold; undefined where they need different ones. */
function commonChange(broken: readonly Broken[], index: number): number | undefined {
  let change: number | undefined;
  for (const { relation, difference } of broken) {
    const own = relation.left.includes(index) ? -difference : difference;
    if (change !== undefined && change !== own) return undefined;
    change = own;
  }
  return change;
}

/** The value that the relations give to a blank cell, where they give one and agree on it. */
export function impliedValue(table: BoundTable, index: number): number | undefined {
  let implied: number | undefined;
  for (const relation of table.form.relations) {
    if (!contains(relation, index)) continue;
    const others = [...relation.left, ...relation.right].filter((i) => i !== index);
    if (!others.every((i) => table.cells[i]?.state === "number")) continue;
    const difference = sum(relation.left, table) - sum(relation.right, table);
    const value = exact(relation.left.includes(index) ? -difference : difference);
    if (value < 0 || (implied !== undefined && implied !== value)) return undefined;
    implied = value;
  }
  return implied;
}
