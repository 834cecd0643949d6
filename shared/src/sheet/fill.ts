import { valuesForBlanks } from "../report/sums/fill.ts";
import type { CellNumbers } from "./relations.ts";
import type { SheetRelation, SheetTerm } from "./sheet.ts";

/** What blank cells of a table that is shown can be filled with: see `valuesForBlanks`. Gives the values by cell. */
export function fillBlanks(
  relations: readonly SheetRelation[],
  numbers: CellNumbers,
  blanks: readonly number[],
): ReadonlyMap<number, number> {
  const cellsOf = (terms: readonly SheetTerm[]) => terms.map(({ cell }) => cell);
  const sums = relations.map(({ left, right, ...relation }) => ({ ...relation, left: cellsOf(left), right: cellsOf(right) }));
  return valuesForBlanks(sums, numbers, blanks);
}
