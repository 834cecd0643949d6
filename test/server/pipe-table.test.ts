import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignTable, displayWidth } from "../../server/src/pipe-table.ts";
import { applyEdits } from "../../shared/src/fix.ts";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { printTable } from "../../shared/src/print/index.ts";
import { read } from "../../shared/src/readers/read.ts";
import { runs } from "../support/runs.ts";

function align(table: string): string {
  return applyEdits(table, alignTable(table, { start: 0, end: table.length }));
}

test("full-width characters count as two, marks on others as none", () => {
  expect(["规章", "abc", "（一）", "é", "e\u0301", "\u200b", "“三”", "—"].map(displayWidth)).toEqual([4, 3, 6, 1, 1, 0, 6, 2]);
});

test("columns are aligned, numbers to the right, colons of the alignment row kept", () => {
  const table = ["|行政许可|0|", "|:--|-:|", "| 规章 |  1,295 |", "|a\\|b||", "| 处罚 | 3 件"].join("\n");
  expect(align(table).split("\n")).toEqual([
    "| 行政许可 |     0 |",
    "|:---------|------:|",
    "| 规章     | 1,295 |",
    "| a\\|b     |       |",
    "| 处罚     | 3 件",
  ]);
});

test("a table without outer pipes keeps its form", () => {
  expect(align("规章|0\n-|-\n行政许可|12")).toBe("规章     |  0\n---------|-\n行政许可 | 12");
});

describe("the form's tables", () => {
  const lines = printTable(edition2021.tables[1] ?? fail(), {
    layout: "markdown",
    eol: "\n",
    values: ({ index }) => String(index % 13),
  });
  const aligned = align(lines).split("\n");

  test("fit on a screen but for the longest labels", () => {
    const wide = aligned.filter((line) => displayWidth(line) > 110);
    expect(Math.max(...align(lines).split("\n").map(displayWidth))).toBeLessThan(160);
    expect(wide.map((line) => /（本列|法人|商业|（二）部分|5\.要求|逾期/.exec(line)?.[0])).toEqual([
      "（本列",
      "法人",
      "商业",
      "（二）部分",
      "5.要求",
      "逾期",
      "逾期",
    ]);
  });

  test("have their numbers below each other", () => {
    const lastBar = aligned.filter((line) => displayWidth(line) <= 110 && /\d \|$/.test(line)).map(displayWidth);
    expect(new Set(lastBar).size).toBe(1);
  });

  test("keep blank cells that can be hit", () => {
    const blank = printTable(edition2021.tables[1] ?? fail(), { layout: "markdown", eol: "\n" });
    for (const line of align(blank).split("\n").slice(5)) expect(line).not.toMatch(/\| {0,3}\|/);
  });
});

function fail(): never {
  throw new Error("no applications table");
}

test("any table has the same cells afterwards, and a second time changes nothing", () => {
  const cell = fc.constantFrom(
    "",
    "0",
    "12",
    " 规章 ",
    "-",
    "---",
    ":-:",
    "a\\|b",
    "\\",
    "\u3000",
    "1.属于国家秘密",
    "３",
    "  ",
    "\t",
  );
  const row = fc.tuple(fc.array(cell, { maxLength: 5 }), fc.constantFrom("|", "", "  |"), fc.constantFrom("|", ""));
  const eol = fc.constantFrom("\n", "\r\n", "\r");
  const table = fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), eol)
    .map(([rows, end]) => rows.map(([cells, first, last]) => first + cells.join("|") + last).join(end));
  fc.assert(
    fc.property(table, (text) => {
      const aligned = applyTo(text);
      expect(cellsOf(aligned)).toEqual(cellsOf(text));
      expect(applyTo(aligned)).toBe(aligned);
    }),
    { numRuns: runs(300) },
  );
});

function applyTo(text: string): string {
  const tables = read(text).filter((block) => block.kind === "table" && block.layout === "markdown");
  return applyEdits(
    text,
    tables.flatMap(({ range }) => alignTable(text, range)),
  );
}

function cellsOf(text: string): unknown {
  return read(text).map((block) =>
    block.kind === "table" ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : block.words.text,
  );
}
