import { read } from "../readers/read.ts";
import type { Edit } from "../text/range.ts";
import type { GridRow, Notation, RowPlace, Writer } from "./notation.ts";

/** What all notations share whose marks are characters of a text: line ends part blocks and rows, and cells are not merged. */
export function textNotation({ name, extensions, languages, write, inCell = withoutTabs }: TextNotation): Notation {
  return {
    ...{ name, extensions, languages, write },
    read: ({ source }) => read(source),
    edit: {
      fillCell: (_, range, words) => [{ range, text: inCell(words) }],
      insertRows: (_, rows, place) => [printRows(rows, place, write)],
      appendCells: (source, { end }, values, eol) => ({
        range: { start: end, end },
        text: write.cells(values, eol, source[end - 1] === "|"),
        isMarkup: true,
      }),
      setHeight: () => [],
      takeCell: (_, { range }) => [{ range, text: "" }],
      canInsertBefore: () => true,
      canMove: () => true,
    },
    hasTags: false,
    hasLines: true,
    isPage: false,
    takesRows: true,
    hasCells: true,
    hasHeaderCells: true,
    hasOneHeaderRow: false,
    tearsOffCaptions: false,
  };
}

type TextNotation = Pick<Notation, "name" | "extensions" | "languages" | "write"> & {
  /** Words as they are written in a cell: characters that would be marks are escaped. */
  readonly inCell?: (words: string) => string;
};

function withoutTabs(words: string): string {
  return words.replaceAll("\t", " ");
}

/** Rows with what parts them from the one above or below. */
export function printRows(rows: readonly GridRow[], { at, side, eol }: RowPlace, write: Writer): Edit {
  const gap = write.rowGap(eol);
  const printed = rows.map((cells) => write.row(cells, eol));
  const text = printed.map((line) => (side === "after" ? gap + line : line + gap)).join("");
  return { range: { start: at, end: at }, text, isMarkup: true };
}

/** Plain lines, a blank one between blocks. */
export const plainLines: Pick<Writer, "heading" | "paragraph" | "file" | "rowGap" | "blockGap"> = {
  heading: (words) => words,
  paragraph: (words) => words,
  file: (_, body, eol) => body + eol,
  rowGap: (eol) => eol,
  blockGap: (eol) => eol + eol,
};
