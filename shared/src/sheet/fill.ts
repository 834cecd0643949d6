import { balanceOf, type CellNumbers } from "./relations.ts";
import type { SheetRelation, SheetTerm } from "./sheet.ts";

/**
 * What blank cells of a table can be filled with: what the relations give, and 0 for the rest. A cell stays blank where a 0 would make a
 * relation false: then something else is missing. Gives the values by cell; totals are the sum of their parts and never a 0 of their own.
 */
export function fillBlanks(
  relations: readonly SheetRelation[],
  numbers: CellNumbers,
  blanks: readonly number[],
): Map<number, number> {
  const totals = new Set(relations.flatMap(({ total }) => total ?? []));
  const doubtful = new Set<number>();
  for (;;) {
    const filled = fillAll(relations, numbers, blanks, totals, doubtful);
    const all = numbersWith(numbers, filled);
    const broken = relations.filter((relation) => holdsAny(relation, filled) && (balanceOf(relation, all).difference ?? 0) !== 0);
    const wrong = broken.flatMap((relation) => termsOf(relation).filter(({ cell }) => filled.has(cell)));
    if (wrong.length === 0) return filled;
    for (const { cell } of wrong) doubtful.add(cell);
  }
}

function fillAll(
  relations: readonly SheetRelation[],
  numbers: CellNumbers,
  blanks: readonly number[],
  totals: ReadonlySet<number>,
  doubtful: ReadonlySet<number>,
): Map<number, number> {
  const wanted = blanks.filter((cell) => !doubtful.has(cell));
  const filled = new Map<number, number>();
  infer(relations, numbers, wanted, filled);
  for (const cell of wanted) if (!filled.has(cell) && !totals.has(cell)) filled.set(cell, 0);
  infer(relations, numbers, wanted, filled);
  return filled;
}

/** Fills in what is the only open term of a relation, again and again. */
function infer(
  relations: readonly SheetRelation[],
  numbers: CellNumbers,
  wanted: readonly number[],
  filled: Map<number, number>,
) {
  for (let before = -1; before < filled.size; ) {
    before = filled.size;
    const all = numbersWith(numbers, filled);
    for (const relation of relations) {
      const [open, ...others] = termsOf(relation).filter(({ cell }) => all[cell] === undefined);
      if (!open || others.length > 0 || !wanted.includes(open.cell) || filled.has(open.cell)) continue;
      const value = missingTerm(relation, open, all);
      if (value >= 0) filled.set(open.cell, value);
    }
  }
}

function missingTerm(relation: SheetRelation, { cell }: SheetTerm, numbers: CellNumbers): number {
  const zero = [...numbers];
  zero[cell] = 0;
  const difference = balanceOf(relation, zero).difference ?? -1;
  return relation.left.some((term) => term.cell === cell) ? -difference : difference;
}

function numbersWith(numbers: CellNumbers, filled: ReadonlyMap<number, number>): (number | undefined)[] {
  const all = [...numbers];
  for (const [cell, value] of filled) all[cell] = value;
  return all;
}

function holdsAny(relation: SheetRelation, cells: ReadonlyMap<number, number>): boolean {
  return termsOf(relation).some(({ cell }) => cells.has(cell));
}

function termsOf({ left, right }: SheetRelation): SheetTerm[] {
  return [...left, ...right];
}
