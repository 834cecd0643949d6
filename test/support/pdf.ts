import type { Part } from "../../shared/src/convert/parts.ts";
import type { GridCell, GridRow } from "../../shared/src/notations/notation.ts";

/* A small printer: a report's parts on pages, with ruling lines, page numbers and a running head, as a word processor or a browser has them. */

const page = { width: 595, height: 842, left: 60, right: 535, top: 70, bottom: 770 };
const size = 10;
const lineHeight = 14;

/** The bytes of a PDF in which these parts stand; its fonts are not embedded, only named. */
export function printPdf(parts: readonly Part[], trailer = ""): Uint8Array {
  const printer = new Printer();
  for (const part of parts) {
    if (part.kind === "table") printer.table(part.rows);
    else printer.paragraph(part.words, part.kind);
  }
  return pdfOf(printer.finish(), trailer);
}

class Printer {
  readonly #pages: string[] = [];
  #content = "";
  #y = page.top;

  paragraph(words: string, kind: Part["kind"]): void {
    const indent = kind === "paragraph" ? 2 : 0;
    const width = Math.floor((page.right - page.left) / size);
    const first = words.slice(0, width - indent);
    const rest = words.slice(first.length).match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
    [first, ...rest].forEach((line, i) => {
      this.#makeRoom(lineHeight);
      this.#text(line, page.left + (i === 0 ? indent * size : 0), this.#y + size);
      this.#y += lineHeight;
    });
    this.#y += 4;
  }

  table(rows: readonly GridRow[]): void {
    const xs = columnEdges(rows);
    let open = this.#y;
    rows.forEach((row, at) => {
      const height = heightOf(row, xs);
      if (this.#y + height > page.bottom) {
        this.#sides(xs, open);
        this.#newPage();
        open = this.#y;
      }
      for (const [column, cell] of row.entries()) this.#cell(cell, column, row, rows[at + 1], xs, height);
      if (this.#y === open) this.#line(xs[0] ?? 0, this.#y, xs.at(-1) ?? 0, this.#y);
      this.#y += height;
    });
    this.#sides(xs, open);
    this.#y += 10;
  }

  finish(): string[] {
    this.#newPage();
    return this.#pages.map((content, i) => {
      this.#content = content;
      this.#text(`— ${i + 1} —`, 280, 810);
      this.#text("政府信息公开工作年度报告", 240, 40);
      return this.#content;
    });
  }

  /** A cell's words and the lines to its right and below it; none through a merged one. */
  #cell(
    { text, colSpan = 1 }: GridCell,
    column: number,
    row: GridRow,
    next: GridRow | undefined,
    xs: readonly number[],
    height: number,
  ) {
    const left = xs[column] ?? 0;
    const right = xs[column + colSpan] ?? 0;
    const lines = wrapped(text, right - left);
    for (const [i, line] of lines.entries()) this.#text(line, left + 2, this.#y + size + 2 + i * lineHeight);
    const isEdge = row[column + 1]?.covered !== "across";
    if (isEdge) this.#line(xs[column + 1] ?? 0, this.#y, xs[column + 1] ?? 0, this.#y + height);
    const below = next?.[column]?.covered;
    const isBelowMerged = below === "down" || (below === "across" && isUnderMerged(next, column));
    if (!isBelowMerged) this.#line(left, this.#y + height, xs[column + 1] ?? 0, this.#y + height);
  }

  #sides(xs: readonly number[], from: number): void {
    this.#line(xs[0] ?? 0, from, xs[0] ?? 0, this.#y);
  }

  #makeRoom(height: number): void {
    if (this.#y + height > page.bottom) this.#newPage();
  }

  #newPage(): void {
    this.#pages.push(this.#content);
    this.#content = "";
    this.#y = page.top;
  }

  #text(words: string, x: number, y: number): void {
    const codes = [...words].map((char) => char.charCodeAt(0).toString(16).padStart(4, "0"));
    this.#content += `BT /F1 ${size} Tf ${x} ${page.height - y} Td <${codes.join("")}> Tj ET\n`;
  }

  #line(x1: number, y1: number, x2: number, y2: number): void {
    this.#content += `${x1} ${page.height - y1} m ${x2} ${page.height - y2} l S\n`;
  }
}

function isUnderMerged(row: GridRow | undefined, column: number): boolean {
  const head = row?.slice(0, column + 1).findLast(({ covered }) => covered !== "across");
  return head?.covered === "down";
}

function columnEdges(rows: readonly GridRow[]): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const width = (page.right - page.left) / count;
  return Array.from({ length: count + 1 }, (_, i) => Math.round(page.left + i * width));
}

function heightOf(row: GridRow, xs: readonly number[]): number {
  const lines = row.map(({ text, colSpan = 1, rowSpan = 1 }, column) =>
    rowSpan > 1 ? 1 : wrapped(text, (xs[column + colSpan] ?? 0) - (xs[column] ?? 0)).length,
  );
  return Math.max(1, ...lines) * lineHeight + 6;
}

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${Math.max(1, Math.floor((width - 4) / size))}}`, "gu")) ?? [];
}

/** Every character is known by its own UTF-16 code unit, and as wide as it is high. */
function pdfOf(contents: readonly string[], more: string): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => `${objects.push(body)} 0 R`;
  const map =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000><ffff> endcodespacerange 1 beginbfrange <0000><ffff><0000> endbfrange endcmap end end";
  const pages = "3 0 R";
  add("<< /Type /Catalog /Pages 3 0 R >>");
  add(stream(map));
  const kids = contents.map((_, i) => `${6 + 2 * i} 0 R`);
  add(`<< /Type /Pages /Count ${contents.length} /Kids [${kids.join(" ")}] >>`);
  const descendant =
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>";
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode 2 0 R >>`,
  );
  add("<< /Producer (test) >>");
  for (const content of contents) {
    const own = objects.length + 2;
    add(
      `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 4 0 R >> >> /Contents ${own} 0 R >>`,
    );
    add(stream(content));
  }
  return assemble(objects, more);
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], more: string): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const trailer = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${file.length}\n%%EOF`;
  return new TextEncoder().encode(file + trailer);
}
