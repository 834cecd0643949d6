import { read } from "../readers/read.ts";
import type { Edit, Range } from "../text/range.ts";
import { cellElement, setRowSpan } from "./html-cells.ts";
import { isBalanced } from "./html-tags.ts";
import type { GridCell, GridRow, Notation } from "./notation.ts";
import { printRows } from "./text.ts";

/** Pages, and tables of pages in other texts. */
export const html: Notation = {
  name: "html",
  extensions: ["html", "htm"],
  languages: ["html"],
  read: ({ source }) => read(source),
  write: {
    heading: (words, level) => `<h${level}>${escapeHtml(words)}</h${level}>`,
    paragraph: (words) => `<p>${escapeHtml(words)}</p>`,
    file: page,
    row,
    table: (rows, eol) => `<table>${eol}  ${rows.map(row).join(rowGap(eol))}${eol}</table>`,
    tableStart: "<table",
    rowGap,
    blockGap: (eol) => eol,
    cells,
  },
  edit: {
    replaceWords,
    fillCell: replaceWords,
    insertRows: (_, rows, place) => [printRows(rows, place, html.write)],
    appendCells: (source, row, values) => ({ range: endOfCells(source, row), text: cells(values), isMarkup: true }),
    setHeight: (source, { range }, rows) => setRowSpan(source, range.start, rows),
    takeCell(source, { range }) {
      const element = cellElement(source, range.start);
      return element && [{ range: element, text: "", isMarkup: true }];
    },
    canInsertBefore: (source, offset) => /^<table/i.test(source.slice(offset, offset + 6)),
    canMove: isBalanced,
  },
  hasTags: true,
  hasLines: true,
  isPage: true,
  takesRows: true,
  hasCells: true,
  hasHeaderCells: true,
  hasOneHeaderRow: false,
  tearsOffCaptions: false,
};

function page(title: string, body: string, eol: string): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    "</head>",
    "<body>",
    body,
    "</body>",
    "</html>",
    "",
  ].join(eol);
}

/** Text for the inside of an element. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function row(row: GridRow): string {
  return `<tr>${row.map(cell).join("")}</tr>`;
}

function cell({ text, colSpan, rowSpan, covered }: GridCell): string {
  if (covered) return "";
  const columns = colSpan ? ` colspan="${colSpan}"` : "";
  const rows = rowSpan ? ` rowspan="${rowSpan}"` : "";
  return `<td${columns}${rows}>${escapeHtml(text)}</td>`;
}

function cells(values: readonly string[]): string {
  return values.map((text) => cell({ text })).join("");
}

function rowGap(eol: string): string {
  return `${eol}  `;
}

/** The first words between tags make way, and all others with them; the tags stay. */
function replaceWords(source: string, { start, end }: Range, words: string): Edit[] {
  const parts = [...source.slice(start, end).matchAll(/<[^<>]*>|[^<]+/g)].filter(
    ([part]) => !part.startsWith("<") && part.trim() !== "",
  );
  const [first, ...others] = parts.map(({ 0: part, index }) => ({ start: start + index, end: start + index + part.length }));
  return [{ range: first ?? { start, end }, text: escapeHtml(words) }, ...others.map((range) => ({ range, text: "" }))];
}

/** Before the row's end tag, where it has one. */
function endOfCells(source: string, row: Range): Range {
  const closing = source.toLowerCase().lastIndexOf("</tr", row.end);
  const at = closing > row.start ? closing : row.end;
  return { start: at, end: at };
}
