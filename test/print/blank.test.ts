import { expect, test } from "vitest";
import { openRules } from "../../shared/src/drafting.ts";
import { edition2019, edition2021 } from "../../shared/src/forms/index.ts";
import { lint } from "../../shared/src/lint.ts";
import { printBlankReport } from "../../shared/src/print/index.ts";
import { takenOver } from "../../shared/src/workspace/taken-over.ts";
import { layouts, writeReport } from "../support/generate.ts";
import { summaryOf } from "../support/summaries.ts";

test.each(layouts)("a blank report of %s says nothing that is not known: all that is found is open", (layout) => {
  for (const form of [edition2019, edition2021]) {
    const text = printBlankReport({ form, agency: "云山县水务局", year: form.from + 1, layout, eol: "\n" });
    const { findings } = lint(text);
    expect(findings.filter(({ rule }) => !openRules.has(rule)).map(({ message }) => message)).toEqual([]);
    const open = findings
      .filter(({ rule }) => rule === "text/placeholder")
      .map(({ range }) => text.slice(range.start, range.end));
    expect(open).toHaveLength(2);
    expect(open.at(-1)).toBe("××");
    expect(text).not.toContain("未收取");
  }
});

test("what last year's report says already is taken over: carried-over applications and documents in force", () => {
  const cells = edition2021.tables.flatMap(({ cells: own }) => own);
  const prior = summaryOf("2024.md", writeReport({ year: 2024, values: new Map(cells.map((cell, i) => [cell, i + 1])) }));
  const known = takenOver(prior);
  const values = cells.map((cell) => [cell.row.key, cell.column.key, known(cell)] as const);
  const taken = values.filter(([, , value]) => value !== undefined);
  expect(taken.map(([row, column]) => `${row}/${column}`)).toEqual([
    ...["rules/inForce", "normativeDocuments/inForce"],
    ...["individuals", "businesses", "research", "charities", "legalServices", "others", "total"].map(
      (key) => `carriedIn/${key}`,
    ),
  ]);
  const carriedOut = cells.findIndex(({ row }) => row.key === "carriedOut");
  expect(taken.at(-1)?.[2]).toBe(carriedOut + 7);
  const before = summaryOf("2020.md", writeReport({ year: 2020 }));
  expect(edition2021.tables[0]?.cells.map(takenOver(before)).every((value) => value === undefined)).toBe(true);
});
