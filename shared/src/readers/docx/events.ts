import { closeCell, closeRow, openCell, openRow, openTable } from "../html-table.ts";
import { emptyRuns } from "../runs.ts";
import type { Draft } from "./draft.ts";
import { endLine, endParagraph, openParagraph, readParagraphProperties, readRunProperties } from "./paragraphs.ts";
import { endTable, readCellProperties, readRowProperties } from "./tables.ts";
import { addSign, isContentsField, readText } from "./words.ts";

type Handler = (draft: Draft) => void;

const skip: Handler = ({ tags }) => void tags.skip();

/** What a start tag means. Elements that are not named only hold others: runs, hyperlinks, insertions, content controls. */
export const openings: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["w:p", openParagraph],
  ["w:pPr", readParagraphProperties],
  ["w:r", openRun],
  ["w:rPr", readRunProperties],
  ["w:t", readText],
  ["m:t", readText],
  ["w:tab", (draft) => addSign(draft, " ")],
  ["w:ptab", (draft) => addSign(draft, " ")],
  ["w:noBreakHyphen", (draft) => addSign(draft, "-")],
  ["w:sym", (draft) => addSign(draft, symbolOf(draft))],
  ["w:br", endLine],
  ["w:cr", endLine],
  ["w:tbl", ({ page, tags }) => openTable(page, tags.start)],
  ["w:tr", ({ page, tags }) => openRow(page, tags.start)],
  ["w:trPr", readRowProperties],
  ["w:tc", openTableCell],
  ["w:tcPr", readCellProperties],
  ["w:fldChar", readFieldMark],
  ["w:instrText", readFieldCode],
  ["w:fldSimple", openSimpleField],
  ["w:sdtPr", readControl],
  ["w:sdtContent", openControl],
  ["w:txbxContent", openTextBox],
  ["mc:AlternateContent", openAlternatives],
  ["mc:Choice", chooseAlternative],
  ["mc:Fallback", openFallback],
  // Deleted text, the reading aids of characters, and properties.
  ...["w:del", "w:moveFrom", "w:rt", "w:rubyPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:sectPr", "w:sdtEndPr"].map(
    (name) => [name, skip] as const,
  ),
]);

export const closings: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["w:p", endParagraph],
  ["w:tbl", endTable],
  ["w:tr", ({ page, tags }) => closeRow(page, tags.end)],
  ["w:tc", closeTableCell],
  ["w:txbxContent", closeTextBox],
  ["mc:AlternateContent", ({ choices }) => void choices.pop()],
]);

function openRun(draft: Draft): void {
  draft.isHiddenRun = false;
}

function openAlternatives({ choices }: Draft): void {
  choices.push(false);
}

function chooseAlternative({ choices }: Draft): void {
  if (choices.length > 0) choices[choices.length - 1] = true;
}

/** The same once more, for programs that do not know the first. */
function openFallback({ choices, tags }: Draft): void {
  if (choices.at(-1)) tags.skip();
}

function openSimpleField({ tags }: Draft): void {
  if (isContentsField(tags.attribute("w:instr"))) tags.skip();
}

function openTableCell({ page, tags }: Draft): void {
  openCell(page, tags.start, tags.end, 1, 1);
}

function closeTableCell(draft: Draft): void {
  closeCell(draft.page);
  draft.isCoveredCell = false;
}

/** The sign of a symbol font, in Unicode's area for private use. */
function symbolOf({ tags }: Draft): string {
  const code = Number.parseInt(tags.attribute("w:char") ?? "", 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : "";
}

function readFieldMark({ tags, fields }: Draft): void {
  const type = tags.attribute("w:fldCharType");
  const field = fields.at(-1);
  if (type === "begin") fields.push({ code: "", isResult: false });
  else if (type === "separate" && field) field.isResult = true;
  else if (type === "end") fields.pop();
}

function readFieldCode({ tags, fields }: Draft): void {
  const { end: start, source } = tags;
  const end = tags.skip();
  const field = fields.at(-1);
  if (field && field.code.length < 100) field.code += source.slice(start, end);
}

function readControl(draft: Draft): void {
  const { tags } = draft;
  const xml = tags.take();
  draft.isContents = xml.includes('"Table of Contents"');
  const isPrompt = tags.end >= draft.paddingEnd && xml.includes("<w:showingPlcHdr");
  if (isPrompt) draft.paddingEnd = tags.endOfRest("w:sdt");
}

function openControl(draft: Draft): void {
  if (draft.isContents) draft.tags.skip();
  draft.isContents = false;
}

function openTextBox(draft: Draft): void {
  const { page, paragraph } = draft;
  draft.outer.push({ paragraph, runs: page.runs });
  draft.paragraph = undefined;
  page.runs = emptyRuns();
}

function closeTextBox(draft: Draft): void {
  const outer = draft.outer.pop();
  if (!outer) return;
  draft.paragraph = outer.paragraph;
  draft.page.runs = outer.runs;
}
