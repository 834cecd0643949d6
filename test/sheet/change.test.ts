import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../shared/src/fix.ts";
import type { CellForm } from "../../shared/src/forms/form.ts";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { printReport } from "../../shared/src/print/index.ts";
import { bind } from "../../shared/src/report/bind.ts";
import type { Report } from "../../shared/src/report/report.ts";
import { type CellChange, changeCells } from "../../shared/src/sheet/change.ts";
import { compose } from "../../shared/src/text/compose.ts";
import { layouts, reports, writeReport } from "../support/generate.ts";
import { runs } from "../support/runs.ts";

/** Every number of every table: 「applications/12」 to what stands there. */
function numbersIn(text: string): Map<string, string> {
  const tables = [...reportOf(text).tables.values()];
  return new Map(
    tables.flatMap(({ form, cells }) =>
      cells.map((cell, i): [string, string] => [
        `${form.key}/${i}`,
        cell?.state === "number" ? String(cell.value) : (cell?.raw ?? ""),
      ]),
    ),
  );
}

function reportOf(text: string): Report {
  const report = bind(text);
  if (!report) throw new Error("no report");
  return report;
}

/** The text with these changes. Throws where they are refused. */
function changed(text: string, changes: readonly CellChange[]): string {
  const answer = changeCells(reportOf(text), changes);
  if ("refusal" in answer) throw new Error(answer.refusal.en);
  return applyEdits(text, answer.edits);
}

function expectOnly(before: string, after: string, changes: readonly CellChange[]): void {
  const expected = new Map([
    ...numbersIn(before),
    ...changes.map(({ table, cell, text }) => [`${table}/${cell}`, text] as const),
  ]);
  expect(numbersIn(after)).toEqual(expected);
}

const chosen = fc.array(fc.record({ place: fc.nat(), value: fc.nat({ max: 99_999 }) }), { minLength: 1, maxLength: 12 });

function changesIn(cells: readonly (readonly [string, CellForm])[], picks: readonly { place: number; value: number }[]) {
  const byCell = new Map<string, CellChange>();
  for (const { place, value } of picks) {
    const [table, form] = cells[place % cells.length] ?? [];
    if (table && form) byCell.set(`${table}/${form.index}`, { table, cell: form.index, text: String(value) });
  }
  return [...byCell.values()];
}

describe("typing into cells", () => {
  test("changes these cells and no other, in every notation, line ending and edition", () => {
    fc.assert(
      fc.property(reports(), chosen, ({ form, text }, picks) => {
        const cells = form.tables.flatMap((table) => table.cells.map((cell) => [table.key, cell] as const));
        const changes = changesIn(cells, picks);
        const after = changed(text, changes);
        expectOnly(text, after, changes);
        // And back again, the text is the same.
        const old = changes.map((change) => ({ ...change, text: rawOf(text, change) }));
        expect(changed(after, old)).toBe(text);
      }),
      { numRuns: runs(25) },
    );
  });

  test.each(layouts)("fills a blank report of %s cell by cell, and clears it again", (layout) => {
    const blank = printReport({ form: edition2021, agency: "云山县水务局", year: 2025, layout, eol: "\n" });
    let text = blank;
    const all: CellChange[] = edition2021.tables.flatMap(({ key, cells }) =>
      cells.filter(({ index }) => index % 3 === 0).map(({ index }) => ({ table: key, cell: index, text: String(index + 1) })),
    );
    for (const change of all) text = changed(text, [change]);
    expectOnly(blank, text, all);
    expect(changed(blank, all)).toBe(text);
    expect(
      changed(
        text,
        all.map((change) => ({ ...change, text: "" })),
      ),
    ).toBe(blank);
  });

  test("leaves what is the same alone", () => {
    const text = writeReport();
    const answer = changeCells(reportOf(text), [{ table: "applications", cell: 3, text: "0" }]);
    expect(answer).toEqual({ edits: [] });
  });

  test.each(layouts)("writes words of a %s cell so that they stay one cell", (layout) => {
    const text = writeReport({ layout });
    const after = changed(text, [{ table: "applications", cell: 3, text: "1|2<3" }]);
    expectOnly(text, after, [{ table: "applications", cell: 3, text: "1|2<3" }]);
  });
});

describe("typing into what the report lacks", () => {
  const row = (label: string) => new RegExp(`\\n[^\\n]*${label}[^\\n]*`);

  test("a row comes with its number, in its place", () => {
    const text = writeReport().replace(row("2\\.重复申请"), "");
    const cell = cellAt("applications", "repeated", 6);
    const after = changed(text, [{ table: "applications", cell, text: "4" }]);
    expect(after).toContain("|  |  | 2.重复申请 |  |  |  |  |  |  | 4 |\n");
    expect(after.replace(row("2\\.重复申请"), "")).toBe(text);
  });

  test.each(layouts)("a table in the notation of %s", (layout) => {
    const whole = writeReport({ layout });
    const table = reportOf(whole).tables.get("outcomes");
    const text = whole.slice(0, table?.range.start) + whole.slice(table?.range.end);
    const changes = [
      { table: "outcomes", cell: 0, text: "1" },
      { table: "outcomes", cell: 4, text: "1" },
      { table: "applications", cell: 0, text: "7" },
    ];
    const after = changed(text, changes);
    const numbers = numbersIn(after);
    expect(changes.map((change) => numbers.get(`${change.table}/${change.cell}`))).toEqual(["1", "1", "7"]);
    expect([...numbers.values()].filter((value) => value === "")).toHaveLength(13);
  });

  test("a section with its table", () => {
    const text = writeReport().replace(/## 四、[\s\S]*?(?=## 五)/, "");
    const after = changed(text, [{ table: "outcomes", cell: 2, text: "3" }]);
    expect(after).toContain("## 四、政府信息公开行政复议、行政诉讼情况\n");
    expect(numbersIn(after).get("outcomes/2")).toBe("3");
  });

  test("nothing where another cell reaches over the place", () => {
    const text = writeReport({ layout: "html" }).replace(
      /(<td>2\.重复申请<\/td>\s*)<td>0<\/td>\s*<td>0<\/td>/,
      '$1<td colspan="2">0</td>',
    );
    const cell = cellAt("applications", "repeated", 1);
    const { cells } = reportOf(text).tables.get("applications") ?? {};
    expect(cells?.[cell]).toMatchObject({ state: "blank", merged: true });
    expect(changeCells(reportOf(text), [{ table: "applications", cell, text: "4" }])).toHaveProperty("refusal");
  });

  test("the cells that a row ends before", () => {
    const text = writeReport().replace("| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 2.重复申请 | 0 | 0 | 0 |");
    const cell = cellAt("applications", "repeated", 5);
    expect(changed(text, [{ table: "applications", cell, text: "4" }])).toContain("| 2.重复申请 | 0 | 0 | 0 |  |  | 4 |\n");
    expect(changed(text, [{ table: "applications", cell, text: "" }])).toBe(text);
  });
});

test("a row with too many values is refused: nobody knows which is which", () => {
  const text = writeReport().replace("| 2.重复申请 | 0 |", "| 2.重复申请 | 0 | 0 |");
  const cell = cellAt("applications", "repeated", 5);
  expect(changeCells(reportOf(text), [{ table: "applications", cell, text: "4" }])).toHaveProperty("refusal");
});

test("tags inside a cell stay", () => {
  const text = writeReport({ layout: "html" }).replace(
    '行政许可</td><td colspan="3">0</td>',
    '行政许可</td><td colspan="3"><p><b>1</b>2</p></td>',
  );
  const cell = cellAt("disclosure", "licences", 0);
  expect(changed(text, [{ table: "disclosure", cell, text: "7" }])).toContain('<td colspan="3"><p><b>7</b></p></td>');
});

test("two lists of edits as one", () => {
  const sound = fc
    .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.string({ maxLength: 4 })), { maxLength: 4 })
    .map((list) => {
      let at = 0;
      return list.map(([gap, length, text]) => {
        const start = at + gap + 1;
        at = start + length;
        return { range: { start, end: at }, text };
      });
    });
  fc.assert(
    fc.property(sound, sound, (first, second) => {
      const text = "abcdefghijklmnopqrstuvwxyz".slice(0, 26);
      const between = applyEdits(text, first);
      fc.pre(second.every(({ range }) => range.end <= between.length));
      const both = compose(first, second);
      if (both) expect(applyEdits(text, both)).toBe(applyEdits(between, second));
    }),
  );
});

function rawOf(text: string, { table, cell }: CellChange): string {
  return reportOf(text).tables.get(table)?.cells[cell]?.raw ?? "";
}

function cellAt(table: string, row: string, column: number): number {
  const form = edition2021.tables.find(({ key }) => key === table)?.rows.find(({ key }) => key === row);
  if (!form) throw new Error(`no row ${row}`);
  return form.firstCell + column;
}
