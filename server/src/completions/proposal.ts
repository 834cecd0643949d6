import type { Range } from "@xxgk-lint/shared/text/range.ts";

/** Something to insert in place of what is typed of it already. */
export interface Proposal {
  readonly label: string;
  readonly kind: "heading" | "row" | "table" | "sentence" | "report" | "sum";
  /** The text that is compared with the words typed so far. */
  readonly filter: string;
  readonly replaces: Range;
  readonly text: string;
  /** The same with places to jump to, for clients that have snippets. */
  readonly snippet?: string;
  readonly detail?: string;
}
