import type { BoundRow, BoundTable, Report } from "../../report/report.ts";
import { impliedValue } from "../../report/sums/assess.ts";
import { isNumberKind } from "../../report/tables/number.ts";
import { counted } from "../../text/counted.ts";
import { must } from "../../text/must.ts";
import { optionOf } from "../options.ts";
import { readTables } from "../read-tables.ts";
import { type Found, rule } from "../rule.ts";
import { runsOf } from "../runs.ts";
import { type Blank, fillBlanks } from "./fill.ts";

export interface CellEmptyFacts {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly count: number;
  /** none: nothing has been filled in yet. some: the table is being filled in, or all zeros are left blank. */
  readonly filled: "none" | "some" | "most";
  /** What belongs into the cells: numbers, words, or a tick in one of two boxes. */
  readonly kind: "number" | "words" | "choice";
  /** The value that the sums give to a single blank cell. */
  readonly implied: number | undefined;
}

/** A value missing; one finding for a run of cells. */
export const cellEmpty = rule<CellEmptyFacts>({
  id: "cell/empty",
  severity: "error",
  summary: { zh: "每个数字格都要填，没有就填 0", en: "Every number cell is filled in, with 0 where there is nothing" },
  explanation: {
    zh: "空格不等于 0：看的人不知道是没有还是漏填，有空格的行和列也无法核对合计。相邻的空格合并为一条。若勾稽关系能推出这一格的数，会写明推出的数，但只作为建议，由您核对后填写。",
    en: "Blank is not 0: it does not show whether there was nothing to report or the cell was forgotten, and sums with a blank cannot be checked. Neighbouring blanks are one finding. Where the sums give the value, it is named, as a suggestion.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "| 2.重复申请 | 0 | 0 |", replace: "| 2.重复申请 | 0 | ⟦⟧ |" }] },
    good: { edits: [] },
  },
  prose: "none",
  *check(report, { settings }) {
    const manyRows = optionOf("cell/empty", "rows", settings);
    for (const table of readTables(report)) {
      for (const run of blankRuns(table, manyRows)) yield toFound(run, table, report);
    }
  },
  message: {
    zh: ({ table, rows, columns, count, filled, kind, implied }) => {
      if (filled === "none") return `${table}的 ${count} 个数字都还没有填。请逐格填写，没有的填 0。`;
      if (filled === "some") return `${table}还有 ${count} 格没有填数。没有的填 0，不能留空；有空格的合计没有核对。`;
      const all = `“${rows[0]}”至“${rows.at(-1)}”共 ${rows.length} 行`;
      const where = rows.length > 1 ? all : `${rows[0]}`;
      if (kind === "choice") return `${rows.length > 1 ? all : `“${where}”`}没有勾选，请勾选“是”或“否”。`;
      if (kind === "words") return `${rows.length > 1 ? all : `“${where}”`}没有填写。`;
      const which = columns.length === 1 ? `「${columns[0]}」` : `「${columns[0]}」等 ${count} 格`;
      const value = implied === undefined ? "没有的填 0，不能留空" : `按勾稽关系应为 ${implied}，请核对后填写`;
      if (rows.length > 1 && columns.length < 7 && columns.length * rows.length === count)
        return `${where}的${columns.map((column) => `「${column}」`).join("")}都没有填数（${count} 格）。${value}。`;
      return rows.length > 1 ? `${where}没有填数（${count} 格）。${value}。` : `${where}${which}没有填数。${value}。`;
    },
    en: ({ table, rows, columns, count, filled, kind, implied }) => {
      if (filled === "none") return `None of the ${count} numbers of ${table} is filled in.`;
      if (filled === "some")
        return `${count} cells of ${table} are blank. Put 0 where there is nothing; sums with a blank were not checked.`;
      const all = rows.length > 1 ? `${rows.length} rows (${rows[0]} to ${rows.at(-1)})` : rows[0];
      if (kind === "choice") return `${all}: tick 是 (yes) or 否 (no).`;
      if (kind === "words") return `${all}: not filled in.`;
      const value = implied === undefined ? "Put 0 where there is nothing" : `The sums give ${implied}; check and fill it in`;
      return `${rows.length > 1 ? `${rows.length} rows (${rows[0]} to ${rows.at(-1)})` : rows[0]}: ${counted(count, "blank cell")}, from ${columns[0]}. ${value}.`;
    },
  },
});

/** Blank cells next to each other in a row; rows that are wholly blank and follow each other go together, and so do many that are alike. */
function blankRuns(table: BoundTable, manyRows: number): Blank[][] {
  const runs: Blank[][] = [];
  let openRow = false;
  for (const row of table.rows) {
    const blanks = row.values.filter((cell) => cell.state === "blank");
    if (row.kind === "duplicate" || blanks.length === 0) {
      openRow = false;
      continue;
    }
    const isWhole = blanks.length === row.values.length && row.values.length > 1;
    let last = -2;
    for (const cell of blanks) {
      const joins = cell.form.columnIndex === last + 1 || (openRow && isWhole && cell.form.columnIndex === 0);
      if (joins) runs.at(-1)?.push({ cell, row });
      else runs.push([{ cell, row }]);
      last = cell.form.columnIndex;
    }
    openRow = isWhole;
  }
  if (runs.length === 0) return runs;
  const all = runs.flat();
  return isMostlyBlank(all.length, table) ? [all] : joinAlike(runs, table.rows, manyRows);
}

/** In reports of the 2019 edition many agencies left zeros blank: a third of the table or more, and no 0 in it. Drafts are the same. */
function isMostlyBlank(blanks: number, { cells }: BoundTable): boolean {
  return (
    blanks === cells.length || (blanks * 3 >= cells.length && !cells.some((cell) => cell?.state === "number" && cell.value === 0))
  );
}

/** Many rows after each other with the same columns blank are one fault: a column that is not there, or that nobody filled in. */
function joinAlike(runs: readonly Blank[][], rows: readonly BoundRow[], manyRows: number): Blank[][] {
  const places = new Map(rows.map((row, i) => [row, i] as const));
  const placeOf = (blank: Blank | undefined) => (blank ? must(places.get(blank.row), "a row of the table") : -2);
  const stacks = runsOf(
    runs,
    (above, run) => placeOf(run[0]) === placeOf(above.at(-1)) + 1 && columnsOf(run) === columnsOf(above),
  );
  return stacks.flatMap((stack) => (stack.length < manyRows ? stack : [stack.flat()]));
}

function columnsOf(run: readonly Blank[]): string {
  return run.map(({ cell }) => cell.form.columnIndex).join();
}

function toFound(run: readonly Blank[], table: BoundTable, report: Report): Found<CellEmptyFacts> {
  const first = must(run[0], "a blank cell").cell;
  const implied = run.length === 1 ? impliedValue(table, first.form.index) : undefined;
  const fix = fillBlanks(run, table, report);
  return {
    range: { start: first.range.start, end: Math.max(...run.map(({ cell }) => cell.range.end)) },
    facts: {
      table: table.form.name.zh,
      rows: [...new Set(run.map(({ row, cell }) => row.form?.path.at(-1) ?? cell.form.row.name))],
      columns: [...new Set(run.map(({ cell }) => cell.form.column.name))],
      count: run.length,
      filled: filledOf(run, table),
      kind: kindOf(run),
      implied,
    },
    suggestions: fix ? [fix] : [],
  };
}

/** Of cells of several kinds what is true of all: that nothing is written there. */
function kindOf(run: readonly Blank[]): CellEmptyFacts["kind"] {
  const kinds = new Set(run.map(({ cell: { form } }) => (isNumberKind(form.column.kind) ? "number" : form.column.kind)));
  const [only = "number", ...others] = kinds;
  return others.length > 0 ? "words" : only;
}

function filledOf(run: readonly Blank[], table: BoundTable): CellEmptyFacts["filled"] {
  if (run.length === table.form.cells.length) return "none";
  return isMostlyBlank(run.length, table) ? "some" : "most";
}
