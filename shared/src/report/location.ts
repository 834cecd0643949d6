import type { Block, Cell, Row, Table } from "../readers/block.ts";
import type { Locale, Range } from "../text/range.ts";
import { placeAt, sectionAt } from "./place.ts";
import type { Report } from "./report.ts";

/** A place as somebody can find it on the printed page, where there are no line numbers: tables, rows and cells are counted from 1. */
export interface Location {
  /** The part of the file: `word/document.xml`, `page 3`. */
  readonly part: string;
  /** Of a PDF, from 1. */
  readonly page?: number;
  readonly table?: number;
  /** Of the table's rows, its header's among them. */
  readonly row?: number;
  /** Counts the visible cells of the row, merged ones once. */
  readonly column?: number;
  /** The row's label, and the column's name in the form. */
  readonly rowName?: string;
  readonly columnName?: string;
  /** The heading above. */
  readonly heading?: string;
  /** The first words of the paragraph. */
  readonly words?: string;
}

const mostWords = 16;

/** Where a range of a report stands. */
export function locationOf(report: Report, { start }: Range): Location {
  const page = report.pages?.findLastIndex((offset) => offset <= start);
  const part = page === undefined ? { part: report.part ?? "" } : { part: `page ${page + 1}`, page: page + 1 };
  const heading = sectionAt(report, start)?.heading.words.text;
  const at = blockAt(report.blocks, start);
  const block = report.blocks[at];
  const above = heading === undefined ? {} : { heading };
  if (block?.kind === "table") return { ...part, ...tablePlace(report, block, at, start), ...above };
  return { ...part, ...above, ...(block && { words: shorten(block.words.text) }) };
}

/** 「表2 第7行第5格（2.重复申请·商业企业）」, 「“全年新收政府信息…”一段，在“一、总体情况”下」. */
export function locationWords(
  { page, table, row, column, rowName, columnName, heading, words }: Location,
  locale: Locale,
): string {
  const names = [rowName, columnName].filter((name) => name !== undefined && name !== "").join("·");
  if (locale === "zh") {
    const head = page ? `第${page}页 ` : "";
    if (table !== undefined)
      return `${head}表${table}${row ? ` 第${row}行` : ""}${column ? `第${column}格` : ""}${names && `（${names}）`}`;
    if (words === undefined || words === heading) return `${head}${heading ? `“${heading}”` : "文首"}`;
    return `${head}“${words}”一段${heading ? `，在“${heading}”下` : ""}`;
  }
  const head = page ? `page ${page}, ` : "";
  if (table !== undefined)
    return `${head}table ${table}${row ? `, row ${row}` : ""}${column ? `, cell ${column}` : ""}${names && ` (${names})`}`;
  if (words === undefined || words === heading) return `${head}${heading ? `“${heading}”` : "at the beginning"}`;
  return `${head}“${words}”${heading ? ` under “${heading}”` : ""}`;
}

function shorten(words: string): string {
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}

/** The block that holds an offset; else the last that begins before it. Of lines of one paragraph the one whose words hold it. */
function blockAt(blocks: readonly Block[], offset: number): number {
  const holds = ({ start, end }: Range) => start <= offset && offset <= end;
  const exact = blocks.findIndex((block) => (block.kind === "table" ? holds(block.range) : holds(block.words.range)));
  return exact >= 0 ? exact : blocks.findLastIndex(({ range }) => range.start <= offset);
}

function tablePlace(report: Report, table: Table, at: number, offset: number): Omit<Location, "part"> {
  const number = report.blocks.slice(0, at + 1).filter(({ kind }) => kind === "table").length;
  const row = table.rows.findLast(({ range }) => range.start <= offset);
  if (!row || offset > row.range.end) return { table: number };
  const place = placeAt(report, offset);
  const label = place?.row.form?.path.at(-1) ?? place?.row.label.text;
  const column = columnOf(row, offset);
  return {
    table: number,
    row: table.rows.indexOf(row) + 1,
    ...(column > 0 && { column }),
    ...(label && { rowName: label }),
    ...(place?.cell && { columnName: place.cell.form.column.name }),
  };
}

/** Which of the cells that show holds an offset; 0 where none does. A cell that reaches down from the row above counts as well. */
function columnOf({ cells }: Row, offset: number): number {
  let count = 0;
  let last: Cell | undefined;
  for (const cell of cells) {
    const isAcross = cell.covered && (cell === last || cell.range.start === last?.range.end);
    if (!isAcross) count++;
    if (!cell.covered && cell.range.start <= offset && offset <= cell.range.end) return count;
    if (!isAcross) last = cell;
  }
  return 0;
}
