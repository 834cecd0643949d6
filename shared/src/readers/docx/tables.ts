import type { DraftCell, Frame } from "../html-frame.ts";
import { closeTable, openCell } from "../html-table.ts";
import type { CellProperties, Draft } from "./draft.ts";
import { withoutChange } from "./paragraphs.ts";
import { isOn, valOf } from "./styles.ts";

/** What `w:trPr` says: places left out at the row's beginning; a row that is deleted or hidden is passed over. */
export function readRowProperties(draft: Draft): void {
  const { tags, page } = draft;
  const { start, end } = tags;
  const xml = withoutChange(tags.take(), "w:trPrChange");
  const frame = page.frames.at(-1);
  if (!frame?.row) return;
  if (xml.includes("<w:del ") || isOn(xml, "w:hidden")) {
    frame.rows.pop();
    frame.row = undefined;
    tags.skipRest("w:tr");
    return;
  }
  const before = Number(valOf(xml, "w:gridBefore") ?? 0);
  if (before > 0) openCell(page, start, end, before, 1);
}

/** Reads `w:tcPr`: how many columns the cell spans, and whether it continues the one above or to the left. */
export function readCellProperties(draft: Draft): void {
  const { tags, page } = draft;
  const xml = tags.take();
  const cell = page.frames.at(-1)?.cell;
  if (!cell) return;
  const known = draft.cellProperties.get(xml) ?? cellProperties(xml);
  draft.cellProperties.set(xml, known);
  Object.assign(cell, known);
  draft.isCoveredCell = cell.continues !== undefined;
}

function cellProperties(xml: string): CellProperties {
  const own = withoutChange(xml, "w:tcPrChange");
  const columns = Math.max(1, Number.parseInt(valOf(own, "w:gridSpan") ?? "", 10) || 1);
  if (isContinued(own, "w:vMerge")) return { columns, continues: "above" };
  return isContinued(own, "w:hMerge") ? { columns, continues: "left" } : { columns };
}

/** `<w:vMerge/>` and `<w:vMerge w:val="continue"/>`, but not `restart`. */
function isContinued(xml: string, element: string): boolean {
  return isOn(xml, element) !== undefined && (valOf(xml, element) ?? "continue") === "continue";
}

/** Ends a table. One that follows another without a paragraph between is the same table on the page. */
export function endTable({ page, tags }: Draft): void {
  const frame = page.frames.at(-1);
  if (!frame) return;
  mergeCells(frame);
  closeTable(page, tags.end);
  const table = page.blocks.at(-1);
  const above = page.blocks.at(-2);
  if (table?.kind !== "table" || above?.kind !== "table" || table.range.start !== frame.start) return;
  if (page.source.slice(above.range.end, frame.start).trim() !== "") return;
  const range = { start: above.range.start, end: table.range.end };
  page.blocks.splice(-2, 2, { ...table, range, rows: [...above.rows, ...table.rows] });
}

/** Extends each merged cell over the cells that continue it, and removes these from their rows. */
function mergeCells({ rows }: Frame): void {
  let above: (DraftCell | undefined)[] = [];
  for (const row of rows) {
    const origins: (DraftCell | undefined)[] = [];
    row.cells.splice(0, row.cells.length, ...row.cells.filter((cell) => !isJoined(cell, above, origins)));
    above = origins;
  }
}

/** Whether a cell belongs to another, which then reaches over it. `origins` gets the cell that fills each place of the row. */
function isJoined(cell: DraftCell, above: readonly (DraftCell | undefined)[], origins: (DraftCell | undefined)[]): boolean {
  const origin = cell.continues === "above" ? above[origins.length] : cell.continues === "left" ? origins.at(-1) : undefined;
  if (cell.continues === "above" && origin && origins.at(-1) !== origin) origin.rows++;
  if (cell.continues === "left" && origin) origin.columns += cell.columns;
  for (let column = 0; column < Math.min(cell.columns, 100); column++) origins.push(origin ?? cell);
  return origin !== undefined;
}
