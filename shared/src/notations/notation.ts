import type { Block, Cell, Layout, Row } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import type { Edit, Range } from "../text/range.ts";

/**
 * All that is known of one notation: its files, how it is read and written, and the properties that matter to code that changes such a
 * text. Rules use these properties and never ask which notation it is.
 */
export interface Notation {
  readonly name: Layout;
  /** How the names of its files end, without the dot, the usual ending first. None where its texts stand in another notation's files. */
  readonly extensions: readonly string[];
  /** What editors call the language of its files. */
  readonly languages: readonly string[];
  /** Reads a whole text; never throws. Texts without tags mix their notations, so that one reader serves them all. */
  readonly read: (document: Document) => Block[];
  readonly write: Writer;
  /** Changes in a text that depend on its marks. */
  readonly edit: Editor;
  /** Tags part blocks and rows, and not line ends: rows are not joined, moved or torn as lines are. */
  readonly hasTags: boolean;
  /** Nothing can be changed in it: no fix is offered, and a table that a page has cut is no fault. */
  readonly isReadOnly?: true;
  /** People tell places in it by lines; else by tables, rows and paragraphs. */
  readonly hasLines: boolean;
  /** The report may be part of a web page that continues after it. */
  readonly isPage: boolean;
  /** Rows and cells can be put into its tables. */
  readonly takesRows: boolean;
  /** A blank cell has a place of its own, where a value can be put. */
  readonly hasCells: boolean;
  /** The words of a header stand in cells of their own. */
  readonly hasHeaderCells: boolean;
  /** A table has one header row, so that the words over groups of columns may have no place in it. */
  readonly hasOneHeaderRow: boolean;
  /** A caption that stands apart from its table was torn off it; elsewhere it is a small table by itself. */
  readonly tearsOffCaptions: boolean;
}

/** Writes words as this notation has them, without a line ending at the end. Words are one line and not escaped yet. */
export interface Writer {
  /** Marked as a heading of this rank, from 1, where the notation can; a plain line elsewhere. */
  heading(words: string, level: number): string;
  paragraph(words: string): string;
  /** The agency or the date at a report's end, where the notation sets it apart. */
  signature?(words: string): string;
  /** A whole file: what goes around its blocks. */
  file(title: string, body: string, eol: string): string;
  row(cells: GridRow, eol: string): string;
  table(rows: readonly GridRow[], eol: string): string;
  /** With what a printed table begins. */
  readonly tableStart: string;
  /** What stands between two rows. */
  rowGap(eol: string): string;
  /** What stands between two blocks. */
  blockGap(eol: string, isAfterTable: boolean): string;
  /** The cells that a row lacks at its end. `isClosed`: the row ends with a mark, as `|`. */
  cells(values: readonly string[], eol: string, isClosed: boolean): string;
}

export interface Editor {
  /**
   * Puts words, not escaped yet, in the place of those in a range, whatever marks stand between them. Undefined where that cannot be done.
   * Without it, words and marks are the same.
   */
  replaceWords?(source: string, range: Range, words: string): Edit[] | undefined;
  /** Puts words, not escaped yet, into a cell in the place of what stands there; none makes it blank. Undefined where that cannot be done. */
  fillCell(source: string, range: Range, words: string): Edit[] | undefined;
  /** Gives printed blocks that go to this offset the looks of their siblings in the text. */
  asSiblings?(printed: string, source: string, at: number, siblings: Siblings): string;
  /** Puts rows into a table, at an offset after one of its rows or before one. */
  insertRows(source: string, rows: readonly GridRow[], place: RowPlace): Edit[];
  /** Puts cells that are not there at the end of a row. */
  appendCells(source: string, row: Range, values: readonly string[], eol: string): Edit;
  /** Lets the merged cell whose words these are fill so many rows. Nothing where it does already, or where no cell can be merged. */
  setHeight(source: string, cell: Cell, rows: number): Edit[];
  /** Takes a label out of its row, with its cell where that is merged. */
  takeCell(source: string, cell: Cell): readonly Edit[] | undefined;
  /** Whether a block can be put before this offset, the start of a table. */
  canInsertBefore(source: string, offset: number): boolean;
  /** Whether this piece of a text can be taken out and put elsewhere. */
  canMove(content: string): boolean;
}

export interface RowPlace {
  readonly at: number;
  readonly side: "after" | "before";
  readonly eol: string;
  /** Rows of the same table with their cells as the form has them, the nearest first. */
  models(): readonly RowModel[];
}

export interface RowModel {
  readonly row: Row;
  readonly grid: GridRow;
}

/** Paragraphs of a text whose looks others may take, where it has them. */
export interface Siblings {
  readonly title?: Range;
  readonly heading?: Range;
  readonly topic?: Range;
  readonly body?: Range;
}

/**
 * A cell of a table to be printed. A grid holds a cell for every place; a merged cell has its words and spans in its top left
 * place, and the places that it covers say so.
 */
export interface GridCell {
  readonly text: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** down: first place of a merged cell in a later row of it. across: any other place that a merged cell covers. */
  readonly covered?: "across" | "down";
  /** Of a header row. */
  readonly isHeader?: true;
}

/** As many cells as the table is wide. */
export type GridRow = readonly GridCell[];
