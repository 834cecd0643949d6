import { addEntity, addText, endParagraph, type Page } from "./html-page.ts";
import { notePadding, settlePlace, sinkPlace } from "./html-place.ts";
import { closeCell, closeRow, closeTable, openCell, openRow, openTable } from "./html-table.ts";
import type { TagEvents } from "./html-tags.ts";

/** Elements that end a paragraph by beginning and by ending. */
export const blockNames: readonly string[] = (
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
  "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table caption thead tbody tfoot tr td th ul"
).split(" ");
const blocks: ReadonlySet<string> = new Set(blockNames);
/** Elements whose text is not shown, or (the title) shown elsewhere. */
const unread: ReadonlySet<string> = new Set(["head", "title", "script", "style", "noscript", "template", "textarea", "svg"]);

/** What a page does with the tags and texts that are read. `isSkipping` tells whether an element is open that is not shown. */
export function eventsOf(page: Page): { events: TagEvents; isSkipping: () => boolean } {
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
