import type { Text } from "../text/range.ts";

/** What the prose of a kind of report counts, and which cells of its tables say whether that is right. */
export interface ClaimForm {
  /** By what is counted. */
  readonly answers: { readonly [counted: string]: Answer };
  /** The column of a row that is named alone. */
  readonly total: string;
  /** The columns that a claim about some of the applicants adds up instead, by who they are. */
  readonly applicants: { readonly [who: string]: readonly string[] };
}

/** A claim holds when any way gives its number. The first way is the one that messages and fixes name. */
export interface Answer {
  /** Key of the table that holds the cells. */
  readonly table: string;
  readonly words: Text;
  readonly ways: readonly Way[];
  /** error: the words can only mean the first way. */
  readonly severity: "error" | "warning";
}

/** A sum of cells less a sum of cells. */
export interface Way {
  /** Keys of a row and its column, `row/column`, or of a row alone. What an edition lacks counts as none. */
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}
