import type { Range } from "../text/range.ts";

/** An open table. */
export interface Frame {
  readonly start: number;
  /** Where its content begins in the page's blocks. */
  readonly firstBlock: number;
  readonly rows: DraftRow[];
  row: DraftRow | undefined;
  cell: DraftCell | undefined;
  /** A table of data stands inside it, so it only lays out the page. */
  isLayout: boolean;
}

export interface DraftRow {
  readonly start: number;
  end: number;
  readonly cells: DraftCell[];
}

export interface DraftCell {
  columns: number;
  rows: number;
  /** In notations that mark each part of a merged cell: the cell above or to the left reaches over this one. */
  continues?: "above" | "left";
  readonly firstBlock: number;
  endBlock: number;
  /** Where a value would stand if the cell stays blank: its padding, or inside its innermost element. */
  place: Range;
  placeIs: "open" | "padding" | "settled";
  paragraphs: number;
  length: number;
  hasHeading: boolean;
}
