import type { GroupForm, RowForm } from "../../forms/form.ts";
import { notations } from "../../notations/index.ts";
import type { Editor, RowModel } from "../../notations/notation.ts";
import { type GridRow, rowGrid, tableGrid } from "../../print/index.ts";
import type { BoundRow, BoundTable, MissingRow, Report } from "../../report/report.ts";
import { labelKey } from "../../report/words.ts";
import type { Edit } from "../../text/range.ts";

/** Edits that put missing rows, values blank, where the form has them; undefined where there is no row to put them next to. */
export function insertRows(run: readonly MissingRow[], table: BoundTable, report: Report): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const group of table.form.groups) {
    const forms = run.map(({ form }) => form).filter((form) => group.rows.includes(form));
    const first = run.find(({ form }) => form === forms[0]);
    if (!first) continue;
    const inserted = insertInto(group, forms, first, table, report);
    if (!inserted) return undefined;
    edits.push(...inserted);
  }
  return edits;
}

/** What stands around a gap within one group of the form. */
interface Gap {
  readonly forms: readonly RowForm[];
  readonly after: BoundRow | undefined;
  readonly before: BoundRow | undefined;
}

function insertInto(
  group: GroupForm,
  forms: readonly RowForm[],
  { after, before }: MissingRow,
  table: BoundTable,
  report: Report,
): Edit[] | undefined {
  const isOfGroup = (row: BoundRow | undefined) => row?.form !== undefined && group.rows.includes(row.form);
  const gap: Gap = { forms, after: isOfGroup(after) ? after : undefined, before: isOfGroup(before) ? before : undefined };
  const context = { table, report };
  if (gap.after) return place(labelled(gap, table, report), gap.after, "after", context);
  if (gap.before) return place(labelled(gap, table, report), gap.before, "before", context);
  const rows = wholeGroup(group, table);
  if (after) return place({ rows, edits: [] }, after, "after", context);
  return before && place({ rows, edits: [] }, before, "before", context, headerStart(before, table));
}

interface Printed {
  readonly rows: readonly GridRow[];
  /** What must change in the rows around. */
  readonly edits: readonly Edit[];
}

function place(
  { rows, edits }: Printed,
  anchor: BoundRow,
  side: "after" | "before",
  { table, report }: { readonly table: BoundTable; readonly report: Report },
  start = anchor.range.start,
): Edit[] | undefined {
  // A row of stray lines is not in a table yet; table/broken puts it there first.
  if (!anchor.table || !notations[anchor.table.layout].takesRows) return undefined;
  const at = side === "after" ? anchor.range.end : start;
  const { edit } = notations[anchor.table.layout];
  return [
    ...edits,
    ...edit.insertRows(report.source, rows, { at, side, eol: report.eol, models: () => modelsNear(anchor, table) }),
  ];
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
function labelled(gap: Gap, table: BoundTable, report: Report): Printed {
  const edits: Edit[] = [];
  const rows = gap.forms.map((form, i) => {
    const cells = [...rowGrid(table.form, form)];
    form.path.slice(0, -1).forEach((label, depth) => {
      const above = gap.forms[i - 1] ?? gap.after?.form;
      const isCovered = shares(above, form, depth);
      const spans = !isCovered && gap.forms.slice(i).filter((other) => shares(other, form, depth)).length;
      const moved =
        spans !== false && shares(gap.before?.form, form, depth) ? takeLabel(label, depth, gap.before, report) : undefined;
      if (moved) edits.push(...moved.edits);
      const rowSpan = (spans || 0) + (moved?.rows ?? 0);
      cells[depth] = isCovered
        ? { text: "", ...(!isBlankCell(gap, depth) && { covered: "down" as const }) }
        : { text: label, ...(rowSpan > 1 && { rowSpan }) };
    });
    return cells;
  });
  return { rows, edits: [...raised(gap, report), ...edits] };
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

/** Merged label cells that stand beside the row above the gap must reach over it. */
function raised({ forms, after }: Gap, { source }: Report): Edit[] {
  const own = after?.form;
  if (!own || !after.table) return [];
  const { edit } = notations[after.table.layout];
  return own.path.slice(0, -1).flatMap((_, depth) => {
    const cell = after.row.cells[depth];
    const count = forms.filter((form) => shares(own, form, depth)).length;
    if (!cell || count === 0 || (cell.text === "" && !cell.covered)) return [];
    return edit.growCell(source, cell, count);
  });
}

/** Takes a group's label out of the row below the gap; a merged cell goes with it, and the new one adds its height to its own. */
function takeLabel(
  label: string,
  depth: number,
  before: BoundRow | undefined,
  { source }: Report,
): ReturnType<Editor["takeCell"]> {
  const key = labelKey(label);
  const cell = before?.row.cells.slice(0, depth + 1).find(({ text }) => text !== "" && labelKey(text) === key);
  return cell && notations[before?.table?.layout ?? "tabs"].edit.takeCell(source, cell);
}
