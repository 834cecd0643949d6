import fc from "fast-check";
import { expect, test } from "vitest";
import type { TableForm } from "../../shared/src/forms/form.ts";
import { type CellValues, type GridRow, printTable, tableGrid } from "../../shared/src/print/index.ts";
import type { Block, Layout } from "../../shared/src/readers/block.ts";
import { read } from "../../shared/src/readers/index.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { numbersOf } from "../support/balance.ts";
import { layouts, reports, showNumber } from "../support/generate.ts";
import { runs } from "../support/runs.ts";

test.each(layouts)("a table printed as %s is read as the same grid", (layout) => {
  fc.assert(
    fc.property(reports(), ({ form, values, eol }) => {
      const show: CellValues = (cell) => showNumber(cell, values.get(cell) ?? 0);
      for (const table of form.tables) expect(reread(table, layout, eol, show)).toEqual(texts(tableGrid(table, show), layout));
    }),
    { numRuns: runs(15) },
  );
});

test("the tables of a whole report are found, each in one piece", () => {
  fc.assert(
    fc.property(reports(), ({ form, text, layout }) => {
      const grids = tablesOf(read(text)).map(gridTexts);
      expect(grids.map((grid) => grid.length)).toEqual(form.tables.map((table) => tableGrid(table).length));
      expect(tablesOf(read(text)).map((table) => table.layout)).toEqual(form.tables.map(() => layout));
    }),
    { numRuns: runs(30) },
  );
});

test("a whole report binds to the agency, the year and the numbers that it was written with", () => {
  fc.assert(
    fc.property(reports(), ({ form, text, values, year, agency }) => {
      const report = bind(text);
      expect([report?.form.id, report?.year, report?.agency]).toEqual([form.id, year, agency]);
      for (const table of form.tables) {
        const cells = report?.tables.get(table.key)?.cells ?? [];
        const numbers = cells.map((cell) => (cell?.state === "number" ? cell.value : cell?.raw));
        expect(numbers).toEqual(numbersOf(table, values));
      }
    }),
    { numRuns: runs(40) },
  );
});

function reread(table: TableForm, layout: Layout, eol: string, values: CellValues): string[][] {
  return tablesOf(read(printTable(table, { layout, eol, values }) + eol)).flatMap(gridTexts);
}

function tablesOf(blocks: readonly Block[]) {
  return blocks.filter((block) => block.kind === "table");
}

function gridTexts(table: ReturnType<typeof tablesOf>[number]): string[][] {
  return table.rows.map((row) => row.cells.map((cell) => cell.text));
}

/** Text of one cell a line cannot show merged columns: its rows are shorter. */
function texts(rows: readonly GridRow[], layout: Layout): string[][] {
  const shown = (row: GridRow) => (layout === "lines" ? row.filter((cell) => cell.covered !== "across") : row);
  return rows.map((row) => shown(row).map((cell) => cell.text));
}
