import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { fillBlanks } from "../../shared/src/sheet/fill.ts";
import { balanceOf, type CellNumbers, describeRelations } from "../../shared/src/sheet/relations.ts";
import { balancedValues, numbersOf } from "../support/balance.ts";
import { seededRandom } from "../support/random.ts";
import { runs } from "../support/runs.ts";

const [, applications] = edition2021.tables;
if (!applications) throw new Error("no applications table");
const relations = describeRelations(applications);
const at = (row: string, column = 0) => (applications.rows.find(({ key }) => key === row)?.firstCell ?? -1) + column;

/** A table with nothing but these numbers, by cell, and what its blanks are filled with. */
function filled(known: Readonly<Record<number, number>>): (number | undefined)[] {
  const numbers = applications?.cells.map(({ index }) => known[index]) ?? [];
  const blanks = numbers.flatMap((number, i) => (number === undefined ? [i] : []));
  return withValues(numbers, fillBlanks(relations, numbers, blanks));
}

function withValues(numbers: CellNumbers, values: ReadonlyMap<number, number>): (number | undefined)[] {
  return numbers.map((number, i) => number ?? values.get(i));
}

describe("blank cells are filled", () => {
  test("with 0 in a blank table, totals too", () => {
    expect(filled({})).toEqual(applications.cells.map(() => 0));
  });

  test("a total with the sum of its parts, not with 0", () => {
    const row = filled({ [at("received", 0)]: 3, [at("received", 1)]: 2, [at("granted", 0)]: 3, [at("granted", 1)]: 2 });
    expect(row.slice(at("received"), at("received") + 7)).toEqual([3, 2, 0, 0, 0, 0, 5]);
    expect(row[at("resultsTotal", 6)]).toBe(5);
    expect(row[at("carriedOut", 6)]).toBe(0);
  });

  test("with what a total leaves over", () => {
    const row = filled({ [at("received", 0)]: 3, [at("received", 6)]: 3, [at("granted", 0)]: 3 });
    expect(row.slice(at("received"), at("received") + 7)).toEqual([3, 0, 0, 0, 0, 0, 3]);
  });

  test("not where a 0 would make a sum false", () => {
    const row = filled({ [at("received", 0)]: 3, [at("received", 6)]: 9 });
    expect(row.slice(at("received", 1), at("received", 6))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test("so that no relation of a filled cell is false, whatever was blank", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 175, maxLength: 175 }),
        fc.nat({ max: 174 }),
        (seed, holes, wrong) => {
          const numbers: (number | undefined)[] = numbersOf(applications, balancedValues(edition2021, seededRandom(seed)));
          for (const [i, isHole] of holes.entries()) if (isHole) numbers[i] = undefined;
          if (numbers[wrong] !== undefined) numbers[wrong] += 1;
          const values = fillBlanks(
            relations,
            numbers,
            holes.flatMap((isHole, i) => (isHole ? [i] : [])),
          );
          const after = withValues(numbers, values);
          for (const relation of relations) {
            const isTouched = [...relation.left, ...relation.right].some(({ cell }) => values.has(cell));
            if (isTouched) expect(balanceOf(relation, after).difference ?? 0).toBe(0);
          }
          expect([...values.values()].every((value) => value >= 0)).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
