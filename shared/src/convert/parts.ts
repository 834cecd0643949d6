import { notations } from "../notations/index.ts";
import type { GridRow } from "../notations/notation.ts";
import type { Block } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import { bind } from "../report/bind.ts";
import { joinLines } from "../report/joined.ts";
import type { BoundTable, Report } from "../report/report.ts";
import type { Range } from "../text/range.ts";
import { gridOf, officialGrid } from "./grids.ts";

/** A piece of a document, by what it is and not by how it is written. */
export type Part =
  | { readonly kind: "title" | "paragraph" | "signature"; readonly words: string }
  | { readonly kind: "heading"; readonly words: string; readonly level: number }
  | { readonly kind: "table"; readonly rows: readonly GridRow[] };

/** The parts of a document in their order. Title, section headings and tables of a report are recognised in every notation. */
export function partsOf(document: Document): Part[] {
  const report = bind(document);
  if (!report) return notations[document.layout ?? "markdown"].read(document).map(partOf);
  const parts: Part[] = [];
  const roles = rolesOf(report);
  for (let at = 0; at < report.blocks.length; ) {
    const found = roles.get(at);
    if (found) parts.push(...found.parts);
    at = found ? found.end : addProse(report, at, roles, parts);
  }
  return parts;
}

function partOf(block: Block): Part {
  if (block.kind === "table") return { kind: "table", rows: gridOf(block) };
  const words = block.words.text;
  return block.kind === "heading" ? { kind: "heading", words, level: block.level } : { kind: "paragraph", words };
}

/** What stands at a block, and the block after it. */
interface Role {
  readonly parts: readonly Part[];
  readonly end: number;
}

function rolesOf(report: Report): Map<number, Role> {
  const { blocks } = report;
  const roles = new Map<number, Role>();
  blocks.forEach((block, at) => {
    if (block.kind !== "paragraph") roles.set(at, { parts: [partOf(block)], end: at + 1 });
    else if (isTopic(block.words.text))
      roles.set(at, { parts: [{ kind: "heading", words: block.words.text, level: 3 }], end: at + 1 });
  });
  for (const section of report.sections) {
    const at = blocks.indexOf(section.heading);
    const words = section.heading.words.text;
    if (at >= 0 && words.length <= longestHeading) roles.set(at, { parts: [{ kind: "heading", words, level: 2 }], end: at + 1 });
  }
  for (const table of report.tables.values()) addTable(table, report, roles);
  for (const span of [report.signature.agency, report.signature.date]) {
    const at = span ? blockAt(blocks, span.range) : -1;
    const block = blocks[at];
    if (block?.kind === "paragraph") roles.set(at, { parts: [{ kind: "signature", words: block.words.text }], end: at + 1 });
  }
  addTitle(report, roles);
  return roles;
}

const longestHeading = 50;

/** 「（一）主动公开情况」 alone on a line. */
function isTopic(words: string): boolean {
  return /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(words) && words.length <= 30 && !/[。；：，]/.test(words);
}

/** The lines of the title as one. */
function addTitle({ title, blocks }: Report, roles: Map<number, Role>): void {
  if (!title) return;
  const first = blockAt(blocks, title.range);
  const end = blocks.findIndex(({ range }, i) => i >= first && range.start >= title.range.end);
  const lines = blocks.slice(first, end < 0 ? blocks.length : end);
  const words = lines.map((block) => (block.kind === "table" ? "" : block.words.text)).join("");
  if (first < 0 || lines.length > 4 || lines.some(({ kind }) => kind === "table")) return;
  roles.set(first, { parts: [{ kind: "title", words }], end: first + lines.length });
}

/** A table of the form in its official layout, where nothing of it would be lost; its pieces as one. */
function addTable(table: BoundTable, report: Report, roles: Map<number, Role>): void {
  const rows = officialGrid(table);
  const places = table.pieces.map((piece) => (piece.table ? report.blocks.indexOf(piece.table) : -1));
  if (!rows || places.some((at, i) => at < 0 || (i > 0 && at !== (places[i - 1] ?? 0) + 1))) return;
  roles.set(places[0] ?? 0, { parts: [{ kind: "table", rows }], end: (places.at(-1) ?? 0) + 1 });
}

/** The prose up to the next block that is something else, its broken lines joined. */
function addProse(report: Report, from: number, roles: ReadonlyMap<number, Role>, parts: Part[]): number {
  let to = from + 1;
  while (to < report.blocks.length && !roles.has(to)) to++;
  for (const { words } of joinLines(report, from, to, () => false)) parts.push({ kind: "paragraph", words: words.text });
  return to;
}

function blockAt(blocks: readonly Block[], { start }: Range): number {
  return blocks.findIndex((block) => block.kind !== "table" && block.words.range.start <= start && start < block.words.range.end);
}
