import type { GridRow, Notation } from "./notation.ts";
import { plainLines, textNotation } from "./text.ts";

/** Cells separated by tabs, one line per row, as in text copied from a PDF. */
export const tabs: Notation = {
  ...textNotation({
    name: "tabs",
    extensions: ["txt"],
    languages: ["plaintext", "text"],
    write: {
      ...plainLines,
      row,
      table: (rows, eol) => rows.map(row).join(eol),
      tableStart: "",
      cells: (values) => values.map((value) => `\t${value}`).join(""),
    },
  }),
  tearsOffCaptions: true,
};

function row(cells: GridRow): string {
  return cells.map(({ text }) => text).join("\t");
}
