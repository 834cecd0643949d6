import type { Text } from "../text/range.ts";
import type {
  Bound,
  CellForm,
  CellKind,
  ColumnForm,
  GroupForm,
  HeaderCell,
  OnlyRow,
  Relation,
  RowForm,
  TableForm,
} from "./form.ts";

/** A table as an edition's file writes it down; `defineTable` numbers its rows and cells. */
export interface TableDraft {
  readonly key: string;
  readonly name: Text;
  readonly labelColumns: number;
  readonly width: number;
  readonly onlyRow?: OnlyRow;
  readonly groups: readonly GroupDraft[];
  /** Given the finished rows, so that relations are written in the form's terms. */
  readonly relations: (cell: CellFinder) => readonly Relation[];
  readonly bounds?: (cell: CellFinder) => readonly Bound[];
}

export interface GroupDraft {
  readonly caption?: string;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowDraft[];
}

export interface RowDraft {
  readonly key: string;
  readonly path: readonly string[];
  readonly name: string;
  readonly fullName?: string;
  readonly accepted?: readonly string[];
  readonly meaning?: Text;
  /** Those of the group where not given. */
  readonly columns?: readonly ColumnForm[];
}

/** The index of the cell in the row with this key, at this column. Throws when the form has no such row. */
export type CellFinder = (rowKey: string, columnIndex: number) => number;

export function defineTable(draft: TableDraft): TableForm {
  const groups: GroupForm[] = [];
  const rows: RowForm[] = [];
  const cells: CellForm[] = [];
  for (const group of draft.groups) {
    const first = rows.length;
    for (const rowDraft of group.rows) {
      const row: RowForm = {
        accepted: [],
        columns: group.columns,
        ...rowDraft,
        index: rows.length,
        firstCell: cells.length,
      };
      rows.push(row);
      row.columns.forEach((column, columnIndex) => {
        cells.push({ index: cells.length, row, column, columnIndex });
      });
    }
    groups.push({ ...group, rows: rows.slice(first) });
  }
  const find: CellFinder = (rowKey, columnIndex) => {
    const row = rows.find((r) => r.key === rowKey);
    if (!row || columnIndex >= row.columns.length) throw new Error(`no cell ${rowKey}/${columnIndex} in ${draft.key}`);
    return row.firstCell + columnIndex;
  };
  const { bounds, relations, ...table } = draft;
  return { ...table, groups, rows, cells, relations: relations(find), ...(bounds && { bounds: bounds(find) }) };
}

export function column(key: string, label: string, kind: CellKind, unit: string, name = label): ColumnForm {
  return { key, label, kind, unit, name };
}
