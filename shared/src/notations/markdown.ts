import type { GridRow, Notation } from "./notation.ts";
import { plainLines, textNotation } from "./text.ts";

/** Tables in pipes, headings with `#`. */
export const markdown: Notation = textNotation({
  name: "markdown",
  extensions: ["md", "markdown"],
  languages: ["markdown"],
  inCell: escapePipes,
  write: {
    ...plainLines,
    heading: (words, level) => `${"#".repeat(level)} ${words}`,
    row,
    table(rows, eol) {
      const [first, ...others] = rows.map(row);
      return [first, `|${"---|".repeat(rows[0]?.length ?? 0)}`, ...others].join(eol);
    },
    tableStart: "|",
    cells: (values, _, isClosed) =>
      values.map((value) => (isClosed ? ` ${escapePipes(value)} |` : ` | ${escapePipes(value)}`)).join(""),
  },
});

function row(cells: GridRow): string {
  return `| ${cells.map(({ text }) => escapePipes(text)).join(" | ")} |`;
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}
