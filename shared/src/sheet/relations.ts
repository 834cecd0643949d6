import type { CellForm, Relation, TableForm } from "../forms/form.ts";
import { exact } from "../report/sums/arithmetic.ts";
import type { SheetRelation, SheetTerm } from "./sheet.ts";

/** The numbers of a table by cell index; undefined where a cell has no readable number. */
export type CellNumbers = readonly (number | undefined)[];

/** More terms than these are named by the first and the last. */
const mostTerms = 6;

/** Every relation of a table in words, in the form's order. */
export function describeRelations({ relations, cells }: TableForm): SheetRelation[] {
  return relations.map((relation) => describe(relation, cells));
}

function describe({ rule, left, right, total }: Relation, forms: readonly CellForm[]): SheetRelation {
  const cells = [...left, ...right].flatMap((index) => forms[index] ?? []);
  const [first, ...others] = cells;
  const isAlongRow = others.every(({ row }) => row === first?.row);
  const termsOf = (indexes: readonly number[]): SheetTerm[] =>
    indexes.flatMap((index) => {
      const cell = forms[index];
      return cell ? [{ cell: index, name: isAlongRow ? cell.column.name : cell.row.name }] : [];
    });
  const sides = { left: termsOf(left), right: termsOf(right) };
  return {
    rule,
    where: isAlongRow ? `“${first?.row.name ?? ""}”行` : `「${first?.column.name ?? ""}」列`,
    equation: [sides.left, sides.right].map((terms) => words(terms, ({ name }) => name, "＋")).join("＝"),
    ...sides,
    ...(total !== undefined && { total }),
  };
}

/** The equation with its numbers: 一 3 ＋ 二 1 ＝ 三（七） 3 ＋ 四 1. A term without a number is a question mark. */
export function fillIn({ left, right }: SheetRelation, numbers: CellNumbers): string {
  const filled = ({ name, cell }: SheetTerm) => `${name} ${numbers[cell] ?? "?"}`;
  return [left, right].map((terms) => words(terms, filled, " ＋ ")).join(" ＝ ");
}

function words(terms: readonly SheetTerm[], each: (term: SheetTerm) => string, plus: string): string {
  if (terms.length <= mostTerms) return terms.map(each).join(plus);
  return `${terms[0]?.name}至${terms.at(-1)?.name}各项之和`;
}

/** Both sides of a relation as they stand. */
export interface Balance {
  /** Undefined where a term has no number. */
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** What there is of the left side. */
  readonly leftSoFar: number;
  /** left − right, where both are known. */
  readonly difference: number | undefined;
  /** How many terms have no number. */
  readonly open: number;
}

export function balanceOf(relation: SheetRelation, numbers: CellNumbers): Balance {
  const left = sumOf(relation.left, numbers);
  const right = sumOf(relation.right, numbers);
  const open = left.open + right.open;
  return {
    left: left.open === 0 ? left.sum : undefined,
    right: right.open === 0 ? right.sum : undefined,
    leftSoFar: left.sum,
    difference: open === 0 ? exact(left.sum - right.sum) : undefined,
    open,
  };
}

/**
 * The value that follows for a blank total from its parts; undefined where a part is blank, or where two relations give different totals.
 */
export function expectedTotal(cell: number, relations: readonly SheetRelation[], numbers: CellNumbers): number | undefined {
  let expected: number | undefined;
  for (const relation of relations) {
    if (relation.total !== cell || relation.right.length !== 1) continue;
    const { left } = balanceOf(relation, numbers);
    if (left === undefined) continue;
    if (expected !== undefined && expected !== left) return undefined;
    expected = left;
  }
  return expected;
}

function sumOf(terms: readonly SheetTerm[], numbers: CellNumbers): { readonly sum: number; readonly open: number } {
  let sum = 0;
  let open = 0;
  for (const { cell } of terms) {
    const number = numbers[cell];
    if (number === undefined) open++;
    else sum += number;
  }
  return { sum: exact(sum), open };
}
