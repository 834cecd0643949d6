import type { GridRow, Notation } from "./notation.ts";
import { plainLines, textNotation } from "./text.ts";

/**
 * One cell a line, a tab before it, a blank line between rows: the plain text of a Word file. Columns merged into one are one cell there,
 * rows merged into one leave an empty cell in each row.
 */
export const lines: Notation = textNotation({
  name: "lines",
  extensions: [],
  languages: [],
  write: {
    ...plainLines,
    row,
    table: (rows, eol) => rows.map((cells) => row(cells, eol)).join(eol + eol),
    tableStart: "\t",
    rowGap: (eol) => eol + eol,
    blockGap: (eol, isAfterTable) => (isAfterTable ? eol + eol : eol),
    cells: (values, eol) => values.map((value) => `${eol}\t${value}`).join(""),
  },
});

function row(cells: GridRow, eol: string): string {
  return cells
    .filter(({ covered }) => covered !== "across")
    .map(({ text }) => `\t${text}`)
    .join(eol);
}
