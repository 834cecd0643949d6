import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../shared/src/fix.ts";
import type { CellForm } from "../../shared/src/forms/form.ts";
import { cellOf, type Draft, drafts, printDraft, replaceRange, tableFindings, tableRules } from "../support/faults.ts";
import { runs } from "../support/runs.ts";

/** A draft, and the place of some of its cells among those of one table. */
function draftsWithCells(table: string, count: number): fc.Arbitrary<{ draft: Draft; text: string; cells: CellForm[] }> {
  return fc
    .record({ draft: drafts(), places: fc.array(fc.nat(), { minLength: count, maxLength: count }) })
    .map(({ draft, places }) => {
      const forms = draft.form.tables.find(({ key }) => key === table)?.cells ?? [];
      const cells = places.flatMap((place) => forms[place % forms.length] ?? []);
      return { draft, text: printDraft(draft), cells };
    });
}

test("one wrong cell of the applications table is one finding, on that cell, and its suggestion restores the report", () => {
  fc.assert(
    fc.property(draftsWithCells("applications", 1), fc.integer({ min: 1, max: 3000 }), ({ draft, text, cells: [cell] }, by) => {
      fc.pre(cell !== undefined);
      const wrong = replaceRange(text, cellOf(text, cell, "applications").range, String((draft.values.get(cell) ?? 0) + by));
      const findings = tableFindings(wrong);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.rule).toMatch(/^sum\//);
      expect(findings[0]?.range).toEqual(cellOf(wrong, cell, "applications").range);
      expect(findings[0]?.suggestions.map(({ edits }) => applyEdits(wrong, edits))).toEqual([text]);
    }),
  );
});

test("two wrong cells that share neither row nor column nor size are two findings, each on its cell", () => {
  fc.assert(
    fc.property(draftsWithCells("applications", 2), ({ draft, text, cells: [one, other] }) => {
      fc.pre(one !== undefined && other !== undefined && one.row !== other.row && one.column !== other.column);
      const edits = [one, other].map((cell, i) => ({
        range: cellOf(text, cell, "applications").range,
        text: String((draft.values.get(cell) ?? 0) + 2 + 5 * i),
      }));
      const wrong = applyEdits(text, edits);
      const findings = tableFindings(wrong);
      const places = [one, other].map((cell) => cellOf(wrong, cell, "applications").range);
      expect(findings.map(({ range }) => range)).toEqual(places.sort((a, b) => a.start - b.start));
      expect(findings.every(({ rule }) => rule.startsWith("sum/"))).toBe(true);
    }),
  );
});

test("one wrong cell of the outcomes table is one finding of its block, whose suggestion makes the block add up", () => {
  fc.assert(
    fc.property(draftsWithCells("outcomes", 1), fc.integer({ min: 1, max: 3000 }), ({ draft, text, cells: [cell] }, by) => {
      fc.pre(cell !== undefined);
      const wrong = replaceRange(text, cellOf(text, cell, "outcomes").range, String((draft.values.get(cell) ?? 0) + by));
      const findings = tableFindings(wrong);
      expect(findings.map(({ rule }) => rule)).toEqual(["sum/outcomes"]);
      for (const { edits } of findings[0]?.suggestions ?? []) expect(tableRules(applyEdits(wrong, edits))).toEqual([]);
    }),
  );
});

test.each(["applications", "outcomes"])(
  "a blank cell of the %s table is one finding, which names the value that the sums give, and no sum speaks",
  (key) => {
    fc.assert(
      fc.property(draftsWithCells(key, 1), ({ text, cells: [cell] }) => {
        fc.pre(cell !== undefined);
        const { range, raw } = cellOf(text, cell, key);
        const blank = replaceRange(text, range, "");
        const findings = tableFindings(blank);
        expect(findings.map(({ rule }) => rule)).toEqual(["cell/empty"]);
        expect(findings[0]?.message).toContain(`应为 ${raw}`);
        expect(findings[0]?.suggestions).toHaveLength(1);
        for (const { edits } of findings[0]?.suggestions ?? []) {
          const filled = applyEdits(blank, edits);
          expect(tableRules(filled)).toEqual([]);
          expect(cellOf(filled, cell, key).raw).toBe(raw);
        }
      }),
    );
  },
);

test("a blank cell that no sum gives is suggested to be 0", () => {
  fc.assert(
    fc.property(draftsWithCells("disclosure", 1), ({ text, cells: [cell] }) => {
      fc.pre(cell !== undefined);
      const blank = replaceRange(text, cellOf(text, cell, "disclosure").range, "");
      const findings = tableFindings(blank);
      expect(findings.map(({ rule }) => rule)).toEqual(["cell/empty"]);
      const filled = applyEdits(blank, findings[0]?.suggestions[0]?.edits ?? []);
      expect(cellOf(filled, cell, "disclosure").raw).toBe("0");
      expect(tableRules(filled)).toEqual([]);
    }),
  );
});

test.each([
  ["/", "cell/number"],
  ["—", "cell/number"],
  ["无", "cell/number"],
  ["-5", "cell/number"],
  ["1.5", "cell/number"],
  ["约3", "cell/number"],
  ["见附件", "cell/number"],
])("“%s” in a cell is one finding of %s, and no sum speaks", (words, rule) => {
  fc.assert(
    fc.property(
      fc.constantFrom("applications", "outcomes"),
      draftsWithCells("applications", 1),
      fc.nat(),
      (key, { draft, text }, place) => {
        const forms = draft.form.tables.find((table) => table.key === key)?.cells ?? [];
        const cell = forms[place % forms.length];
        fc.pre(cell !== undefined);
        expect(tableRules(replaceRange(text, cellOf(text, cell, key).range, words))).toEqual([rule]);
      },
    ),
    { numRuns: runs(5) },
  );
});
