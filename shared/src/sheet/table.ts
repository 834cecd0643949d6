import type { CellForm, RowForm, TableForm } from "../forms/form.ts";
import { notations } from "../notations/index.ts";
import type { GridCell } from "../notations/notation.ts";
import { tableGrid } from "../print/grid.ts";
import { isAbsent } from "../report/place.ts";
import type { BoundTable, NumberCell } from "../report/report.ts";
import { memo } from "../text/memo.ts";
import type { Locale, Text } from "../text/range.ts";
import { marginsOf } from "./margins.ts";
import { describeRelations } from "./relations.ts";
import type { SheetCell, SheetPlace, SheetRelation, SheetRow, SheetTable } from "./sheet.ts";

/** What other reports say of a cell. */
export type BesideCell = (form: CellForm, cell: NumberCell | undefined) => Pick<SheetCell, "prior" | "county">;

/** The form's table with the numbers of the report; `bound` is undefined where the report does not have it. */
export function tableSheet(form: TableForm, bound: BoundTable | undefined, locale: Locale, beside: BesideCell): SheetTable {
  const { rows, relations, margins } = layoutOf(form, locale);
  return {
    kind: "table",
    key: form.key,
    name: form.name[locale],
    ...(!bound && { isMissing: true }),
    width: form.width,
    rows,
    cells: form.cells.map((cell) => ({ ...cellSheet(cell, bound, locale), ...beside(cell, bound?.cells[cell.index]) })),
    relations,
    margins,
  };
}

interface TableLayout {
  readonly rows: readonly SheetRow[];
  readonly relations: readonly SheetRelation[];
  readonly margins: SheetTable["margins"];
}

/** What does not change with the report is worked out once. */
const layouts = new WeakMap<TableForm, { [locale in Locale]?: TableLayout }>();

function layoutOf(form: TableForm, locale: Locale): TableLayout {
  const known = layouts.get(form);
  const layout = known?.[locale] ?? layOut(form, locale);
  layouts.set(form, { ...known, [locale]: layout });
  return layout;
}

function layOut(form: TableForm, locale: Locale): TableLayout {
  const rows = gridRows(form, locale);
  const relations = describeRelations(form);
  return { rows, relations, margins: marginsOf(rows, relations) };
}

/** The grid that is printed, each merged cell once. */
function gridRows(form: TableForm, locale: Locale): SheetRow[] {
  const grid = tableGrid(form, ({ index }) => String(index));
  const kinds = form.groups.flatMap((group) => [...group.header.map(() => undefined), ...group.rows]);
  return grid.map((row, i) => {
    const own = kinds[i];
    const places = row.flatMap((cell, column) => (cell.covered ? [] : [placeOf(cell, column, own, form, locale)]));
    return { isHeader: own === undefined, places };
  });
}

function placeOf(cell: GridCell, column: number, row: RowForm | undefined, form: TableForm, locale: Locale): SheetPlace {
  const place = { colSpan: cell.colSpan ?? 1, rowSpan: cell.rowSpan ?? 1, column };
  if (row && column >= form.labelColumns) return { ...place, text: "", cell: Number(cell.text) };
  if (!row) return { ...place, text: cell.text, heads: "column" };
  if (cell.text !== row.path.at(-1)) return { ...place, text: cell.text, heads: "group" };
  return { ...place, text: cell.text, heads: "row", row: row.key, ...(row.meaning && { meaning: row.meaning[locale] }) };
}

function cellSheet(form: CellForm, bound: BoundTable | undefined, locale: Locale): SheetCell {
  const cell = bound?.cells[form.index];
  const locked = bound && lockedBy(form, cell, bound);
  return {
    ...formCell(form),
    state: cell?.state ?? "missing",
    text: cell?.raw ?? "",
    ...(cell?.state === "number" && { value: cell.value }),
    ...(locked && { locked: locked[locale] }),
  };
}

/** What is the same in every report, so that thousands of sheets share its words. */
const formCell = memo(
  ({ row, column }: CellForm): Pick<SheetCell, "name" | "shortName" | "row" | "column" | "kind" | "unit"> => ({
    name: [...row.path, column.name].join(" · "),
    shortName: row.path.length > 0 ? `${row.name}「${column.name}」` : `「${column.name}」`,
    row: row.key,
    column: column.key,
    kind: column.kind,
    unit: column.unit,
  }),
);

/** Why a number cannot be put into its place; undefined where it can. */
function lockedBy(form: CellForm, cell: NumberCell | undefined, bound: BoundTable): Text | undefined {
  if (cell?.state === "unreadable" && (cell.reason === "uncounted" || cell.reason === "unread")) {
    return {
      zh: "这一行的数与栏数不符，分不清各是哪一栏的，请在文稿中改",
      en: "The values of this row cannot be told apart; correct it in the text",
    };
  }
  if (cell?.state === "blank" && cell.merged) {
    return { zh: "前面的格占了这一格的位置，请先拆分", en: "The cell before reaches over this one; split it first" };
  }
  if (cell && !isAbsent(cell)) return undefined;
  const row = cell && bound.rows.find(({ values }) => values.includes(cell));
  if (notations[row?.table?.layout ?? bound.layout].takesRows && (!row || row.table)) return undefined;
  return {
    zh: `文稿中没有放${form.row.name}这个数的位置，请先把表格整理好`,
    en: "The text has no place for this number; correct the table first",
  };
}
