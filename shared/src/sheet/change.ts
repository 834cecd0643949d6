import { applyEdits, areSound, chooseFixes } from "../fix.ts";
import { lintReport } from "../lint.ts";
import { notations } from "../notations/index.ts";
import { bind } from "../report/bind.ts";
import { isAbsent } from "../report/place.ts";
import type { BoundRow, BoundTable, NumberCell, Report } from "../report/report.ts";
import { rowMissing } from "../rules/row/missing.ts";
import type { Finding } from "../rules/rule.ts";
import { sectionMissing } from "../rules/section/missing.ts";
import { tableMissing } from "../rules/table/missing.ts";
import { compose } from "../text/compose.ts";
import { addTo } from "../text/gather.ts";
import type { Edit, Text } from "../text/range.ts";

/** What somebody has typed into a cell of the form; "" makes it blank. */
export interface CellChange {
  /** The form's key of the table. */
  readonly table: string;
  /** The form's index of the cell. */
  readonly cell: number;
  readonly text: string;
}

/** Binds a changed source as the report itself was bound. */
export type Rebind = (source: string) => Report | undefined;

export type Changed = { readonly edits: readonly Edit[] } | { readonly refusal: Text };

/**
 * Edits of a report's source that put these words into its cells, in its own notation, and change nothing else. A row, table or section that
 * the report lacks comes with them. All changes or none: the refusal says why.
 */
export function changeCells(report: Report, changes: readonly CellChange[], rebind: Rebind = (source) => bind(source)): Changed {
  const structure = missingStructure(report, changes);
  const edits = structure.length === 0 ? [] : chooseFixes(structure, report.source.length).flat();
  if (edits.length === 0) return fillCells(report, changes);
  const whole = rebind(applyEdits(report.source, edits));
  if (!whole) return { refusal: noPlace };
  const filled = fillCells(whole, changes);
  if ("refusal" in filled) return filled;
  const both = compose(edits, filled.edits);
  return both && areSound(both, report.source.length) ? { edits: both } : { refusal: noPlace };
}

const noPlace: Text = {
  zh: "文稿中没有放这个数的位置，请先把表格整理好",
  en: "The text has no place for this number; correct its table first",
};

/** The fixes that bring what the changed cells stand in. */
function missingStructure(report: Report, changes: readonly CellChange[]): Finding[] {
  const homeless = changes.filter(({ table, cell }) => !report.tables.get(table)?.cells[cell]);
  if (homeless.length === 0) return [];
  const { findings } = lintReport(report, undefined, {}, [sectionMissing, tableMissing, rowMissing]);
  return findings.filter(({ at }) => homeless.some((change) => isAbout(at, change, report)));
}

function isAbout(at: string, { table, cell }: CellChange, report: Report): boolean {
  const [first, ...rows] = at.split("/");
  if (first !== table) return report.form.sections.some((section) => section.key === at && section.table === table);
  const bound = report.tables.get(table);
  return !bound || rows.includes(bound.form.cells[cell]?.row.key ?? "");
}

function fillCells(report: Report, changes: readonly CellChange[]): Changed {
  const edits: Edit[] = [];
  const behind = new Map<BoundRow, CellChange[]>();
  for (const change of changes) {
    const table = report.tables.get(change.table);
    const cell = table?.cells[change.cell];
    const row = cell && table.rows.find(({ values }) => values.includes(cell));
    if (!table || !cell || !row || !canHold(cell)) return { refusal: noPlace };
    if (isAbsent(cell)) addTo(behind, row, change);
    else if (change.text !== cell.raw) {
      const filled = fill(report, table, row, cell, change.text);
      if (!filled) return { refusal: noPlace };
      edits.push(...filled);
    }
  }
  for (const [row, own] of behind) {
    if (own.every(({ text }) => text === "")) continue;
    const appended = append(report, row, own);
    if (!appended) return { refusal: noPlace };
    edits.push(appended);
  }
  return { edits };
}

/** Too many or too few values cannot be assigned to columns, and a cell that is covered by another has no place of its own. */
function canHold(cell: NumberCell): boolean {
  if (cell.state === "blank") return !cell.merged;
  return cell.state !== "unreadable" || (cell.reason !== "uncounted" && cell.reason !== "unread");
}

function fill({ source }: Report, table: BoundTable, row: BoundRow, { range }: NumberCell, text: string): Edit[] | undefined {
  return notations[row.table?.layout ?? table.layout].edit.fillCell(source, range, text);
}

/** The row ends before these cells: they are put at its end, with blank ones before them. */
function append({ source, eol }: Report, row: BoundRow, changes: readonly CellChange[]): Edit | undefined {
  const layout = row.table && notations[row.table.layout];
  if (!layout?.takesRows) return undefined;
  const absent = row.values.filter(isAbsent);
  const texts = absent.map(({ form }) => changes.find(({ cell }) => cell === form.index)?.text ?? "");
  const last = texts.findLastIndex((text) => text !== "");
  return layout.edit.appendCells(source, row.range, texts.slice(0, last + 1), eol);
}
