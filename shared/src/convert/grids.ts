import type { GridCell, GridRow } from "../notations/notation.ts";
import { tableGrid, withRows } from "../print/index.ts";
import type { Cell, Table } from "../readers/block.ts";
import type { BoundRow, BoundTable } from "../report/report.ts";
import { labelKey } from "../report/words.ts";
import { largest } from "../text/extremes.ts";
import { bare } from "../text/fold.ts";

/**
 * The table in the layout of the form, with merged cells and header rows, and the words and numbers of the text. Undefined where the text
 * has additional rows, another order or an incomplete header: such a table is written as it is.
 */
export function officialGrid(table: BoundTable): GridRow[] | undefined {
  if (!isPlain(table)) return undefined;
  const words = headerWords(table);
  const rows = new Map(table.rows.flatMap((row) => (row.form ? [[row.form, row] as const] : [])));
  const form = withRows(table.form, [...rows.keys()]);
  const grid = tableGrid(form, ({ index }) => table.cells[index]?.raw ?? "");
  const forms = form.groups.flatMap((group) => [...group.header.map(() => undefined), ...group.rows]);
  return grid.map((cells, at) => {
    const row = forms[at];
    const own = row && rows.get(row);
    return cells.map((cell) =>
      cell.text === "" ? cell : { ...cell, text: own ? ownLabel(cell.text, own) : (words.get(bare(cell.text)) ?? cell.text) },
    );
  });
}

/** Every row in its place, once, with no more values than the form has; every header there; nothing torn in two. */
function isPlain({ rows, headers, tears, form, pieces }: BoundTable): boolean {
  const isOwn = (row: BoundRow) => row.kind === "match" && row.count === undefined && row.table !== undefined;
  const groups = form.groups.filter((group) => rows.some((row) => row.form && group.rows.includes(row.form)));
  return (
    rows.length > 0 &&
    rows.every(isOwn) &&
    tears.every(({ kind }) => kind === "blank-line" || kind === "repeated-header") &&
    pieces.every((piece) => piece.table) &&
    groups.every((group) => headers.some((header) => header.group === group && header.missing.length === 0))
  );
}

/** How the text writes the words of its headers: each by its letters alone. */
function headerWords({ headers }: BoundTable): Map<string, string> {
  const words = new Map<string, string>();
  for (const { found, misspelt } of headers) {
    for (const cell of found) words.set(bare(cell.text), cell.text);
    for (const { cell, expected } of misspelt) words.set(bare(expected), cell.text);
  }
  return words;
}

/** The words of the text for a label of the form, or for a value as it stands. */
function ownLabel(text: string, { row, form, label, labelFaults }: BoundRow): string {
  if (!form?.path.includes(text)) return text;
  if (text === form.path.at(-1)) return label.text || text;
  const fault = labelFaults.find(({ expected }) => expected === text);
  return fault?.span.text ?? row.cells.find((cell) => cell.text !== "" && labelKey(cell.text) === labelKey(text))?.text ?? text;
}

/** A table as it stands: its covered places say which cell reaches over them. */
export function gridOf({ rows }: Table): GridRow[] {
  const width = largest(
    rows.map(({ cells }) => cells.length),
    0,
  );
  const owners: (Owner | undefined)[][] = [];
  const grid = rows.map(({ cells }, at) => {
    const line: (Owner | undefined)[] = [];
    owners.push(line);
    return Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      const owner = ownerOf(cell, line[column - 1], owners[at - 1]?.[column], at);
      line.push(owner);
      return placeCell(cell, owner, at, column);
    });
  });
  return grid.map((line) => line.map(({ draft, ...cell }) => (draft ? spanned(draft) : cell)));
}

interface Owner {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

type Draft = GridCell & { readonly draft?: Owner };

function ownerOf(cell: Cell | undefined, left: Owner | undefined, above: Owner | undefined, row: number): Owner | undefined {
  if (!cell?.covered) return cell && { cell, row, column: -1, rows: 1, columns: 1 };
  if (left?.row === row && left.cell.range.end === cell.range.start) return left;
  return above;
}

function placeCell(cell: Cell | undefined, owner: Owner | undefined, row: number, column: number): Draft {
  if (!cell || !owner) return { text: "" };
  if (owner.cell === cell) return { text: cell.text, draft: Object.assign(owner, { column }) };
  if (owner.row === row) owner.columns = column - owner.column + 1;
  else owner.rows = Math.max(owner.rows, row - owner.row + 1);
  return { text: "", covered: owner.row < row && column === owner.column ? "down" : "across" };
}

function spanned({ cell, rows, columns }: Owner): GridCell {
  return { text: cell.text, ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
}
