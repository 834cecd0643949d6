import type { CellForm, GroupForm, HeaderCell, RowForm, TableForm } from "../forms/form.ts";
import type { GridCell, GridRow } from "../notations/notation.ts";

/** What to print in a number cell. */
export type CellValues = (cell: CellForm) => string;

/** What to print for one label of a row: its words, "" for a blank cell, null where a merged cell of a row above covers it. */
export type ShownLabel = string | null;

/** The form's table: its header rows with spans as the form writes them, and a row for each of the form's rows. */
export function tableGrid(table: TableForm, values: CellValues = blank): GridRow[] {
  const rows = table.groups.flatMap((group) => [
    ...group.header.map((row) => row.map((cell) => ({ ...cell, isHeader: true as const }))),
    ...group.rows.map((row, i) => [...groupLabels(table, group, i), ...valueCells(table, row, values)]),
  ]);
  return place(rows, table.width);
}

/** The table of the form with only these of its rows, each under the header of its group. */
export function withRows(table: TableForm, rows: readonly RowForm[]): TableForm {
  const groups = table.groups.flatMap((group) => {
    const own = group.rows.filter((row) => rows.includes(row));
    return own.length > 0 ? [{ ...group, rows: own }] : [];
  });
  return { ...table, groups };
}

/** One row of the form by itself, with these labels, one for each label of its path. */
export function rowGrid(table: TableForm, row: RowForm, values: CellValues = blank, labels = rowLabels(table, row)): GridRow {
  const spans = row.path.map((words, depth): GridCell => {
    const text = labels.length > depth ? labels[depth] : words;
    if (text === null) return { text: "", covered: "down" };
    return { text: text ?? "", ...labelSpan(table, row, depth) };
  });
  return place([[...spans, ...valueCells(table, row, values)]], table.width)[0] ?? [];
}

/** The labels that a row shows in the form: its own, and those of a group when it is the group's first row. */
export function rowLabels(table: TableForm, row: RowForm): ShownLabel[] {
  const previous = table.rows[row.index - 1];
  return row.path.map((words, depth) => (continues(previous, row, depth) ? null : words));
}

function blank({ column }: CellForm): string {
  return column.kind === "choice" ? "□是 □否" : "";
}

function groupLabels(table: TableForm, group: GroupForm, index: number): HeaderCell[] {
  const row = group.rows[index];
  if (!row) return [];
  return row.path.flatMap((text, depth) => {
    if (continues(group.rows[index - 1], row, depth)) return [];
    const rowSpan = countContinued(group, index, depth);
    return [{ text, ...labelSpan(table, row, depth), ...(rowSpan > 1 ? { rowSpan } : {}) }];
  });
}

/** Whether the label at this depth is the same merged cell in both rows. A row's own label never is. */
function continues(previous: RowForm | undefined, row: RowForm, depth: number): boolean {
  if (!previous || depth >= row.path.length - 1 || depth >= previous.path.length - 1) return false;
  return row.path.slice(0, depth + 1).every((label, i) => label === previous.path[i]);
}

function countContinued(group: GroupForm, index: number, depth: number): number {
  let count = 1;
  for (let i = index + 1; i < group.rows.length; i++) {
    const row = group.rows[i];
    if (!row || !continues(group.rows[i - 1], row, depth)) break;
    count++;
  }
  return count;
}

/** The last label fills what is left of the label columns. */
function labelSpan(table: TableForm, row: RowForm, depth: number): { colSpan?: number } {
  const colSpan = depth === row.path.length - 1 ? table.labelColumns - depth : 1;
  return colSpan > 1 ? { colSpan } : {};
}

/** The last number fills what is left of the row: rows under a narrower header have fewer numbers. */
function valueCells(table: TableForm, row: RowForm, values: CellValues): GridCell[] {
  const spare = table.width - table.labelColumns - row.columns.length;
  return row.columns.map((_, i) => {
    const cell = table.cells[row.firstCell + i];
    const text = cell ? values(cell) : "";
    return spare > 0 && i === row.columns.length - 1 ? { text, colSpan: spare + 1 } : { text };
  });
}

/** Puts cells that know their spans into their places, and fills the places that they cover. */
function place(rows: readonly (readonly GridCell[])[], width: number): GridRow[] {
  const below = new Array<number>(width).fill(0);
  const heads = new Array<boolean>(width).fill(false);
  return rows.map((row) => {
    const cells = row[Symbol.iterator]();
    const placed: GridCell[] = [];
    while (placed.length < width) {
      const column = placed.length;
      if ((below[column] ?? 0) > 0) {
        below[column] = (below[column] ?? 0) - 1;
        placed.push({ text: "", covered: heads[column] ? "down" : "across" });
        continue;
      }
      const cell = cells.next().value ?? { text: "" };
      const colSpan = Math.min(cell.colSpan ?? 1, width - column);
      placed.push(cell, ...new Array<GridCell>(colSpan - 1).fill({ text: "", covered: "across" }));
      below.fill((cell.rowSpan ?? 1) - 1, column, column + colSpan);
      for (let i = 0; i < colSpan; i++) heads[column + i] = i === 0;
    }
    return placed;
  });
}
