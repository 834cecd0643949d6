import type { Block } from "./block.ts";
import { addEntity, addText, endParagraph, newPage, type Page } from "./html-page.ts";
import { notePadding, settlePlace, sinkPlace } from "./html-place.ts";
import { closeCell, closeRow, closeTable, openCell, openRow, openTable } from "./html-table.ts";
import { type TagEvents, tagReader } from "./html-tags.ts";
import { headingLevel } from "./prose.ts";
import type { Line, SourceText } from "./source-lines.ts";
import { isBlank } from "./source-lines.ts";
import { skipSpaces, trimEnd } from "./space.ts";

const blockNames =
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
  "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table caption thead tbody tfoot tr td th ul";
const blocks: ReadonlySet<string> = new Set(blockNames.split(" "));
/** Elements whose text is not shown, or (the title) shown elsewhere. */
const unread: ReadonlySet<string> = new Set(["head", "title", "script", "style", "noscript", "template", "textarea", "svg"]);

const wholePage = /<(?:!doctype|\?xml|html|head|body|meta|link|style|script|title)(?![\w-])/iy;
const blockTag = new RegExp(`</?(?:${blockNames.replaceAll(" ", "|")})(?=[\\s>/])`, "iy");
const lineBreak = /<br\s{0,9}\/?>/i;
/** How far from its beginning a tag at a line's start must end, so that a stray `<p` is text. */
const longestTag = 2000;

/** Whether a whole text is HTML: a page, or a fragment of one that has no Markdown around it. */
export function isHtml(source: string): boolean {
  let start = skipSpaces(source, 0, source.length);
  while (source.startsWith("<!--", start)) {
    const end = source.indexOf("-->", start);
    if (end < 0) return false;
    start = skipSpaces(source, end + 3, source.length);
  }
  if (source.charAt(start) !== "<") return false;
  if (matches(wholePage, source, start)) return true;
  const last = trimEnd(source, start, source.length) - 1;
  return matches(blockTag, source, start) && source.charAt(last) === ">" && !/^[ \t]*(?:#{1,6}[ \t]|\|)/m.test(source);
}

/** Reads a text that is HTML as a whole. */
export function readHtml(source: string): Block[] {
  const page = newPage(source, []);
  const reader = tagReader(source, 0, eventsOf(page).events);
  reader.readTo(source.length);
  reader.finish();
  finish(page, source.length);
  return page.blocks;
}

/** Whether a line of another notation is to be read as HTML: it begins with a block's tag, or holds a `<br>`. */
export function startsHtml(source: string, line: Line): boolean {
  if (matches(blockTag, source, line.first)) {
    const end = source.slice(line.first, line.first + longestTag).indexOf(">");
    if (end >= 0) return true;
  }
  return lineBreak.test(source.slice(line.first, line.last));
}

/** Reads this line as HTML, and those after it until its tables are closed; gives the line after them. */
export function readHtmlLines(text: SourceText, index: number, into: Block[]): number {
  const { source, lines } = text;
  const page = newPage(source, into);
  const { events, isSkipping } = eventsOf(page);
  const reader = tagReader(source, lines[index]?.first ?? 0, events);
  let at = index;
  for (let line = lines[at]; line; line = lines[at]) {
    if (at > index && page.frames.length > 0 && isBeyondTable(text, line)) break;
    reader.readTo(line.end);
    at++;
    if (page.frames.length === 0 && !reader.isInTag() && !isSkipping()) break;
  }
  const end = lines[at - 1]?.end ?? 0;
  reader.finish();
  finish(page, end);
  return at;
}

/** Where a table is never closed, the next heading, or a blank line if no table is closed below, ends it. */
function isBeyondTable(text: SourceText, line: Line): boolean {
  if (headingLevel(text.source, line) > 0) return true;
  return isBlank(line) && line.start > lastTableEnd(text);
}

const lastTableEnds = new WeakMap<SourceText, number>();

function lastTableEnd(text: SourceText): number {
  const known = lastTableEnds.get(text);
  if (known !== undefined) return known;
  const found = Math.max(text.source.lastIndexOf("</table"), text.source.lastIndexOf("</TABLE"));
  lastTableEnds.set(text, found);
  return found;
}

function finish(page: Page, end: number): void {
  endParagraph(page);
  while (page.frames.length > 0) closeTable(page, end);
}

function eventsOf(page: Page): { events: TagEvents; isSkipping: () => boolean } {
  const skipped = { name: "", depth: 0 };
  const events: TagEvents = {
    open(name, start, end, columns, rows) {
      if (skipped.name === "head" && blocks.has(name)) skipped.name = "";
      if (skipped.name === name) skipped.depth++;
      else if (skipped.name === "") {
        if (unread.has(name)) Object.assign(skipped, { name, depth: 1 });
        else if (/^(?:https?|mailto):/.test(name)) addText(page, start, end);
        else open(page, name, start, end, columns, rows);
      }
    },
    close(name, start, end) {
      if (skipped.name === "") close(page, name, start, end);
      else if (skipped.name === name && --skipped.depth === 0) skipped.name = "";
    },
    text(start, end) {
      if (skipped.name !== "") return;
      notePadding(page, start, end);
      addText(page, start, end);
    },
    entity(text, start, end) {
      if (skipped.name !== "") return;
      notePadding(page, start, end, text);
      addEntity(page, text, start, end);
    },
  };
  return { events, isSkipping: () => skipped.name !== "" };
}

function open(page: Page, name: string, start: number, end: number, columns: number, rows: number): void {
  if (name === "br") endParagraph(page);
  if (name === "br" || name === "img") return;
  sinkPlace(page, end);
  if (!blocks.has(name)) return;
  endParagraph(page);
  page.element = { name, start };
  if (name === "table") openTable(page, start);
  else if (name === "tr") openRow(page, start);
  else if (name === "td" || name === "th") openCell(page, start, end, columns, rows);
  else if (name === "caption" || name === "thead" || name === "tbody" || name === "tfoot") closeRow(page, start);
  else if (name === "pre") page.isPre = true;
  else if (/^h[1-6]$/.test(name)) page.level = Number(name.charAt(1));
}

function close(page: Page, name: string, start: number, end: number): void {
  settlePlace(page);
  if (!blocks.has(name)) return;
  endParagraph(page, { name, end });
  page.element = undefined;
  if (name === "table") closeTable(page, end);
  else if (name === "tr") closeRow(page, end);
  else if (name === "td" || name === "th") closeCell(page);
  else if (name === "thead" || name === "tbody" || name === "tfoot") closeRow(page, start);
  else if (name === "pre") page.isPre = false;
  else if (/^h[1-6]$/.test(name)) page.level = 0;
}

function matches(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}
