import type { SectionForm } from "../../forms/form.ts";
import type { Block, Cell, Row, Table } from "../../readers/block.ts";
import { knownTitle } from "../sections/section-titles.ts";
import { wordsOf } from "../words.ts";

/**
 * Turns headings of these sections that a converter made a row or the first cell of a table into paragraphs. Gives the same blocks where
 * there is no such heading.
 */
export function withoutHeadingRows(
  blocks: readonly Block[],
  sought: readonly SectionForm[],
  forms: readonly SectionForm[],
): readonly Block[] {
  if (sought.length === 0) return blocks;
  const isSought = (cell: Cell) => {
    const known = cell.text.length > 5 ? knownTitle(cell.text.slice(wordsOf(cell.text).ordinal?.length ?? 0), forms) : undefined;
    return known !== undefined && sought.includes(known.form);
  };
  const split = blocks.flatMap((block) => (block.kind === "table" ? splitTable(block, isSought) : block));
  return split.length === blocks.length && split.every((block, i) => block === blocks[i]) ? blocks : split;
}

function splitTable(table: Table, isSought: (cell: Cell) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let { start } = table.range;
  const close = (end: number) => {
    if (rows.length > 0) blocks.push({ ...table, range: { start, end }, rows });
    rows = [];
  };
  table.rows.forEach((row, i) => {
    const heading = headingIn(row, i === 0, isSought);
    if (!heading) {
      rows.push(row);
      return;
    }
    close(row.range.start);
    const rest = row.cells.slice(row.cells.indexOf(heading) + 1);
    const isRow = rest.every((cell) => cell.text === "" || cell.text === heading.text);
    const end = isRow ? row.range.end : heading.range.end;
    blocks.push({ kind: "paragraph", range: { start: i === 0 ? start : row.range.start, end }, words: heading });
    start = end;
    if (!isRow) rows.push({ range: { start: end, end: row.range.end }, cells: [blankAt(end), ...rest] });
  });
  if (blocks.length === 0) return [table];
  close(table.range.end);
  return blocks;
}

/** Below the first row, a row that begins like a title is a heading only with an ordinal: 「三、」. */
function headingIn({ cells }: Row, isFirst: boolean, isSought: (cell: Cell) => boolean): Cell | undefined {
  const first = cells.find((cell) => cell.text !== "");
  if (!first || !isSought(first)) return undefined;
  return isFirst || wordsOf(first.text).ordinal?.style === "chinese" ? first : undefined;
}

function blankAt(offset: number): Cell {
  return { text: "", range: { start: offset, end: offset } };
}
