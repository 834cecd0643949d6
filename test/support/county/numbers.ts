import type { CellForm, TableForm } from "../../../shared/src/forms/form.ts";
import { edition2021 } from "../../../shared/src/forms/index.ts";
import { addExactly } from "../../../shared/src/text/decimal.ts";
import type { Values } from "../balance.ts";
import { chance, pick, type Random, whole } from "../random.ts";

/** Numbers of a report that can be changed, cell by cell. */
export type Numbers = Map<CellForm, number>;

const applicants = ["individuals", "businesses", "research", "charities", "legalServices", "others"] as const;
const results = ["granted", "partlyGranted", "thirdParty", "internal", "notHeld", "toBeMade", "petition", "repeated"] as const;

/** Balanced numbers that follow those of the year before: what was carried over is taken in, what is in force stays. */
export function yearsNumbers(size: number, prior: Values | undefined, random: Random): Numbers {
  const numbers: Numbers = new Map(edition2021.tables.flatMap((table) => table.cells.map((cell) => [cell, 0] as const)));
  fillDisclosure(numbers, size, prior, random);
  for (const applicant of applicants) fillApplicant(numbers, applicant, size, prior, random);
  for (const block of ["review", "directSuit"]) {
    if (chance(random, 0.3))
      set(numbers, "cases", `${block}.${pick(random, ["upheld", "corrected", "otherOutcome"])}`, whole(random, 1, size));
  }
  settleTotals(numbers);
  return numbers;
}

/** What the agencies' numbers add up to. */
export function summedNumbers(all: readonly Values[]): Numbers {
  const cells = edition2021.tables.flatMap((table) => table.cells);
  return new Map(cells.map((cell) => [cell, addExactly(all.map((numbers) => numbers.get(cell) ?? 0))]));
}

/** The cell with these keys. Throws where the form has none. */
export function cellOf(row: string, column: string): CellForm {
  const cells = edition2021.tables.flatMap((table) => table.cells);
  const cell = cells.find((candidate) => candidate.row.key === row && candidate.column.key === column);
  if (!cell) throw new Error(`no cell ${row}/${column}`);
  return cell;
}

export function numberOf(numbers: Values, row: string, column: string): number {
  return numbers.get(cellOf(row, column)) ?? 0;
}

/** Adds to a cell; its totals are left alone. */
export function change(numbers: Numbers, row: string, column: string, by: number): void {
  set(numbers, row, column, numberOf(numbers, row, column) + by);
}

/** Works the totals out anew: rows first, then （七）. */
export function settleTotals(numbers: Numbers): void {
  for (const table of edition2021.tables)
    for (const relation of totalsOf(table)) numbers.set(relation.total, relation.sum(numbers));
}

function totalsOf(table: TableForm) {
  return table.relations.flatMap(({ total, left }) => {
    const cell = total === undefined ? undefined : table.cells[total];
    const sum = (numbers: Numbers) => left.reduce((all, index) => all + (valueAt(numbers, table, index) ?? 0), 0);
    return cell ? { total: cell, sum } : [];
  });
}

function valueAt(numbers: Numbers, table: TableForm, index: number): number | undefined {
  const cell = table.cells[index];
  return cell && numbers.get(cell);
}

function fillDisclosure(numbers: Numbers, size: number, prior: Values | undefined, random: Random): void {
  const made = chance(random, 0.4) ? whole(random, 1, 2) : 0;
  const before = prior ? numberOf(prior, "normativeDocuments", "inForce") : whole(random, 1, 4 * size);
  const repealed = chance(random, 0.3) ? 1 : 0;
  set(numbers, "normativeDocuments", "made", made);
  set(numbers, "normativeDocuments", "repealed", repealed);
  set(numbers, "normativeDocuments", "inForce", before + made - repealed);
  set(numbers, "licences", "decisions", whole(random, 10, 90 * size));
  set(numbers, "penalties", "decisions", whole(random, 0, 12 * size));
  set(numbers, "coercion", "decisions", whole(random, 0, size));
  if (size > 1) set(numbers, "charges", "fees", whole(random, 100, 9000 * size) / 100);
}

/** One column of the applications table, from what comes in to where it goes. */
function fillApplicant(numbers: Numbers, column: string, size: number, prior: Values | undefined, random: Random): void {
  const most = column === "individuals" ? 9 * size : size;
  const carriedIn = prior ? numberOf(prior, "carriedOut", column) : whole(random, 0, Math.floor(most / 5));
  const received = column === "individuals" ? whole(random, 2, most) : whole(random, 0, most);
  const carriedOut = whole(random, 0, Math.floor((carriedIn + received) / 4));
  set(numbers, "received", column, received);
  set(numbers, "carriedIn", column, carriedIn);
  set(numbers, "carriedOut", column, carriedOut);
  for (let left = received + carriedIn - carriedOut; left > 0; left--) change(numbers, pick(random, results), column, 1);
}

function set(numbers: Numbers, row: string, column: string, value: number): void {
  numbers.set(cellOf(row, column), value);
}
