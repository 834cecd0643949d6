import type { Block } from "./block.ts";
import { blockNames, eventsOf } from "./html-events.ts";
import { endParagraph, newPage, type Page } from "./html-page.ts";
import { closeTable } from "./html-table.ts";
import { tagReader } from "./html-tags.ts";
import { headingLevel } from "./prose.ts";
import { isBlank, type Line, type SourceText } from "./source-lines.ts";
import { skipSpaces, trimEnd } from "./space.ts";

const wholePage = /<(?:!doctype|\?xml|html|head|body|meta|link|style|script|title)(?![\w-])/iy;
const blockTag = new RegExp(`</?(?:html|${blockNames.join("|")})(?=[\\s>/])`, "iy");
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
  return matches(blockTag, source, start) && source.charAt(last) === ">" && !isMarkdown(source);
}

/** Headings or pipe tables are in it, or blank lines part its paragraphs and no tag does: its tables may be HTML. */
function isMarkdown(source: string): boolean {
  if (/^[ \t]*(?:#{1,6}[ \t]|\|)/m.test(source)) return true;
  const outside = withoutTables(source);
  return /<\/span>\r?\n\r?\n/i.test(outside) && !/<(?:p|br|li|h[1-6])[\s/>]/i.test(outside);
}

function withoutTables(source: string): string {
  const [before = "", ...tables] = source.split(/<table(?=[\s>])/i);
  return (
    before +
    tables
      .map((table) =>
        table
          .split(/<\/table\s*>/i)
          .slice(1)
          .join(""),
      )
      .join("")
  );
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
  return isBlank(line) && line.start > text.lastTableEnd;
}

function finish(page: Page, end: number): void {
  endParagraph(page);
  while (page.frames.length > 0) closeTable(page, end);
}

function matches(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}
