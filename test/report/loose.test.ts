import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixAll } from "../../shared/src/fix.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { balancedValues } from "../support/balance.ts";
import { cellOf, replaceRange, rowOf, tableFindings } from "../support/faults.ts";
import { formForYear, writeReport } from "../support/generate.ts";
import { drawnPrinters, loosely, loosePrinters } from "../support/loose.ts";
import { seededRandom } from "../support/random.ts";
import { runs } from "../support/runs.ts";

/* Tables in text that nothing marks: what converters print. */

const widths = [undefined, 40, 60, 80] as const;

/** A balanced report of each edition. */
function balanced() {
  return fc
    .record({ seed: fc.nat(), year: fc.constantFrom(2020, 2023), width: fc.constantFrom(...widths) })
    .map(({ seed, year, width }) => {
      const form = formForYear(year);
      const values = balancedValues(form, seededRandom(seed));
      return { form, year, width, values, text: writeReport({ year, values, layout: "tabs" }) };
    });
}

const printers = Object.entries({ ...loosePrinters, ...drawnPrinters });

describe.each(printers)("%s", (_, print) => {
  test("gives no error and no warning, and every number its cell", () => {
    fc.assert(
      fc.property(balanced(), ({ form, values, text, width }) => {
        const loose = loosely(text, print, width);
        expect(tableFindings(loose).filter(({ severity }) => severity !== "information")).toEqual([]);
        const tables = bind(loose)?.tables;
        for (const { key, cells } of form.tables) {
          const read = tables?.get(key)?.cells.map((cell) => (cell?.state === "number" ? cell.value : cell?.state));
          expect(read).toEqual(cells.map((cell) => values.get(cell) ?? 0));
        }
      }),
      { numRuns: runs(2) },
    );
  });

  test("one wrong number is one finding, on its cell", () => {
    fc.assert(
      fc.property(balanced(), fc.nat(), fc.integer({ min: 1, max: 3000 }), ({ form, text }, place, by) => {
        const cells = form.tables.find(({ key }) => key === "applications")?.cells ?? [];
        const cell = cells[place % cells.length];
        fc.pre(cell !== undefined);
        const loose = loosely(text, print);
        const { range, raw } = cellOf(loose, cell, "applications");
        const findings = tableFindings(replaceRange(loose, range, String(Number(raw) + by)));
        expect(findings.map(({ rule, range: { start } }) => [rule.split("/")[0], start])).toEqual([["sum", range.start]]);
        expect(findings[0]?.message).toContain(`应为 ${raw}`);
      }),
      { numRuns: runs(1) },
    );
  });

  test("a number lost is told of its cell where its place can be known, else of its row", () => {
    fc.assert(
      fc.property(balanced(), fc.nat(), ({ form, text }, place) => {
        const cells = form.tables.find(({ key }) => key === "applications")?.cells ?? [];
        const cell = cells[place % cells.length];
        fc.pre(cell !== undefined);
        const loose = loosely(text, print);
        const { range, raw } = cellOf(loose, cell, "applications");
        const findings = tableFindings(replaceRange(loose, range, " ".repeat(raw.length)));
        const [finding] = findings.filter(({ rule }) => rule !== "table/unread");
        const label = cell.row.path.at(-1) ?? "";
        if (finding?.rule === "cell/empty") expect(finding.message).toContain(`${label}「${cell.column.name}」没有填数`);
        else if (finding) expect([finding.rule, finding.message.includes(label)]).toEqual(["row/length", true]);
        else expect(findings.map(({ rule }) => rule)).toEqual(["table/unread"]);
      }),
      { numRuns: runs(1) },
    );
  });

  test("--fix leaves every number where it is", () => {
    fc.assert(
      fc.property(balanced(), ({ text, width }) => {
        const loose = loosely(text, print, width);
        expect(numbersIn(fixAll(loose).text)).toEqual(numbersIn(loose));
      }),
      { numRuns: runs(1) },
    );
  });
});

test("where a long label has pushed its numbers to the right, their places do not tell which one is missing", () => {
  const text = loosely(writeReport({ layout: "tabs" }), loosePrinters["numbers in columns"]);
  const row = rowOf(text, "confirmation");
  const last = row.values.at(-1)?.range ?? row.range;
  const [finding, ...others] = tableFindings(replaceRange(text, last, " "));
  expect([finding?.rule, finding?.message.includes("5.要求行政机关确认或重新出具已获取信息"), others]).toEqual([
    "row/length",
    true,
    [],
  ]);
});

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}
