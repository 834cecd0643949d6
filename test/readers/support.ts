import type { Block, Table } from "../../shared/src/readers/index.ts";
import { read } from "../../shared/src/readers/index.ts";

/** A text as it is written in these tests: `→` is a tab, `□` an ideographic space. */
export function typed(text: string): string {
  return text.replaceAll("→", "\t").replaceAll("□", "\u3000");
}

/** The blocks of a text, one a line: `# heading`, the paragraph's words, rows as `a|b|^` with `^` for covered places. */
export function outline(text: string): string[] {
  return read(typed(text)).flatMap(show);
}

export function tablesOf(source: string): Table[] {
  return read(source).filter((block) => block.kind === "table");
}

export function grid(text: string): string[][] {
  return tablesOf(typed(text)).flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));
}

/** The source with `⟦⟧` around the range of every cell. */
export function cellsMarked(source: string): string {
  const cells = tablesOf(source).flatMap((table) => table.rows.flatMap((row) => row.cells.filter((cell) => !cell.covered)));
  let marked = "";
  let at = 0;
  for (const { range } of cells) {
    marked += `${source.slice(at, range.start)}⟦${source.slice(range.start, range.end)}⟧`;
    at = range.end;
  }
  return marked + source.slice(at);
}

export function show(block: Block): string[] {
  if (block.kind === "heading") return [`${"#".repeat(block.level)} ${block.words.text}`];
  if (block.kind === "paragraph") return [block.words.text];
  return block.rows.map((row) => row.cells.map((cell) => (cell.covered ? "^" : cell.text)).join("|"));
}
