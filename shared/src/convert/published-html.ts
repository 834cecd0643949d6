import { escapeHtml, html } from "../notations/html.ts";
import type { GridCell, GridRow, Writer } from "../notations/notation.ts";

/*
 * Pages as a content system takes them: its editor drops style sheets and classes, and keeps what stands in `style` and in the attributes
 * of tables.
 */

const fonts = {
  title: "font-family:方正小标宋简体,宋体,SimSun,serif;font-size:22pt;font-weight:normal;text-align:center;line-height:1.5",
  heading: "font-family:黑体,SimHei,sans-serif;font-size:16pt;font-weight:normal;text-indent:2em;line-height:28pt",
  topic: "font-family:楷体_GB2312,楷体,KaiTi,serif;font-size:16pt;font-weight:normal;text-indent:2em;line-height:28pt",
  body: "font-family:仿宋_GB2312,仿宋,FangSong,serif;font-size:16pt;text-indent:2em;line-height:28pt",
  signature: "font-family:仿宋_GB2312,仿宋,FangSong,serif;font-size:16pt;text-align:right;line-height:28pt",
};
const tableStyle = "border-collapse:collapse;width:100%;font-family:宋体,SimSun,serif;font-size:10.5pt;text-align:center";
const cellStyle = "border:1px solid #000;padding:4px;font-weight:normal";

/** Tables with merged cells, `scope` for headers and row labels, and every look in place. */
export const publishedHtml: Writer = {
  ...html.write,
  heading(words, level) {
    const style = level < 2 ? fonts.title : level === 2 ? fonts.heading : fonts.topic;
    return `<h${level} style="${style}">${escapeHtml(words)}</h${level}>`;
  },
  paragraph: (words) => `<p style="${fonts.body}">${escapeHtml(words)}</p>`,
  signature: (words) => `<p style="${fonts.signature}">${escapeHtml(words)}</p>`,
  row,
  table: (rows, eol) =>
    [`<table border="1" style="${tableStyle}">`, ...rows.map((cells) => `  ${row(cells)}`), "</table>"].join(eol),
};

function row(cells: GridRow): string {
  const isHeader = cells.some((cell) => cell.isHeader);
  const last = cells.findLastIndex(({ text }) => /[\u4e00-\u9fff]{2}/.test(text));
  return `<tr>${cells.map((cell, column) => printCell(cell, isHeader ? "col" : column <= last ? "row" : undefined)).join("")}</tr>`;
}

function printCell({ text, colSpan, rowSpan, covered }: GridCell, scope: "col" | "row" | undefined): string {
  if (covered) return "";
  const name = scope && text !== "" ? "th" : "td";
  const reach = (rowSpan ?? 1) > 1 && scope === "row" ? "rowgroup" : (colSpan ?? 1) > 1 && scope === "col" ? "colgroup" : scope;
  const attributes = [
    name === "th" ? ` scope="${reach}"` : "",
    colSpan ? ` colspan="${colSpan}"` : "",
    rowSpan ? ` rowspan="${rowSpan}"` : "",
  ];
  return `<${name}${attributes.join("")} style="${cellStyle}">${escapeHtml(text)}</${name}>`;
}
