import { differenceOf, exact, type Numbers, type Sum } from "./arithmetic.ts";

/**
 * What blank cells of a table can be filled with: what the sums give, and 0 for the rest. A cell stays out where a 0 would make a sum false:
 * then something else is missing. A total is the sum of its parts and never a 0 of its own. Gives the values by cell.
 */
export function valuesForBlanks(sums: readonly Sum[], numbers: Numbers, blanks: readonly number[]): Map<number, number> {
  const totals = new Set(sums.flatMap(({ total }) => total ?? []));
  const doubtful = new Set<number>();
  for (;;) {
    const wanted = blanks.filter((cell) => !doubtful.has(cell));
    const filled = fill(sums, numbers, wanted, totals);
    const all = withValues(numbers, filled);
    const broken = sums.filter((sum) => cellsOf(sum).some((cell) => filled.has(cell)) && (differenceOf(sum, all) ?? 0) !== 0);
    const wrong = broken.flatMap((sum) => cellsOf(sum).filter((cell) => filled.has(cell)));
    if (wrong.length === 0) return filled;
    for (const cell of wrong) doubtful.add(cell);
  }
}

function fill(
  sums: readonly Sum[],
  numbers: Numbers,
  wanted: readonly number[],
  totals: ReadonlySet<number>,
): Map<number, number> {
  const filled = new Map<number, number>();
  infer(sums, numbers, wanted, filled);
  for (const cell of wanted) if (!filled.has(cell) && !totals.has(cell)) filled.set(cell, 0);
  infer(sums, numbers, wanted, filled);
  return filled;
}

/** Fills in what is the only open cell of a sum, again and again. */
function infer(sums: readonly Sum[], numbers: Numbers, wanted: readonly number[], filled: Map<number, number>): void {
  const all = withValues(numbers, filled);
  for (let before = -1; before < filled.size; ) {
    before = filled.size;
    for (const sum of sums) {
      const [open, ...others] = cellsOf(sum).filter((cell) => all[cell] === undefined);
      if (open === undefined || others.length > 0 || !wanted.includes(open)) continue;
      const difference = differenceOf(sum, withValues(all, new Map([[open, 0]]))) ?? -1;
      const value = exact(sum.left.includes(open) ? -difference : difference);
      if (value < 0) continue;
      filled.set(open, value);
      all[open] = value;
    }
  }
}

function withValues(numbers: Numbers, values: ReadonlyMap<number, number>): (number | undefined)[] {
  const all = [...numbers];
  for (const [cell, value] of values) all[cell] = value;
  return all;
}

function cellsOf({ left, right }: Sum): number[] {
  return [...left, ...right];
}
