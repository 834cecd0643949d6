import type { CellForm, Form, GroupForm, RowForm, SectionForm, TableForm } from "../forms/form.ts";
import type { ReportKind } from "../forms/kind.ts";
import type { Block, Cell, Layout, Row, Table } from "../readers/block.ts";
import type { Range } from "../text/range.ts";
import type { Span } from "../text/span.ts";
import type { Wrap } from "./wrap.ts";

/** A text bound to the form of its kind and year. It holds all facts that rules need; no rule reads the source again. */
export interface Report {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** The part of the file that the source is, where a file has parts. */
  readonly part?: string;
  /** Where each page begins in the source, where the file has pages. */
  readonly pages?: readonly number[];
  /** The line ending that the text uses: "\n", "\r\n" or "\r". */
  readonly eol: string;
  /** The width at which the lines of the text are broken; missing where each paragraph is one line. */
  readonly wrap?: Wrap;
  /** The notation for what is inserted: that of the text's own tables, or one that fits its prose. */
  readonly layout: Layout;
  readonly kind: ReportKind;
  /** The edition of the report year; without a year, the one that the tables show; otherwise the newest. */
  readonly form: Form;
  /** The edition that the tables' labels show, where they show one. */
  readonly tablesForm?: Form;
  readonly title?: Title;
  /** 报告年度: from the title; else from the period, the opening or the signature. */
  readonly year?: number;
  readonly yearFrom?: "title" | "period" | "text" | "signature";
  /** 机关: the full name, from the title, the line above it or the signature. */
  readonly agency?: string;
  readonly signature: Signature;
  readonly periods: readonly Period[];
  /** The form's sections and whatever stands at their rank, in the document's order. */
  readonly sections: readonly Section[];
  readonly tables: ReadonlyMap<string, BoundTable>;
  /** Tables of which numbers or labels are there that could not be placed, by key. */
  readonly unread: ReadonlyMap<string, Unread>;
}

/** What of a table was read, and what was not. */
export interface Unread {
  /** All numbers that stand there. */
  readonly numbers: number;
  /** Rows of the form whose label and numbers have been read. */
  readonly rows: number;
  /** Rows of the form whose label has not been found, or whose numbers cannot be told from those of others. */
  readonly unknown: number;
}

export interface Title {
  /** From the first to the last of its lines. */
  readonly range: Range;
  /** Its lines joined, spaces removed. */
  readonly text: string;
  readonly agency?: string;
  readonly year?: number;
  /** The year's digits, where they stand. */
  readonly yearRange?: Range;
  /** What follows agency and year: 政府信息公开工作年度报告. */
  readonly words: string;
}

/** 落款: agency and date at the end. */
export interface Signature {
  readonly agency?: Span;
  readonly date?: DateMention;
}

export interface DateMention {
  readonly range: Range;
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 统计期限: 自2023年1月1日起至2023年12月31日止. */
export interface Period {
  readonly range: Range;
  readonly text: string;
  readonly start?: DateMention;
  readonly end?: DateMention;
  /** The words are those of a period, but a date in them cannot be (20241月1日). */
  readonly impossible?: true;
}

export interface Section {
  /** Missing for a section that is none of the form's. */
  readonly form?: SectionForm | undefined;
  /** For the second half of a section that is cut into two: the section. */
  readonly restOf?: SectionForm | undefined;
  readonly heading: Block & { readonly kind: "heading" | "paragraph" };
  /** 一、 as 1; missing where the heading has none. */
  readonly ordinal?: number | undefined;
  /** The ordinal with its mark, 「一、」; an empty range before the title where there is none. */
  readonly ordinalRange: Range;
  /** The title without ordinal and marks, as it stands in the text. */
  readonly title: Span;
  /** How the title reads: the form's words, an accepted variant, recognisable only. */
  readonly match: "exact" | "accepted" | "similar" | "none";
  /** What stands under the heading, up to the next section: indexes into `blocks`. */
  readonly firstBlock: number;
  readonly endBlock: number;
  /** From the heading's start to the next section's start. */
  readonly range: Range;
  /** Another section before or after is the one that counts (it has the table, or comes first). */
  readonly duplicateOf?: Section;
}

/** A table of the form as it stands in the text, its rows aligned to the form's rows. */
export interface BoundTable {
  readonly form: TableForm;
  readonly layout: Table["layout"];
  readonly range: Range;
  /** The tables and stray lines of the text that it is made of; more than one where it is cut up or torn. */
  readonly pieces: readonly Piece[];
  /** Where a page break or the like has torn it; reported once each. */
  readonly tears: readonly Tear[];
  /** Header words as found, by group. */
  readonly headers: readonly BoundHeader[];
  /** In the document's order. */
  readonly rows: readonly BoundRow[];
  /** Rows of the form that are not there. */
  readonly missing: readonly MissingRow[];
  /** One for each of the form's cells, by index; undefined where the row is missing. */
  readonly cells: readonly (NumberCell | undefined)[];
}

export interface Piece {
  readonly range: Range;
  /** Undefined for stray lines outside any table. */
  readonly table?: Table;
}

export interface Tear {
  readonly range: Range;
  readonly kind: "blank-line" | "cut-row" | "cut-header" | "repeated-header" | "stray-lines";
  /** What makes it whole again where that loses nothing: for a cut label, the whole label, and the row that held its end. */
  readonly label?: { readonly range: Range; readonly words: string; readonly rest: Range };
}

export interface BoundHeader {
  readonly group: GroupForm;
  /** Where the header is, or would be. */
  readonly range: Range;
  readonly found: readonly Cell[];
  /** Header words of the form that no cell shows. */
  readonly missing: readonly string[];
  /** Cells whose words are nearly those of the form. */
  readonly misspelt: readonly { readonly cell: Cell; readonly expected: string }[];
  /** Two cells of a header row that each stand where the other belongs. */
  readonly exchanged?: readonly [Cell, Cell];
}

/** A section of the form. */
export type KnownSection = Section & { readonly form: SectionForm };

export interface BoundRow {
  /**
   * match: a row of the form, in its place. moved: in another place. duplicate: once more. unknown: none of the form's
   * (a subtotal, say). Rows that hold only a label or only a header are not listed.
   */
  readonly kind: "match" | "moved" | "duplicate" | "unknown";
  readonly form?: RowForm | undefined;
  readonly row: Row;
  /** The table of the text that the row stands in; undefined for a row made of stray lines. */
  readonly table?: Table | undefined;
  readonly range: Range;
  /** The row's own label, as read. */
  readonly label: Span;
  /** Labels of the row (its own or a group's) that are cut or misspelt. */
  readonly labelFaults: readonly { readonly span: Span; readonly expected: string }[];
  /** One for each column of the form's row; empty for unknown rows. */
  readonly values: readonly NumberCell[];
  /** The number of values, where it differs from the number of columns and they cannot be assigned: they are unreadable then. */
  readonly count?: number | undefined;
  /** One number is missing, and those after it have moved left. */
  readonly isShifted?: true;
  /** How the row reads where each number stands in its place, where the sums tell. */
  readonly mended?: readonly number[];
}

export interface MissingRow {
  readonly form: RowForm;
  /** The bound row after which it would stand, in the document. */
  readonly after?: BoundRow;
  readonly before?: BoundRow;
}

/** What a cell of the form says. Blank is not 0, and an unreadable cell never makes a sum false. */
export type NumberCell = ReadableCell | BlankCell | UnreadableCell | WordsCell;

interface CellBase {
  readonly form: CellForm;
  readonly range: Range;
  /** As in the text; "" for blank. */
  readonly raw: string;
}

export interface ReadableCell extends CellBase {
  readonly state: "number";
  readonly value: number;
  /** How a number differs from plain digits: full-width digits, thousands comma, unit, letter O for 0, a note beside it. */
  readonly disguise?: "full-width" | "comma" | "unit" | "letter" | "note" | "sign";
  /** The words in brackets beside the number. */
  readonly note?: string;
}

export interface BlankCell extends CellBase {
  readonly state: "blank";
  /** The row ends before it: there is no cell in the text, and `range` is the row's end. */
  readonly absent?: true;
  /** The cell before it reaches over its place, so that nothing can be put there. */
  readonly merged?: true;
}

export interface UnreadableCell extends CellBase {
  readonly state: "unreadable";
  readonly reason: "both" | "dash" | "none" | "words" | "negative" | "fraction" | "long" | "uncounted" | "unread";
}

/** A cell of the kind words or choice that is filled in, or an optional one that says that there is none. */
export interface WordsCell extends CellBase {
  readonly state: "words";
}
