import type { GridRow, Notation } from "./notation.ts";
import { plainLines, textNotation } from "./text.ts";

const base = textNotation({
  name: "markdown",
  extensions: ["md", "markdown"],
  languages: ["markdown"],
  inCell: escapePipes,
  write: {
    ...plainLines,
    heading: (words, level) => `${"#".repeat(level)} ${escapeMarks(words)}`,
    paragraph: (words) => escapeMarks(words).replace(lineMark, "\\$&"),
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

/** Tables in pipes, headings with `#`. */
export const markdown: Notation = { ...base, hasOneHeaderRow: true };

function row(cells: GridRow): string {
  return `| ${cells.map(({ text }) => escapePipes(text)).join(" | ")} |`;
}

/** What a line must not begin with if it is to be a paragraph. */
const lineMark = /^(?:#|>|[-+](?=\s)|(?:-|=|_){3}|~~~|\|)/;

/** Characters of words that would be read as marks. */
function escapeMarks(words: string): string {
  return words
    .replace(/\\(?=[!-/:-@[-`{-~])|[*`]|^_|_$/g, "\\$&")
    .replace(/&(?=#?\w{1,8};)/g, "&amp;")
    .replace(/<(?=[a-z!/])/gi, "&lt;");
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}
