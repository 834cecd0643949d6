import type { Block } from "../block.ts";
import { newPage } from "../html-page.ts";
import { closeTable } from "../html-table.ts";
import type { Draft } from "./draft.ts";
import { closings, openings } from "./events.ts";
import { ListCounter } from "./numbering.ts";
import { finishParagraph } from "./paragraphs.ts";
import { Tags } from "./tags.ts";
import { emptyParts, type WordParts } from "./word-parts.ts";

/**
 * Reads the XML of a Word file's text (`word/document.xml`, its prefix `w:`) into headings, paragraphs and tables. `parts` is what other
 * parts of the file say about it: styles and lists. Offsets are UTF-16 code units of the XML. Takes any string, never throws, and needs
 * time in proportion to its length.
 */
export function readDocx(source: string, parts: WordParts = emptyParts): Block[] {
  const draft: Draft = {
    tags: new Tags(source),
    page: newPage(source, [], "docx"),
    parts,
    lists: new ListCounter(parts.numbering),
    outer: [],
    paragraph: undefined,
    fields: [],
    choices: [],
    paragraphProperties: new Map(),
    cellProperties: new Map(),
    isHiddenRun: false,
    isCoveredCell: false,
    isContents: false,
    paddingEnd: 0,
  };
  const { tags, page } = draft;
  while (tags.next()) (tags.isClosing ? closings : openings).get(tags.name)?.(draft);
  // What was cut off in the middle of a table is still read.
  finishParagraph(draft, source.length);
  while (page.frames.length > 0) closeTable(page, source.length);
  return page.blocks;
}
