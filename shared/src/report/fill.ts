import type { Relation } from "../forms/form.ts";
import type { BoundTable } from "./report.ts";

/**
 * What to put into blank cells of a table, by cell: what its sums give, and 0 elsewhere. Undefined where that would break a sum: a total
 * above its parts, a part of which nobody knows where the rest belongs.
 */
export function valuesForBlanks(table: BoundTable, blanks: ReadonlySet<number>): ReadonlyMap<number, number> | undefined {
  const filled = new Map<number, number>();
  const numberAt = (index: number) => {
    const cell = table.cells[index];
    return cell?.state === "number" ? cell.value : filled.get(index);
  };
  const relations = table.form.relations.filter(({ left, right }) => [...left, ...right].some((index) => blanks.has(index)));
  const totals = new Set(relations.flatMap(({ total }) => total ?? []));
  const parts = [...blanks].filter((index) => !totals.has(index));
  if (!settle(relations, blanks, numberAt, filled)) return undefined;
  for (const index of [...parts, ...totals]) {
    if (!blanks.has(index) || filled.has(index)) continue;
    filled.set(index, 0);
    if (!settle(relations, blanks, numberAt, filled, totals)) return undefined;
  }
  return relations.every((relation) => holds(relation, numberAt)) ? filled : undefined;
}

type NumberAt = (index: number) => number | undefined;

/**
 * Gives each blank its value that is the only unknown of a relation, as long as there is one. False where a value cannot be: below 0, or, once
 * blanks have been taken as 0 (`totals` are given), anything but 0 in a cell that is no total.
 */
function settle(
  relations: readonly Relation[],
  blanks: ReadonlySet<number>,
  numberAt: NumberAt,
  filled: Map<number, number>,
  totals?: ReadonlySet<number>,
): boolean {
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const relation of relations) {
      const unknown = [...relation.left, ...relation.right].filter((index) => numberAt(index) === undefined);
      const [only] = unknown;
      if (only === undefined || unknown.length > 1 || !blanks.has(only)) continue;
      const difference = differenceOf(relation, numberAt);
      const value = relation.left.includes(only) ? -difference : difference;
      if (value < 0 || (totals && value !== 0 && !totals.has(only))) return false;
      filled.set(only, value);
      goesOn = true;
    }
  }
  return true;
}

function holds(relation: Relation, numberAt: NumberAt): boolean {
  const isKnown = [...relation.left, ...relation.right].every((index) => numberAt(index) !== undefined);
  return !isKnown || differenceOf(relation, numberAt) === 0;
}

/** Left less right, to a millionth: amounts have decimals. Unknown cells count nothing. */
function differenceOf({ left, right }: Relation, numberAt: NumberAt): number {
  const sum = (indexes: readonly number[]) => indexes.reduce((total, index) => total + (numberAt(index) ?? 0), 0);
  return Math.round((sum(left) - sum(right)) * 1e6) / 1e6;
}
