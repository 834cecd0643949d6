import type { RowForm, TableForm } from "../../forms/form.ts";
import { ownLabelOf } from "../../forms/form.ts";
import type { Block, Paragraph } from "../../readers/block.ts";
import { type Span, tokensOf } from "../../text/span.ts";
import type { BoundRow, Piece, Tear } from "../report.ts";
import { labelKey } from "../words.ts";
import type { Classified } from "./classify.ts";
import { isWordy } from "./number.ts";
import { readValues } from "./values.ts";

/** How many lines after a table are looked at for rows that a page break has torn out of it. */
const linesSearched = 24;

export interface StrayRows {
  readonly rows: readonly BoundRow[];
  readonly tears: readonly Tear[];
  readonly pieces: readonly Piece[];
}

/** Rows whose label and values stand as lines of text after a piece of the table: 「行政事业性收费」, then 「0」. */
export function findStrayRows(
  missing: readonly RowForm[],
  pieces: readonly Classified[],
  blocks: readonly Block[],
  table: TableForm,
): StrayRows {
  const rows: BoundRow[] = [];
  if (missing.length === 0) return { rows, tears: [], pieces: [] };
  for (const lines of pieces.map((piece) => linesAfter(piece, blocks))) {
    for (let i = 0; i < lines.length; i++) {
      const left = missing.filter((form) => !rows.some((row) => row.form === form));
      const found = strayRow(lines, i, left);
      if (found) rows.push(boundStray(found, table));
    }
  }
  const ranges = rows.map(({ range }) => range);
  return { rows, tears: ranges.map((range) => ({ kind: "stray-lines", range })), pieces: ranges.map((range) => ({ range })) };
}

function boundStray({ form, label, values }: StrayRow, table: TableForm): BoundRow {
  const range = { start: label.range.start, end: (values.at(-1) ?? label).range.end };
  const columns = table.cells.slice(form.firstCell, form.firstCell + form.columns.length);
  return {
    kind: "match",
    form,
    row: { range, cells: [label, ...values] },
    range,
    label,
    labelFaults: [],
    ...readValues(values, columns, 0, { range, cells: [] }),
  };
}

interface StrayRow {
  readonly form: RowForm;
  readonly label: Span;
  readonly values: readonly Span[];
}

function linesAfter(piece: Classified, blocks: readonly Block[]): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of blocks.slice(piece.block + 1, piece.block + 1 + linesSearched)) {
    if (block.kind !== "paragraph") break;
    lines.push(block);
  }
  return lines;
}

function strayRow(lines: readonly Paragraph[], at: number, missing: readonly RowForm[]) {
  const words = lines[at]?.words;
  if (!words || words.text.length > 60) return undefined;
  const tokens = tokensOf(words);
  const label = tokens[0];
  const form = label && missing.find((row) => row.path.length > 0 && labelKey(ownLabelOf(row)) === labelKey(label.text));
  if (!label || !form || label.text.length < 2) return undefined;
  const values = tokens.slice(1);
  for (let i = at + 1; values.length < form.columns.length && i < lines.length; i++) {
    const next = lines[i] ? tokensOf(lines[i]?.words ?? label) : [];
    if (next.some((token) => isWordy(token.text))) break;
    values.push(...next);
  }
  return values.some((value) => isWordy(value.text)) ? undefined : { form, label, values };
}
