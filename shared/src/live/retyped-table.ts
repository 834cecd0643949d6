import type { Table } from "../readers/block.ts";
import { read } from "../readers/index.ts";
import type { BoundTable, NumberCell, Report } from "../report/report.ts";
import { bindTable } from "../report/tables/table.ts";
import { vocabularyOf } from "../report/vocabulary.ts";
import { firstIndex } from "../text/search.ts";
import type { Change } from "./change.ts";

/*
 * Which table of the form a table is, and how its rows are aligned, hangs on its words alone. Digits that are typed into a cell change what the
 * cell says, and nothing else about the report.
 */

/** A pipe table before and after a change of one number. Offsets of `after` are those of the new text, those of the report are still to be moved. */
export interface RetypedTable {
  readonly before: Table;
  readonly after: Table;
  readonly report: Report;
}

/** The table in which one number has changed; undefined where something else has, or may have. */
export function retypedTable(report: Report, change: Change, source: string): RetypedTable | undefined {
  const index = firstIndex(report.blocks.length, (i) => (report.blocks[i]?.range.start ?? 0) > change.range.start) - 1;
  const before = report.blocks[index];
  if (before?.kind !== "table" || before.layout !== "markdown" || change.range.end > before.range.end) return undefined;
  const bound = [...report.tables.values()].find(({ pieces }) => pieces.length === 1 && pieces[0]?.table === before);
  const { start, end } = before.range;
  const isDigits = /^\d*$/.test(change.text + report.source.slice(change.range.start, change.range.end));
  if (!bound || !isWhole(bound) || !isDigits || isInOtherSection(bound, index, report)) return undefined;
  const after = readTable(source.slice(start, end + change.shift), start);
  if (!after || !isSameButForNumber(before, after)) return undefined;
  const next = bindAgain(bound, after, index, report);
  return next && isWhole(next) ? { before, after, report: withTable(report, bound, next, after, index, source) } : undefined;
}

/** Where another table of the form has its section, what that table lacks is looked for. */
function isInOtherSection({ form }: BoundTable, index: number, { sections }: Report): boolean {
  return sections.some(
    ({ form: own, firstBlock, endBlock }) =>
      own?.table !== undefined && own.table !== form.key && firstBlock <= index && index < endBlock,
  );
}

/** Nothing of it is looked for in the lines around, and its kind is told by more than one number. */
export function isWhole({ missing, cells, rows, tears }: BoundTable): boolean {
  const isShort = (cell: NumberCell) => cell.state === "blank" && cell.absent === true;
  return (
    missing.length === 0 &&
    tears.length === 0 &&
    cells.filter((cell) => cell?.state === "number").length > fewest &&
    rows.every(({ kind, count, values }) => kind === "match" && count === undefined && !values.some(isShort))
  );
}

const fewest = 3;

/** The table that a stretch of the text is by itself. */
function readTable(lines: string, start: number): Table | undefined {
  const [table, ...others] = lines.includes("<") ? [] : read(lines);
  if (table?.kind !== "table" || others.length > 0) return undefined;
  return movedTable(table, start);
}

function movedTable({ range, rows, ...rest }: Table, by: number): Table {
  const moved = <Thing extends { readonly range: Table["range"] }>(thing: Thing): Thing => ({
    ...thing,
    range: { start: thing.range.start + by, end: thing.range.end + by },
  });
  const movedRows = rows.map((row) => ({ ...moved(row), cells: row.cells.map(moved) }));
  return moved({ ...rest, range, rows: movedRows });
}

/** One cell differs, behind a row's label; both are digits, or another number stands in the row. */
function isSameButForNumber(before: Table, after: Table): boolean {
  if (before.rows.length !== after.rows.length) return false;
  let changed = 0;
  for (const [i, { cells }] of before.rows.entries()) {
    const others = after.rows[i]?.cells ?? [];
    if (others.length !== cells.length || [...cells, ...others].some(({ pieces }) => pieces)) return false;
    for (const [at, { text }] of cells.entries()) {
      const other = others[at]?.text ?? "";
      if (text === other) continue;
      const isBeside = text !== "" && other !== "" ? true : cells.some((cell, k) => k !== at && /^\d+$/.test(cell.text));
      if (++changed > 1 || at === 0 || !isNumberOrBlank(text) || !isNumberOrBlank(other) || !isBeside) return false;
    }
  }
  return true;
}

function isNumberOrBlank(text: string): boolean {
  return /^\d{0,6}$/.test(text);
}

function bindAgain({ form }: BoundTable, table: Table, block: number, { kind, blocks }: Report): BoundTable | undefined {
  const lexicon = vocabularyOf(kind)
    .lexicons.get(form.key)
    ?.find((choice) => choice.table === form);
  return lexicon && bindTable([{ table, block, key: form.key, own: new Map(), isSure: true }], lexicon, blocks);
}

function withTable(report: Report, old: BoundTable, bound: BoundTable, table: Table, index: number, source: string): Report {
  const blocks = report.blocks.slice();
  blocks[index] = table;
  const tables = new Map([...report.tables].map(([key, each]) => [key, each === old ? bound : each]));
  return { ...report, source, blocks, tables };
}
