import type { Cell, Row, Table } from "../../readers/block.ts";
import { must } from "../../text/must.ts";
import { rangeOver } from "../../text/range.ts";
import type { Lexicon } from "../lexicon.ts";
import { labelKey, wordsOf } from "../words.ts";
import type { RawRow } from "./raw-rows.ts";

/**
 * A row of fields whose values may be words: what is a label, the form's labels tell. Several fields may stand side by side, 「ICP备案号」 and
 * 「公安机关备案号」: each is a row of its own then.
 */
export function readFields(row: Row, table: Table, piece: number, lexicon: Lexicon): RawRow[] {
  const fields = fieldsIn(row.cells, lexicon);
  if (fields.length === 0) return [emptyRow(row, table, piece)];
  return fields.map((labels, i): RawRow => {
    const own = must(labels.at(-1), "a label");
    const first = must(labels[0], "a label");
    const end = fields[i + 1]?.[0] ?? row.cells.length;
    const label = row.cells[own];
    const values = valuesOf(withoutRepeats(behindLabel(row.cells.slice(own + 1, end), label, lexicon)));
    const isLabelOnly = !isRow(label, lexicon) && values.every(({ text }) => text === "");
    return {
      kind: isLabelOnly ? "label" : "data",
      row: fields.length === 1 ? row : part(row.cells.slice(first, end)),
      table,
      piece,
      labels: labels.flatMap((at) => row.cells[at] ?? []),
      values,
      labelColumn: own,
    };
  });
}

/**
 * Of each field the places of its labels, outermost first. A field begins with the first words of the row; another with a row's label behind
 * a value, or behind a label whose value is blank. A last cell is a value. Behind a group's label stands the next group's or a row's.
 */
function fieldsIn(cells: readonly Cell[], lexicon: Lexicon): number[][] {
  const fields: number[][] = [];
  const lastFilled = cells.findLastIndex(({ text }) => text !== "");
  /** No value has come since the last label. */
  let isOpen = false;
  cells.forEach((cell, i) => {
    if (cell.text === "") return;
    const last = isOpen ? cells[fields.at(-1)?.at(-1) ?? -1] : undefined;
    // Converters repeat the words of a merged cell.
    if (last && labelKey(last.text) === labelKey(cell.text)) return;
    // Words that something follows may be a label, misspelt or not in the form.
    const mayBeLabel = i < lastFilled && wordsOf(cell.text).isWordy;
    const isLabel = isKnown(cell, lexicon) || mayBeLabel;
    const isNext = isRow(cell, lexicon) && i + 1 < cells.length && (!last || isRow(last, lexicon));
    if (fields.length === 0 ? isLabel : isNext) fields.push([i]);
    else if (last && !isRow(last, lexicon) && isLabel) fields.at(-1)?.push(i);
    else {
      isOpen = false;
      return;
    }
    isOpen = isKnown(cell, lexicon);
  });
  return fields;
}

function isRow(cell: Cell | undefined, { rows }: Lexicon): boolean {
  return cell !== undefined && rows.has(labelKey(cell.text));
}

function isKnown(cell: Cell, { rows, groups }: Lexicon): boolean {
  const key = labelKey(cell.text);
  return rows.has(key) || groups.has(key);
}

/** The cells from the first value on: a label that fills several columns is repeated by converters, and its unit may have a column of its own. */
function behindLabel(cells: readonly Cell[], label: Cell | undefined, { rows }: Lexicon): readonly Cell[] {
  const key = labelKey(label?.text ?? "");
  const units = new Set((rows.get(key) ?? []).flatMap(({ columns }) => columns.map(({ unit }) => unit)));
  const isBefore = ({ text }: Cell) => text === "" || labelKey(text) === key || units.has(text.trim());
  const first = cells.findIndex((cell) => !isBefore(cell));
  const from = cells.slice(0, first < 0 ? cells.length : first).findLastIndex(({ text }) => text !== "") + 1;
  return from < cells.length ? cells.slice(from) : cells;
}

/** Words behind a number are a remark. */
function valuesOf(cells: readonly Cell[]): readonly Cell[] {
  const filled = cells.filter(({ text }) => text !== "");
  const [first, ...others] = filled;
  const isRemarked =
    first && others.length > 0 && !wordsOf(first.text).isWordy && others.every(({ text }) => wordsOf(text).isWordy);
  return isRemarked ? cells.map((cell) => (others.includes(cell) ? { ...cell, text: "" } : cell)) : cells;
}

/** Converters repeat the words of a merged cell in every column that it fills. */
function withoutRepeats(cells: readonly Cell[]): readonly Cell[] {
  const filled = cells.filter(({ text }) => text !== "");
  const [first] = filled;
  return first && filled.length > 1 && filled.every(({ text }) => text === first.text) ? [first] : cells;
}

function part(cells: readonly Cell[]): Row {
  const range = rangeOver(cells.map((cell) => cell.range));
  return { range, cells, isPart: true };
}

function emptyRow(row: Row, table: Table, piece: number): RawRow {
  return { kind: "empty", row, table, piece, labels: [], values: row.cells, labelColumn: 0 };
}
