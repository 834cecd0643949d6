import type { TableForm } from "../forms/form.ts";
import type { Block, Paragraph, Row, Table } from "../readers/block.ts";
import { type Lexicon, lexicons } from "./lexicon.ts";
import type { Section } from "./report.ts";
import { type Line, lineOf, readingOf } from "./spaced-rows.ts";

/**
 * The blocks with each table that came as plain lines, 「规章 0 0 0」, read as one, where a section has no other; the same blocks where there
 * is none. A known label with as many numbers as its row has columns is a row; half of the form's rows are a table.
 */
export function withSpacedTables(
  blocks: readonly Block[],
  sections: readonly Section[],
  keys: ReadonlySet<string>,
): readonly Block[] {
  const found = sections.flatMap((section) => {
    const key = section.form?.table;
    if (key === undefined || keys.has(key) || section.duplicateOf) return [];
    return spacedTable(blocks, section, lexicons.get(key) ?? []) ?? [];
  });
  if (found.length === 0) return blocks;
  const result: Block[] = [];
  let at = 0;
  for (const { first, end, table } of found) {
    for (; at < first; at++) result.push(blocks[at] as Block);
    result.push(table);
    at = end;
  }
  return [...result, ...blocks.slice(at)];
}

interface Found {
  readonly first: number;
  readonly end: number;
  readonly table: Table;
}

function spacedTable(
  blocks: readonly Block[],
  { firstBlock, endBlock }: Section,
  choices: readonly Lexicon[],
): Found | undefined {
  let found: Found | undefined;
  for (let first = firstBlock; first < endBlock; first++) {
    const lines = linesFrom(blocks, first, endBlock);
    const best = choices.map((lexicon) => readingOf(lines, lexicon)).sort((a, b) => b.exact - a.exact)[0];
    if (best?.isClear && best.exact >= leastRows(best.form))
      found ??= { first, end: first + best.used, table: tableOf(best.rows) };
    first += lines.length;
  }
  return found;
}

function tableOf(rows: readonly Row[]): Table {
  const range = { start: rows[0]?.range.start ?? 0, end: rows.at(-1)?.range.end ?? 0 };
  return { kind: "table", layout: "loose", range, rows };
}

/** The lines from here to the next that is prose. */
function linesFrom(blocks: readonly Block[], first: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = first; at < end; at++) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || isProse(block)) break;
    lines.push(lineOf(block));
  }
  return lines;
}

/** Half of the form's rows, and the one of the table that has no more. */
function leastRows({ labelColumns, rows }: TableForm): number {
  return labelColumns === 0 ? 1 : Math.max(3, rows.length / 2);
}

function isProse({ words: { text } }: Paragraph): boolean {
  return text.replace(/\s+/g, " ").length > 100 || /[。；]$/.test(text);
}
