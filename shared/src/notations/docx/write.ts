import { largest } from "../../text/extremes.ts";
import type { GridCell, GridRow, Writer } from "../notation.ts";
import { run } from "./xml.ts";

/**
 * The styles of the official layout of documents (公文), by their ids in a new file. Paragraphs that are put into somebody's file take
 * the properties of their siblings instead.
 */
export const styleIds = {
  title: "XxgkTitle",
  heading: "XxgkHeading",
  topic: "XxgkTopic",
  body: "XxgkBody",
  signature: "XxgkSignature",
  cell: "XxgkCell",
  header: "XxgkHeader",
} as const;

export type StyleName = keyof typeof styleIds;

/** Writes Word's XML. Line endings part nothing there. */
export const writer: Writer = {
  heading: (words, level) => paragraph(words, level < 2 ? "title" : level === 2 ? "heading" : "topic"),
  paragraph: (words) => paragraph(words, "body"),
  signature: (words) => paragraph(words, "signature"),
  file: (_, body) => body,
  row: (cells) => row(cells, []),
  table,
  tableStart: "<w:tbl>",
  rowGap: () => "",
  blockGap: () => "",
  cells: (values) => values.map((text) => cell({ text }, 1, 0)).join(""),
};

export function paragraph(words: string, style: StyleName): string {
  const properties = `<w:pPr><w:pStyle w:val="${styleIds[style]}"/></w:pPr>`;
  return `<w:p>${properties}${words === "" ? "" : run(words)}</w:p>`;
}

/** Twentieths of a point: A4 less the margins of official documents, 28 mm and 26 mm. */
const textWidth = 8844;

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

const tableProperties =
  `<w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>` +
  `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>`;

/** A table with the borders and the column widths that the official form has, its header rows repeated on each page. */
function table(rows: readonly GridRow[]): string {
  const widths = columnWidths(rows);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const repeated = repeatedRows(rows);
  const printed = rows.map((cells, at) => row(cells, widths, at < repeated));
  return `<w:tbl>${tableProperties}<w:tblGrid>${grid}</w:tblGrid>${printed.join("")}</w:tbl>`;
}

/** How many rows at the top are headers of the whole table: none where other headers follow, as over the parts of the disclosure table. */
function repeatedRows(rows: readonly GridRow[]): number {
  const isHeader = (cells: GridRow) => cells.some((cell) => cell.isHeader);
  const count = rows.findIndex((cells) => !isHeader(cells));
  return count > 4 || rows.slice(count).some(isHeader) ? 0 : count;
}

/** Columns of long words get more of the width; those of numbers are alike. */
function columnWidths(rows: readonly GridRow[]): number[] {
  const count = largest(
    rows.map((cells) => cells.length),
    1,
  );
  const weights = Array.from({ length: count }, (_, column) => {
    const lengths = rows.map((cells) => (cells[column]?.colSpan ? 0 : (cells[column]?.text.length ?? 0)));
    const longest = Math.max(...lengths);
    return longest > 12 ? 3 : longest > 8 ? 2 : longest > 5 ? 1.4 : 1;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((weight * textWidth) / total));
}

/** A row that is not broken over pages. */
function row(cells: GridRow, widths: readonly number[], isRepeated = false): string {
  const printed = cells.flatMap((own, column) => {
    if (own.covered === "across") return [];
    const span = own.colSpan ?? 1 + acrossAfter(cells, column);
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    return [cell(own, span, width)];
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isRepeated ? "<w:tblHeader/>" : ""}</w:trPr>${printed.join("")}</w:tr>`;
}

function acrossAfter(cells: GridRow, column: number): number {
  let count = 0;
  while (cells[column]?.covered === "down" && cells[column + 1 + count]?.covered === "across") count++;
  return count;
}

function cell({ text, rowSpan, covered, isHeader }: GridCell, span: number, width: number): string {
  const merged = covered === "down" ? "<w:vMerge/>" : (rowSpan ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : "";
  const properties = [
    width > 0 ? `<w:tcW w:w="${width}" w:type="dxa"/>` : "",
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : "",
    merged,
    '<w:vAlign w:val="center"/>',
  ];
  return `<w:tc><w:tcPr>${properties.join("")}</w:tcPr>${paragraph(text, isHeader ? "header" : "cell")}</w:tc>`;
}
