import { notations } from "../../notations/index.ts";
import { rowSeparator } from "../../print/index.ts";
import type { BoundRow, BoundTable, Report } from "../../report/report.ts";
import { canReplaceWords } from "../../report/words-at.ts";
import type { Edit } from "../../text/range.ts";
import { insertAt } from "../insert.ts";

/** Edits that put a row into its place, numbers unchanged; undefined where that would tear merged cells. */
export function reorder(row: BoundRow, before: BoundRow | undefined, table: BoundTable, report: Report): Edit[] | undefined {
  if (!notations[row.table?.layout ?? table.layout].takesRows) return undefined;
  return exchange(row, table, report) ?? (before && move(row, before, table, report));
}

/**
 * Rows under the same label change their words and numbers among each other, so that merged cells and the labels of groups, which stand
 * in the first of the rows, stay where they are. Undefined where the row is no further in its place for that.
 */
function exchange(row: BoundRow, table: BoundTable, report: Report): Edit[] | undefined {
  const places = kinAround(row, table);
  const sorted = [...places].sort((a, b) => (a.form?.index ?? 0) - (b.form?.index ?? 0));
  const changed = places.flatMap((place, i) => {
    const other = sorted[i];
    return other && other !== place ? [{ place, other }] : [];
  });
  if (changed.length === 0 || changed.some(({ other }) => !isPlain(other, report))) return undefined;
  return changed.flatMap(({ place, other }) => overwrite(place, other, report));
}

/** The rows around this one, without a gap, that stand where it may stand. */
function kinAround(row: BoundRow, table: BoundTable): BoundRow[] {
  const rows = table.rows.filter(({ kind }) => kind === "match" || kind === "moved");
  const at = rows.indexOf(row);
  let first = at;
  let end = at + 1;
  for (let above = rows[first - 1]; above && areKin(row, above); above = rows[first - 1]) first--;
  for (let below = rows[end]; below && areKin(row, below); below = rows[end]) end++;
  return rows.slice(first, end);
}

/** In one table, under the same outer label, with the same columns. */
function areKin(one: BoundRow, other: BoundRow): boolean {
  if (!one.form || !other.form || one.table !== other.table || one.form.columns !== other.form.columns) return false;
  const outer = one.form.path.slice(0, -1);
  return outer.length === other.form.path.length - 1 && outer.every((label, i) => label === other.form?.path[i]);
}

/** Every cell exists, and no tag is opened in one cell and closed in another. */
function isPlain({ label, values, count }: BoundRow, report: Report): boolean {
  if (label.text === "" || count !== undefined || values.some((cell) => cell.state === "blank" && cell.absent)) return false;
  return [label, ...values].every(({ range }) => canReplaceWords(report, range));
}

function overwrite(place: BoundRow, other: BoundRow, report: Report): Edit[] {
  const { hasTags } = notations[place.table?.layout ?? report.layout];
  const slice = ({ start, end }: Edit["range"]) => report.source.slice(start, end);
  return [
    { range: place.label.range, text: hasTags ? other.label.text : slice(other.label.range) },
    ...place.values.flatMap((cell, i): Edit[] => {
      const value = other.values[i];
      return value ? [{ range: cell.range, text: hasTags || value.state === "blank" ? value.raw : slice(value.range) }] : [];
    }),
  ];
}

/** Moves a whole row. One that carries its group's label stays: the label belongs to its neighbours too. */
function move(row: BoundRow, before: BoundRow, table: BoundTable, report: Report): Edit[] | undefined {
  const own = row.row.cells.findIndex((cell) => cell.range.start === row.label.range.start);
  const isFirstOfGroup = row.row.cells.slice(0, Math.max(own, 0)).some((cell) => cell.text !== "");
  const previous = table.rows.findLast((other) => other.range.end <= row.range.start && other.table === row.table);
  if (isFirstOfGroup || !previous || row.table !== before.table) return undefined;
  if (row.form?.columns !== before.form?.columns) return undefined;
  const layout = row.table?.layout ?? table.layout;
  if (notations[layout].hasTags) return undefined;
  const text = rowSeparator({ layout, eol: report.eol }) + report.source.slice(row.range.start, row.range.end);
  return [insertAt(before.range.end, text), { range: { start: previous.range.end, end: row.range.end }, text: "" }];
}
