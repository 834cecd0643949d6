import type { Numbering } from "./numbering.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles, type Style } from "./styles.ts";

/** The data in other parts of a Word file that its paragraphs refer to. */
export interface WordParts {
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbering: Numbering;
}

export const emptyParts: WordParts = { styles: new Map(), numbering: new Map() };

/** Reads `word/styles.xml` and `word/numbering.xml`, where the file has them. */
export function readWordParts(styles = "", numbering = ""): WordParts {
  return { styles: readStyles(styles), numbering: readNumbering(numbering) };
}
