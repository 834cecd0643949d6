import type { Layout } from "./block.ts";
import type { WordParts } from "./docx/word-parts.ts";

/** A text, and what its notation must know beside it. */
export interface Document {
  /** What offsets point into, and edits change. */
  readonly source: string;
  /** The notation of the whole text where it is not one of those that show in the text itself. */
  readonly layout?: Layout;
  /** Of a Word file: what its other parts say about the text. */
  readonly parts?: WordParts;
  /** The name of the part of a file that holds the text. */
  readonly part?: string;
}
