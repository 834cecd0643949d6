import { attributeIn, Tags } from "../../readers/docx/tags.ts";
import type { Range } from "../../text/range.ts";
import type { GridRow, RowModel } from "../notation.ts";
import { withMerge } from "./cells.ts";
import { formatOf } from "./words.ts";
import { writer } from "./write.ts";
import { element, lastTag, run, without } from "./xml.ts";

/**
 * New rows for a table of somebody's file, as its other rows are: their heights, borders and fonts, the widths of their columns. `models`
 * are rows of that table and what the form says of their cells, the nearest first.
 */
export function rowsLike(source: string, rows: readonly GridRow[], models: readonly RowModel[]): string {
  const known = models.flatMap(({ row, grid }) => modelOf(source, row.range, grid) ?? []);
  const [nearest] = known;
  if (!nearest) return rows.map((row) => writer.row(row, "")).join("");
  const table = tableOf(known, gridWidths(source, nearest.range.start));
  return rows.map((row) => printRow(row, table)).join("");
}

/** A row of the file whose cells are those that the form says. */
interface Model {
  readonly range: Range;
  readonly properties: string;
  readonly cells: readonly ModelCell[];
}

interface ModelCell {
  /** Its first column in the form, and in the file's own grid, which may be finer. */
  readonly column: number;
  readonly place: number;
  readonly span: number;
  readonly xml: string;
  readonly isCovered: boolean;
}

interface TableModel {
  readonly models: readonly Model[];
  /** For the form's columns, where each begins in the file's grid. */
  readonly places: ReadonlyMap<number, number>;
  readonly widths: readonly number[];
}

function modelOf(source: string, range: Range, grid: GridRow): Model | undefined {
  const { properties, cells, before } = partsOf(source, range);
  const columns = grid.flatMap(({ covered }, column) => (covered === "across" ? [] : [column]));
  if (columns.length !== cells.length) return undefined;
  let place = before;
  const known = cells.map((xml, i): ModelCell => {
    const column = columns[i] ?? 0;
    const span = Number(attributeIn(element(element(xml, "w:tcPr"), "w:gridSpan"), "w:val") ?? 1) || 1;
    const own = { column, place, span, xml, isCovered: grid[column]?.covered === "down" };
    place += span;
    return own;
  });
  return { range, properties, cells: known };
}

function partsOf(source: string, { start, end }: Range) {
  const tags = new Tags(source.slice(start, end));
  const cells: string[] = [];
  let properties = "";
  tags.next();
  while (tags.next()) {
    if (tags.name === "w:trPr" && !tags.isClosing) properties = tags.take();
    else if (tags.name === "w:tc" && !tags.isClosing) cells.push(tags.take());
  }
  const before = Number(attributeIn(element(properties, "w:gridBefore"), "w:val") ?? 0) || 0;
  return { properties, cells, before };
}

function tableOf(models: readonly Model[], widths: readonly number[]): TableModel {
  const places = new Map<number, number>();
  for (const { cells } of models) for (const { column, place } of cells) if (!places.has(column)) places.set(column, place);
  return { models, places, widths };
}

/** The widths of the file's own columns. */
function gridWidths(source: string, row: number): number[] {
  const grid = element(source.slice(Math.max(0, lastTag(source, "w:tblGrid", row))), "w:tblGrid");
  return [...grid.matchAll(/<w:gridCol\b[^>]*>/g)].map(([column]) => Number(attributeIn(column, "w:w") ?? 0) || 0);
}

function printRow(row: GridRow, table: TableModel): string {
  const columns = row.flatMap(({ covered }, column) => (covered === "across" ? [] : [column]));
  const last = table.models[0]?.cells.at(-1);
  const end = (last?.place ?? 0) + (last?.span ?? 1);
  const cells = columns.map((column, i) => {
    const next = columns[i + 1];
    const from = table.places.get(column);
    const to = next === undefined ? end : table.places.get(next);
    return from === undefined || to === undefined ? undefined : printCell(row, column, { from, to }, table);
  });
  // A seam that no row of the file has: better a plain row than a crooked one.
  if (cells.includes(undefined)) return writer.row(row, "");
  return `<w:tr>${rowProperties(table.models[0]?.properties ?? "")}${cells.join("")}</w:tr>`;
}

function rowProperties(properties: string): string {
  return without(properties, "w:tblHeader", "w:ins", "w:del", "w:trPrChange", "w:cnfStyle", "w:gridBefore", "w:wBefore");
}

function printCell(
  row: GridRow,
  column: number,
  { from, to }: { from: number; to: number },
  { models, widths }: TableModel,
): string {
  const { text = "", covered, rowSpan } = row[column] ?? {};
  const isCovered = covered === "down";
  const candidates = models.flatMap(({ cells }) => cells.filter((cell) => cell.place <= from && from < cell.place + cell.span));
  const model = candidates.find((cell) => cell.column === column && cell.isCovered === isCovered) ?? candidates[0];
  const xml = model?.xml ?? "";
  const width = widths.slice(from, to).reduce((sum, one) => sum + one, 0);
  const merge = isCovered ? "<w:vMerge/>" : (rowSpan ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : "";
  return `<w:tc>${cellProperties(element(xml, "w:tcPr"), to - from, width, merge)}${cellParagraph(xml, text)}</w:tc>`;
}

function cellProperties(own: string, span: number, width: number, merge: string): string {
  const size = `<w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}`;
  const rest = without(own, "w:gridSpan", "w:tcPrChange", "w:cnfStyle", "w:cellIns", "w:cellDel", ...(width > 0 ? ["w:tcW"] : []))
    .replace(/^<w:tcPr[^>]*?\/?>/, "")
    .replace(/<\/w:tcPr>$/, "");
  return withMerge(`<w:tcPr>${width > 0 ? size : size.replace(/^<w:tcW[^>]*>/, "")}${rest}</w:tcPr>`, merge);
}

/** The words in the model's format. A blank cell keeps it in its end mark, for whoever fills it in. */
function cellParagraph(model: string, words: string): string {
  const format = formatOf(model);
  const own = without(element(model, "w:pPr"), "w:rPr", "w:numPr", "w:pPrChange", "w:sectPr");
  const inner = own.replace(/^<w:pPr[^>]*?\/?>/, "").replace(/<\/w:pPr>$/, "");
  return `<w:p><w:pPr>${inner}${format}</w:pPr>${words === "" ? "" : run(words, format)}</w:p>`;
}
