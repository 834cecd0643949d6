import { read } from "../readers/read.ts";
import type { Notation, Writer } from "./notation.ts";

/** What all notations share whose marks are characters of a text: line ends part blocks and rows, and cells are not merged. */
export function textNotation({ name, extensions, languages, write }: TextNotation): Notation {
  return {
    ...{ name, extensions, languages, write, read },
    edit: {
      appendCells: (source, { end }, values, eol) => ({
        range: { start: end, end },
        text: write.cells(values, eol, source[end - 1] === "|"),
      }),
      growCell: () => [],
      takeCell: (_, { range }) => ({ edit: { range, text: "" }, rows: 0 }),
      canInsertBefore: () => true,
      canMove: () => true,
    },
    hasTags: false,
    isPage: false,
    takesRows: true,
    hasHeaderCells: true,
    tearsOffCaptions: false,
  };
}

type TextNotation = Pick<Notation, "name" | "extensions" | "languages" | "write">;

/** Plain lines, a blank one between blocks. */
export const plainLines: Pick<Writer, "heading" | "paragraph" | "file" | "rowGap" | "blockGap"> = {
  heading: (words) => words,
  paragraph: (words) => words,
  file: (_, body, eol) => body + eol,
  rowGap: (eol) => eol,
  blockGap: (eol) => eol + eol,
};
