import type { Text } from "../text/range.ts";
import type { Block, Layout } from "./block.ts";
import type { WordParts } from "./docx/word-parts.ts";

/** A text with the other data that its notation needs. */
export interface Document {
  /** What offsets point into, and edits change. */
  readonly source: string;
  /** The notation of the whole text where it is not one of those that show in the text itself. */
  readonly layout?: Layout;
  /** Of a Word file: the styles and lists in its other parts. */
  readonly parts?: WordParts;
  /** Of a text that is read already. */
  readonly blocks?: readonly Block[];
  /** Where each of its pages begins in the source, where it has pages. */
  readonly pages?: readonly number[];
  /** What whoever reads the findings should know of how it was read. */
  readonly notes?: readonly Text[];
  /** The name of the part of a file that holds the text. */
  readonly part?: string;
}
