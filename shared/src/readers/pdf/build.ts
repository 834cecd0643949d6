import { withoutRadicals } from "../../text/radicals.ts";
import type { Block, Cell, Row, Table } from "../block.ts";
import { frameOf } from "./frame.ts";
import { type FramedPage, withoutFurniture } from "./furniture.ts";
import type { PdfPage, PdfText } from "./page.ts";
import { joinParagraphs, marginsOf, type PageLine, type Paragraph } from "./paragraphs.ts";
import { frames, mergeRules } from "./rules.ts";
import { isContinuedBy, isInCell, isOpenBelow, joinTables, type PdfRow, type PdfTable, tableOf, withRest } from "./tables.ts";
import { linesOf } from "./text-lines.ts";

/** The text of a PDF, and the blocks in it. */
export interface PdfReading {
  /** Paragraphs and rows, one per line, cells separated by tabs: the ranges of the blocks are offsets in it. */
  readonly source: string;
  readonly blocks: readonly Block[];
  /** Where each page begins in it. */
  readonly pages: readonly number[];
  /** How many tables go over a page's edge. */
  readonly joined: number;
}

type Element = { readonly kind: "line"; readonly line: PageLine } | { readonly kind: "table"; readonly table: PdfTable };

/** Words in paragraphs, and what ruling lines frame in tables, page after page; running heads and page numbers are left out. */
export function readPages(pages: readonly PdfPage[]): PdfReading {
  const found = withoutFurniture(pages.map(withoutFrames)).map((page, i) => tablesOn(page, i + 1));
  const elements: Element[] = [];
  let joined = 0;
  found.forEach(({ tables, rest }, i) => {
    const own = inOrder(
      tables,
      linesOf(rest).map((line) => ({ ...line, page: i + 1 })),
    );
    const last = elements.at(-1);
    const at = last?.kind === "table" ? continuedAt(last.table, own) : -1;
    const next = own[at];
    if (last?.kind === "table" && next?.kind === "table") {
      const rest = own.slice(0, at).flatMap((element) => (element.kind === "line" ? element.line.texts : []));
      elements[elements.length - 1] = { kind: "table", table: joinTables(withRest(last.table, rest), next.table) };
      joined++;
      own.splice(0, at + 1);
    }
    elements.push(...own);
  });
  return { ...write(elements, pages.length), joined };
}

/** More lines above a table are no rest of the row above. */
const longestRest = 4;

/** The index of the element of a page that continues the last table of the page before; -1 if none does. */
function continuedAt(table: PdfTable, elements: readonly Element[]): number {
  const at = elements.findIndex(({ kind }) => kind === "table");
  const next = elements[at];
  if (next?.kind !== "table" || at > longestRest || !isContinuedBy(table, next.table)) return -1;
  if (at > 0 && !isOpenBelow(table)) return -1;
  const [left, right] = [table.xs[0] ?? 0, table.xs.at(-1) ?? 0];
  const isRest = (element: Element) =>
    element.kind === "line" &&
    next.table.top - element.line.baseline < 60 &&
    element.line.texts.every(
      (text) => text.left >= left - 1 && text.right <= right + 1 && text.right - text.left < (right - left) / 2,
    );
  return elements.slice(0, at).every(isRest) ? at : -1;
}

function withoutFrames(page: PdfPage): FramedPage {
  const texts = page.texts.map((text) => ({ ...text, text: withoutRadicals(text.text) }));
  return { page: { ...page, texts }, frames: frames(mergeRules(page.rules)).flatMap((group) => frameOf(group) ?? []) };
}

/** Longer words in one cell are an article in a frame that lays out the page. */
const longestCell = 250;

function tablesOn(
  { page, frames }: FramedPage,
  number: number,
): { readonly tables: PdfTable[]; readonly rest: readonly PdfText[] } {
  const tables: PdfTable[] = [];
  let rest = page.texts;
  for (const frame of frames) {
    const inside = rest.filter((text) => frame.cells.some((cell) => isInCell(cell, frame, text, page.height)));
    const table = tableOf(frame, inside, number, page.height);
    const cells = table.rows.flatMap((row) => row.cells);
    if (inside.length === 0 || cells.length < 2 || cells.some(({ text }) => text.length > longestCell)) continue;
    tables.push(table);
    const taken = new Set(inside);
    rest = rest.filter((text) => !taken.has(text));
  }
  return { tables, rest };
}

function inOrder(tables: readonly PdfTable[], lines: readonly PageLine[]): Element[] {
  const all = [
    ...tables.map((table) => ({ top: table.top, element: { kind: "table", table } as const })),
    ...lines.map((line) => ({ top: line.baseline - line.size, element: { kind: "line", line } as const })),
  ];
  return all.sort((a, b) => a.top - b.top).map(({ element }) => element);
}

function write(elements: readonly Element[], pageCount: number): Omit<PdfReading, "joined"> {
  const writer: Writer = { source: "", blocks: [], pages: [] };
  const margins = marginsOf(elements.flatMap((element) => (element.kind === "line" ? element.line : [])));
  let open: PageLine[] = [];
  const close = () => {
    for (const paragraph of joinParagraphs(open, margins)) writeParagraph(writer, paragraph);
    open = [];
  };
  for (const element of elements) {
    if (element.kind === "line") open.push(element.line);
    else {
      close();
      writeTable(writer, element.table);
    }
  }
  close();
  turnTo(writer, pageCount);
  return writer;
}

interface Writer {
  source: string;
  readonly blocks: Block[];
  readonly pages: number[];
}

/** Notes that what follows stands on this page. */
function turnTo({ source, pages }: Writer, page: number): void {
  while (pages.length < page) pages.push(source.length);
}

function writeParagraph(writer: Writer, { text, page }: Paragraph): void {
  const words = text.trim();
  if (words === "") return;
  turnTo(writer, page);
  const range = { start: writer.source.length, end: writer.source.length + words.length };
  writer.blocks.push({ kind: "paragraph", range, words: { text: words, range } });
  writer.source += `${words}\n`;
}

function writeTable(writer: Writer, { rows, xs }: PdfTable): void {
  turnTo(writer, rows[0]?.page ?? 1);
  const start = writer.source.length;
  const covers = new Array<{ rows: number; cell: Cell } | undefined>(xs.length - 1);
  const written = rows.map((row): Row => {
    turnTo(writer, row.page);
    return writeRow(writer, row, covers);
  });
  const table: Table = { kind: "table", layout: "pdf", range: { start, end: writer.source.length - 1 }, rows: written };
  writer.blocks.push(table);
}

/** `covers` holds for each column the cell that reaches down into it, and into how many rows still. */
function writeRow(writer: Writer, row: PdfRow, covers: ({ rows: number; cell: Cell } | undefined)[]): Row {
  const start = writer.source.length;
  const cells: Cell[] = [];
  for (let column = 0; column < covers.length; column++) {
    if (column > 0) writer.source += "\t";
    const own = row.cells.find((cell) => cell.column === column);
    const at = writer.source.length;
    if (own) {
      writer.source += own.text;
      const end = writer.source.length;
      cells.push({ text: own.text, range: { start: at, end } });
      const covered: Cell = { text: "", range: { start: end, end }, covered: true };
      for (let c = column; c < own.endColumn; c++) covers[c] = { rows: own.rows, cell: covered };
    } else cells.push(covers[column]?.cell ?? { text: "", range: { start: at, end: at } });
  }
  for (const [column, cover] of covers.entries()) if (cover && --cover.rows <= 0) covers[column] = undefined;
  const end = writer.source.length;
  writer.source += "\n";
  return { range: { start, end }, cells };
}
