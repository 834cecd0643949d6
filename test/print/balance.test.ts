import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosureReport } from "../../shared/src/forms/index.ts";
import { balancedValues, imbalance, numbersOf } from "../support/balance.ts";
import { reports, writeReport } from "../support/generate.ts";
import { seededRandom } from "../support/random.ts";
import { runs } from "../support/runs.ts";

test("every relation of the form holds in a generated report", () => {
  fc.assert(
    fc.property(reports(), ({ form, values }) => {
      for (const table of form.tables) {
        const numbers = numbersOf(table, values);
        for (const relation of table.relations) expect(imbalance(relation, numbers)).toBe(0);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("counts are whole and never negative, and something stays in force", () => {
  fc.assert(
    fc.property(reports(), ({ values }) => {
      for (const [cell, value] of values) {
        if (cell.column.kind !== "change") expect(value).toBeGreaterThanOrEqual(0);
        if (cell.column.kind !== "amount") expect(Number.isInteger(value)).toBe(true);
      }
    }),
    { numRuns: runs(60) },
  );
});

test.each(disclosureReport.editions)("cells of the $id edition are not always 0, but for 规章", (form) => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 300; seed++) {
    for (const [cell, value] of balancedValues(form, seededRandom(seed))) {
      if (value !== 0) seen.add(`${cell.row.key} ${cell.column.key}`);
    }
  }
  const all = form.tables.flatMap((table) => table.cells.map((cell) => `${cell.row.key} ${cell.column.key}`));
  expect(all.filter((cell) => !seen.has(cell) && !cell.startsWith("rules "))).toEqual([]);
});

test("the same seed writes the same report", () => {
  expect(writeReport({ seed: 7, year: 2020 })).toBe(writeReport({ seed: 7, year: 2020 }));
  expect(writeReport()).toBe(writeReport());
});
