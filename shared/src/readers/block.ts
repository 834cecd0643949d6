import type { Range } from "../text/range.ts";
import type { Span } from "../text/span.ts";

/**
 * What a reader makes of a text, in document order. A paragraph is one line of plain or Markdown text, or one block element
 * of HTML. A heading is one that the notation marks as such (`#`, `<h2>`); in plain text the section titles are
 * paragraphs, and the report binder recognises them by their words.
 */
export type Block = Heading | Paragraph | Table;

export interface Heading {
  readonly kind: "heading";
  /** With its marks: `## `, `<h2>…</h2>`. */
  readonly range: Range;
  /** 1 to 6. */
  readonly level: number;
  readonly words: Span;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** The whole line without its line ending, or the whole element. */
  readonly range: Range;
  readonly words: Span;
}

/**
 * The notations of tables: pipes; lines with tabs (text of a PDF); one cell per line (text of a Word file); HTML; Word; PDF; boxes drawn
 * with lines, under rulers or by the marks of a wiki; loose text, in which cells are not marked. `notations/` holds what is known of each.
 */
export type Layout = "markdown" | "tabs" | "lines" | "html" | "docx" | "pdf" | "boxes" | "loose";

/**
 * A grid of cells. Where cells are merged the grid holds the words once, in the top left place, and blank cells in the others
 * (marked `covered` where the notation says so, as HTML does). The notation "lines" cannot show merged columns: its rows are shorter.
 * No header semantics, no alignment row: a pipe table's `|---|` is not a row.
 */
export interface Table {
  readonly kind: "table";
  readonly layout: Layout;
  /** Of loose text: which table of the form it was read as, and how many numbers among its rows could not be placed in one. */
  readonly readAs?: { readonly key: string; readonly unplaced: number };
  readonly range: Range;
  readonly rows: readonly Row[];
}

export interface Row {
  /** Pipes, tabs and tags included; the line ending excluded. */
  readonly range: Range;
  readonly cells: readonly Cell[];
  /** short: fewer values than columns, and nothing shows which are blank. unread: the row's values could not be identified. */
  readonly fault?: "short" | "unread";
  /** It is one of several that stand side by side in a row of the text. */
  readonly isPart?: true;
}

/**
 * A cell's words: trimmed of every kind of space, lines joined without a separator. A blank cell has the text "" and the range
 * that a value would replace (often empty, just where the value would stand).
 */
export interface Cell extends Span {
  /** Part of a merged cell whose words stand elsewhere. */
  readonly covered?: true;
}
