import type { GroupForm, RowForm } from "../../forms/form.ts";
import { notationOfTable, notations } from "../../notations/index.ts";
import type { RowModel } from "../../notations/notation.ts";
import { type GridRow, rowGrid, tableGrid } from "../../print/index.ts";
import type { Cell } from "../../readers/block.ts";
import type { BoundRow, BoundTable, MissingRow, Report } from "../../report/report.ts";
import { labelKey } from "../../report/words.ts";
import type { Edit } from "../../text/range.ts";
import { runsOf } from "../runs.ts";

/** Edits that put missing rows, values blank, where the form has them; undefined where there is no row to put them next to. */
export function insertRows(missing: readonly MissingRow[], table: BoundTable, report: Report): Edit[] | undefined {
  const printed = runsOf(missing, follows).flatMap((run) =>
    table.form.groups.map((group) => ({ group, run: run.filter(({ form }) => group.rows.includes(form)) })),
  );
  const parts = printed
    .filter(({ run }) => run.length > 0)
    .map(({ group, run }) => insertInto(group, run, missing, table, report));
  const edits = parts.flatMap((part) => part?.edits ?? []);
  const taken = new Set(parts.flatMap((part) => part?.taken ?? []));
  const heights = parts.flatMap((part) => part?.covering ?? []).filter(({ cell }) => !taken.has(cell.range.end));
  return parts.every((part) => part) ? [...setHeights(heights, missing, table, report), ...edits] : undefined;
}

/** Missing rows that follow each other in the form are one gap. */
export function follows(last: MissingRow, next: MissingRow): boolean {
  return last.form.index + 1 === next.form.index;
}

/** What stands around a gap within one group of the form. */
interface Gap {
  readonly forms: readonly RowForm[];
  readonly after: BoundRow | undefined;
  readonly before: BoundRow | undefined;
}

/** The rows that fill a gap, and what must change around them. */
interface Insertion {
  readonly edits: readonly Edit[];
  /** Where the words end of labels that have gone up to a row above. */
  readonly taken: readonly number[];
  /** Merged labels that must reach over the rows. */
  readonly covering: readonly Covering[];
}

interface Covering {
  readonly cell: Cell;
  readonly row: BoundRow;
  readonly depth: number;
}

function insertInto(
  group: GroupForm,
  run: readonly MissingRow[],
  missing: readonly MissingRow[],
  table: BoundTable,
  report: Report,
): Insertion | undefined {
  const { after, before } = run[0] ?? {};
  const isOfGroup = (row: BoundRow | undefined) => row?.form !== undefined && group.rows.includes(row.form);
  const above = isOfGroup(after) ? after : undefined;
  const below = isOfGroup(before) ? before : undefined;
  const gap: Gap = { forms: run.map(({ form }) => form), after: above, before: below };
  const { rows, ...around } = above || below ? labelled(gap, missing, table, report) : unlabelled(group, table);
  const upper = above ?? (below ? undefined : after);
  const lower = below ?? before;
  const context = { table, report };
  const inserted = upper
    ? place(rows, upper, "after", context)
    : lower && place(rows, lower, "before", context, below ? lower.range.start : headerStart(lower, table));
  return inserted && { ...around, edits: [...around.edits, ...inserted] };
}

function unlabelled(group: GroupForm, table: BoundTable): Printed {
  return { rows: wholeGroup(group, table), edits: [], taken: [], covering: [] };
}

interface Printed extends Insertion {
  readonly rows: readonly GridRow[];
}

function place(
  rows: readonly GridRow[],
  anchor: BoundRow,
  side: "after" | "before",
  { table, report }: { readonly table: BoundTable; readonly report: Report },
  start = anchor.range.start,
): Edit[] | undefined {
  // A row made of stray lines is in no table yet; the fix of table/broken puts it into one first.
  if (!anchor.table || !notations[anchor.table.layout].takesRows) return undefined;
  const at = side === "after" ? anchor.range.end : start;
  const { edit } = notations[anchor.table.layout];
  return edit.insertRows(report.source, rows, { at, side, eol: report.eol, models: () => modelsNear(anchor, table) });
}

/** The rows of the anchor's table, as they are and as the form has them, the nearest first. */
function modelsNear(anchor: BoundRow, { form, rows }: BoundTable): RowModel[] {
  const own = rows.filter(({ table, kind }) => table === anchor.table && kind !== "unknown");
  const at = own.indexOf(anchor);
  return own
    .map((row, i) => ({ row, distance: Math.abs(i - at) }))
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ row }) => (row.form ? [{ row: row.row, grid: rowGrid(form, row.form) }] : []));
}

/** A group of which nothing is left comes with its caption and header. */
function wholeGroup(group: GroupForm, table: BoundTable): GridRow[] {
  const groups = table.form.groups;
  const above = groups.slice(0, groups.indexOf(group));
  const first = above.reduce((count, other) => count + other.header.length + other.rows.length, 0);
  return tableGrid(table.form).slice(first, first + group.header.length + group.rows.length);
}

/** Where the header of a row's group begins; the row itself where it has none. */
function headerStart(row: BoundRow, table: BoundTable): number {
  const header = table.headers.find(({ group }) => row.form !== undefined && group.rows.includes(row.form));
  return Math.min(header?.range.start ?? row.range.start, row.range.start);
}

/**
 * The rows with the labels that they show: a group's label stands in the first of its rows, so it goes over the gap from the row above,
 * or moves up from the row below.
 */
function labelled(gap: Gap, missing: readonly MissingRow[], table: BoundTable, report: Report): Printed {
  const edits: Edit[] = [];
  const taken: number[] = [];
  const rows = gap.forms.map((form, i) => {
    const cells = [...rowGrid(table.form, form)];
    form.path.slice(0, -1).forEach((label, depth) => {
      if (shares(gap.forms[i - 1] ?? gap.after?.form, form, depth)) {
        cells[depth] = { text: "", ...(!isBlankCell(gap, depth) && { covered: "down" as const }) };
        return;
      }
      const found = shares(gap.before?.form, form, depth) ? labelBelow(label, depth, gap.before) : undefined;
      const moved = found && notationOfTable(gap.before?.table).edit.takeCell(report.source, found);
      if (moved) edits.push(...moved);
      if (moved) taken.push(found.range.end);
      const rowSpan = moved && gap.before ? heightOf(form, depth, gap.before, missing, table) : countOf(gap.forms, form, depth);
      cells[depth] = { text: label, ...(rowSpan > 1 && { rowSpan }) };
    });
    return cells;
  });
  return { rows, edits, taken, covering: coveringOf(gap) };
}

function countOf(forms: readonly RowForm[], form: RowForm, depth: number): number {
  return forms.filter((other) => shares(other, form, depth)).length;
}

/** Both rows stand under the same label at this depth. */
function shares(one: RowForm | undefined, other: RowForm, depth: number): boolean {
  if (!one || depth >= one.path.length - 1 || depth >= other.path.length - 1) return false;
  return other.path.slice(0, depth + 1).every((label, i) => label === one.path[i]);
}

/** The document leaves the cell below a label blank instead of merging it. */
function isBlankCell({ after }: Gap, depth: number): boolean {
  const cell = after?.row.cells[depth];
  return cell !== undefined && cell.text === "" && !cell.covered;
}

/** Merged label cells beside the row above the gap whose label the gap shares. */
function coveringOf({ forms, after }: Gap): Covering[] {
  const own = after?.form;
  if (!own) return [];
  return own.path.slice(0, -1).flatMap((_, depth) => {
    const cell = after.row.cells[depth];
    const isMerged = cell && (cell.text !== "" || cell.covered);
    return isMerged && countOf(forms, own, depth) > 0 ? [{ cell, row: after, depth }] : [];
  });
}

/** Each merged label spans the rows that are there and those that are inserted. */
function setHeights(covering: readonly Covering[], missing: readonly MissingRow[], table: BoundTable, report: Report): Edit[] {
  const byLabel = new Map(covering.map((each) => [each.cell.range.end, each]));
  return [...byLabel.values()].flatMap(({ cell, row, depth }) => {
    if (!row.form || !row.table) return [];
    const height = heightOf(row.form, depth, row, missing, table);
    return notations[row.table.layout].edit.setHeight(report.source, cell, height);
  });
}

/** How many rows stand under a label at this depth in a row's table, with those that are put in. Rows of other labels between them do not count. */
function heightOf(form: RowForm, depth: number, row: BoundRow, missing: readonly MissingRow[], table: BoundTable): number {
  const rows = row.table?.rows ?? [];
  const bound = table.rows.filter((other) => other.table === row.table);
  const own = bound.filter((other) => shares(other.form, form, depth)).map((other) => rows.indexOf(other.row));
  const foreign = new Set(bound.filter((other) => other.form && !shares(other.form, form, depth)).map((other) => other.row));
  const there = rows.slice(Math.min(...own), Math.max(...own) + 1).filter((other) => !foreign.has(other));
  return (
    there.length +
    countOf(
      missing.map((each) => each.form),
      form,
      depth,
    )
  );
}

/** A group's label in the row below the gap. */
function labelBelow(label: string, depth: number, before: BoundRow | undefined): Cell | undefined {
  const key = labelKey(label);
  return before?.row.cells.slice(0, depth + 1).find(({ text }) => text !== "" && labelKey(text) === key);
}
