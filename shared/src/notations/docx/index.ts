import { readDocx } from "../../readers/docx/read-docx.ts";
import { Tags } from "../../readers/docx/tags.ts";
import type { Notation } from "../notation.ts";
import { appendCells, setHeight, takeCell } from "./cells.ts";
import { rowsLike } from "./rows.ts";
import { asSiblings } from "./siblings.ts";
import { replaceWords } from "./words.ts";
import { writer } from "./write.ts";

/** Word files: the text is the XML of `word/document.xml`. */
export const docx: Notation = {
  name: "docx",
  extensions: ["docx"],
  languages: [],
  read: ({ source, parts }) => readDocx(source, parts),
  write: writer,
  edit: {
    replaceWords,
    fillCell: replaceWords,
    asSiblings,
    insertRows(source, rows, { at, models }) {
      return [{ range: { start: at, end: at }, text: rowsLike(source, rows, models()), isMarkup: true }];
    },
    appendCells,
    setHeight,
    takeCell,
    canInsertBefore: (source, offset) => source.startsWith("<w:tbl>", offset),
    canMove,
  },
  hasTags: true,
  hasLines: false,
  isPage: false,
  takesRows: true,
  hasCells: true,
  hasHeaderCells: true,
  hasOneHeaderRow: false,
  tearsOffCaptions: false,
};

/** Elements that come in twos and mark what stands between them. */
const pairs = ["bookmark", "commentRange", "permission", "moveFromRange", "moveToRange"];

/** Whole elements, with both ends of whatever they mark, and no section of the document's pages. */
function canMove(content: string): boolean {
  const tags = new Tags(content);
  const open: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  while (tags.next()) {
    if (tags.name === "w:sectPr") return false;
    const pair = pairs.find((name) => tags.name.startsWith(`w:${name}`));
    if (pair) count(pair, tags.name.endsWith("Start") ? 1 : -1);
    if (tags.name === "w:fldChar") count("field", { begin: 1, end: -1 }[tags.attribute("w:fldCharType") ?? ""] ?? 0);
    if (tags.isEmpty) continue;
    if (!tags.isClosing) open.push(tags.name);
    else if (open.pop() !== tags.name) return false;
  }
  return content !== "" && open.length === 0 && [...counts.values()].every((each) => each === 0);
}
