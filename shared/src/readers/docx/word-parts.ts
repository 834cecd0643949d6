import type { Numbering } from "./numbering.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles, type Style } from "./styles.ts";

/** What the other parts of a Word file say about the paragraphs of its text. */
export interface WordParts {
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbering: Numbering;
}

export const emptyParts: WordParts = { styles: new Map(), numbering: new Map() };

/** Reads `word/styles.xml` and `word/numbering.xml`, where the file has them. */
export function readWordParts(styles = "", numbering = ""): WordParts {
  return { styles: readStyles(styles), numbering: readNumbering(numbering) };
}
