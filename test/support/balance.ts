import type { CellForm, Form, Relation, TableForm } from "../../shared/src/forms/form.ts";
import { chance, pick, type Random, whole } from "./random.ts";

/** What each number cell of a report holds. Cells of different tables are different keys. */
export type Values = ReadonlyMap<CellForm, number>;

export interface BalanceOptions {
  /** Whether the agency may make 规章; their cells are 0 otherwise. */
  readonly regulations?: boolean;
}

/** Numbers for every cell of the form's tables, such that all its relations hold. Sparse as in life: many zeros, few large. */
export function balancedValues(form: Form, random: Random, options: BalanceOptions = {}): Values {
  return new Map(form.tables.flatMap((table) => pairs(table, fillTable(table, random, options))));
}

/** 0 in every cell: balanced too. */
export function zeroValues(form: Form): Values {
  return new Map(form.tables.flatMap((table) => pairs(table, [])));
}

/** Σ left − Σ right. */
export function imbalance(relation: Relation, values: readonly number[]): number {
  return sum(relation.left, values) - sum(relation.right, values);
}

/** The table's numbers by cell index, as relations ask for them. */
export function numbersOf(table: TableForm, values: Values): number[] {
  return table.cells.map((cell) => values.get(cell) ?? 0);
}

function pairs(table: TableForm, numbers: readonly number[]): [CellForm, number][] {
  return table.cells.map((cell) => [cell, numbers[cell.index] ?? 0]);
}

function fillTable(table: TableForm, random: Random, options: BalanceOptions): number[] {
  if (table.relations.length > 0) return fillRelated(table, random);
  const numbers: number[] = [];
  for (const cell of table.cells) numbers.push(freeNumber(cell, numbers, random, options));
  return numbers;
}

/** Cells that no relation ties: plausible beside the cells before them in the row. */
function freeNumber(cell: CellForm, before: readonly number[], random: Random, { regulations }: BalanceOptions): number {
  const { key, kind } = cell.column;
  const row = before.slice(cell.row.firstCell);
  if (cell.row.key === "rules" && !regulations) return 0;
  if (kind === "change") return chance(random, 0.5) ? 0 : whole(random, -40, 120);
  if (kind === "amount") return row.length > 0 && row[0] === 0 ? 0 : amount(random);
  // Nothing goes out of force that is counted as new, so the total is never below what came new.
  return key === "inForce" ? Math.max(0, ...row) + size(random) : size(random);
}

/**
 * Pours amounts in at random places and lets each run on until every relation holds again: an application received is also
 * a result or carried over, and counted in the totals.
 */
function fillRelated(table: TableForm, random: Random): number[] {
  const totals = new Set(table.relations.map((relation) => relation.total));
  const sources = table.cells.map((cell) => cell.index).filter((index) => !totals.has(index));
  let numbers = table.cells.map(() => 0);
  for (let pours = whole(random, 0, 12); pours > 0; pours--) {
    const poured = numbers.slice();
    add(poured, pick(random, sources), Math.max(1, size(random)));
    if (settle(table.relations, poured, random)) numbers = poured;
  }
  return numbers;
}

/** Only ever adds, totals first; gives up on a way that leads nowhere. */
function settle(relations: readonly Relation[], numbers: number[], random: Random): boolean {
  for (let steps = 0; steps < 60; steps++) {
    const open = relations.filter((relation) => imbalance(relation, numbers) !== 0);
    if (open.length === 0) return true;
    const short = open.find((relation) => relation.total !== undefined && imbalance(relation, numbers) > 0);
    const relation = short ?? open[0];
    if (relation) even(relation, numbers, random);
  }
  return false;
}

function even(relation: Relation, numbers: number[], random: Random): void {
  const difference = imbalance(relation, numbers);
  add(numbers, pick(random, difference > 0 ? relation.right : relation.left), Math.abs(difference));
}

function add(numbers: number[], index: number, by: number): void {
  numbers[index] = (numbers[index] ?? 0) + by;
}

function sum(cells: readonly number[], values: readonly number[]): number {
  return cells.reduce((total, index) => total + (values[index] ?? 0), 0);
}

function size(random: Random): number {
  return whole(random, 0, pick(random, [0, 0, 3, 9, 9, 40, 400, 20_000]));
}

/** 万元, with up to four decimals. */
function amount(random: Random): number {
  const decimals = 10 ** whole(random, 0, 4);
  return Math.round(pick(random, [0, 0.9, 60, 5000]) * random() * decimals) / decimals;
}
