import { withoutRadicals } from "../../text/radicals.ts";
import type { Range } from "../../text/range.ts";
import type { Span } from "../../text/span.ts";
import { addInstead, emptyRuns, toSpan } from "../runs.ts";
import type { Draft, OpenParagraph, ParagraphProperties } from "./draft.ts";
import { isOn, type ListPlace, outlineLevel, tagOf, valOf } from "./styles.ts";
import type { WordParts } from "./word-parts.ts";

/** Longer words are no heading, whatever their style. */
const longestHeading = 60;

/** Begins a paragraph, or continues the one before, where its mark is deleted. */
export function openParagraph(draft: Draft): void {
  const { start, end, isEmpty } = draft.tags;
  if (!draft.paragraph?.goesOn) {
    draft.paragraph = { start, lines: [], level: 0, isHidden: false, goesOn: false, isOnlyNumber: false, padding: undefined };
  }
  draft.paragraph.goesOn = false;
  // `<w:p/>`: a value would stand before the mark that closes it.
  if (isEmpty) closeParagraph(draft, { start: end - 2, end: end - 2 }, end);
}

/** What `w:pPr` says: style, rank, number in a list, and whether the paragraph's end is deleted. */
export function readParagraphProperties(draft: Draft): void {
  const { tags, paragraph } = draft;
  const { start } = tags;
  const { level, isHidden, goesOn, place, asked } = propertiesOf(tags.take(), draft);
  if (!paragraph) return;
  Object.assign(paragraph, { level, isHidden, goesOn });
  if (place && !goesOn && !draft.isCoveredCell)
    addListNumber(draft, paragraph, place, { start: start + asked.start, end: start + asked.end });
}

/** A text has many paragraphs and few kinds of them. */
function propertiesOf(xml: string, { parts, paragraphProperties }: Draft): ParagraphProperties {
  const known = paragraphProperties.get(xml);
  if (known) return known;
  const properties = readProperties(xml, parts);
  paragraphProperties.set(xml, properties);
  return properties;
}

function readProperties(xml: string, { styles }: WordParts): ParagraphProperties {
  const own = withoutChange(xml, "w:pPrChange");
  const id = valOf(own, "w:pStyle");
  const style = id === undefined ? undefined : styles.get(id);
  const hasList = tagOf(own, "w:numId") !== undefined;
  const place = hasList ? placeOf(own, style?.numbering) : style?.numbering;
  return {
    goesOn: own.includes("<w:del ") || own.includes("<w:moveFrom "),
    level: outlineLevel(own) ?? style?.level ?? 0,
    isHidden: (style?.isHidden ?? false) || /^toc \d/.test(style?.name ?? ""),
    place: place?.list === "0" ? undefined : place,
    asked: rangeOf(xml, hasList ? "<w:numPr" : "<w:pStyle"),
  };
}

function placeOf(xml: string, inherited: ListPlace | undefined): ListPlace {
  return { list: valOf(xml, "w:numId") ?? "0", level: Number(valOf(xml, "w:ilvl") ?? inherited?.level ?? 0) };
}

/** The number that Word prints before the words stands, in the text, for the element that asks for it. */
function addListNumber({ lists, page }: Draft, paragraph: OpenParagraph, place: ListPlace, range: Range): void {
  const number = lists.next(place);
  if (number === "" || paragraph.isHidden) return;
  addInstead(page.runs, /[A-Za-z\d]$/.test(number) ? `${number} ` : number, range.start, range.end);
  paragraph.isOnlyNumber = true;
}

function rangeOf(xml: string, opening: string): Range {
  const start = Math.max(0, xml.indexOf(opening));
  return { start, end: xml.indexOf(">", start) + 1 };
}

/** What a tracked change of properties keeps of the old ones is no more. */
export function withoutChange(xml: string, change: string): string {
  const at = xml.indexOf(`<${change}`);
  return at < 0 ? xml : xml.slice(0, at) + xml.slice(xml.indexOf(`</${change}>`, at));
}

/** Whether `w:rPr` hides the run's words. */
export function readRunProperties(draft: Draft): void {
  const { tags, parts } = draft;
  const xml = tags.take();
  if (!xml.includes("<w:vanish") && !xml.includes("<w:rStyle")) return;
  const style = valOf(xml, "w:rStyle");
  const own = isOn(withoutChange(xml, "w:rPrChange"), "w:vanish");
  draft.isHiddenRun = own ?? (style !== undefined && (parts.styles.get(style)?.isHidden ?? false));
}

/** A line break within the paragraph. */
export function endLine({ paragraph, page }: Draft): void {
  const line = paragraph?.isOnlyNumber ? undefined : toSpan(page.runs);
  if (paragraph?.isOnlyNumber) return;
  if (page.runs.text !== "") page.runs = emptyRuns();
  if (line) paragraph?.lines.push(line);
}

function plain(words: Span): Span {
  const text = withoutRadicals(words.text);
  return text === words.text ? words : { ...words, text };
}

/** The paragraph's end tag. */
export function endParagraph(draft: Draft): void {
  const { start, end } = draft.tags;
  if (!draft.paragraph?.goesOn || draft.page.frames.at(-1)?.cell) closeParagraph(draft, { start, end: start }, end);
}

/** Ends what is open where the text ends. */
export function finishParagraph(draft: Draft, end: number): void {
  if (draft.paragraph) closeParagraph(draft, { start: end, end }, end);
}

/**
 * Each line becomes a block whose range is the whole paragraph: nothing can be put between lines of one. The highest rank of headings is
 * that of sections, because the title of a Word file is no heading: 2, as in Markdown.
 */
function closeParagraph(draft: Draft, place: Range, end: number): void {
  const { paragraph, page } = draft;
  if (!paragraph) return;
  draft.paragraph = undefined;
  const cell = page.frames.at(-1)?.cell;
  const last = paragraph.isOnlyNumber && !cell ? undefined : toSpan(page.runs);
  if (page.runs.text !== "") page.runs = emptyRuns();
  const lines = (last ? [...paragraph.lines, last] : paragraph.lines).map(plain);
  const range = { start: paragraph.start, end };
  for (const words of lines) {
    const isHeading = paragraph.level > 0 && words.text.length <= longestHeading && !cell;
    page.blocks.push(
      isHeading
        ? { kind: "heading", range, level: Math.min(paragraph.level + 1, 6), words }
        : { kind: "paragraph", range, words },
    );
  }
  if (!cell) return;
  if (cell.placeIs === "open") Object.assign(cell, { place: paragraph.padding ?? place, placeIs: "settled" });
  cell.paragraphs += lines.length;
  for (const { text } of lines) cell.length += text.length;
}
