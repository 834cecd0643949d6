import type { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { takeEnd, takeStart, visible, widthOf } from "./visible.ts";

/** A line of the source and what stands beneath it. */
export interface Frame {
  /** One-based. */
  readonly line: number;
  readonly source: string;
  /** Blanks up to the range, and carets under it: at least one. */
  readonly carets: string;
}

/** The first line of a range as it stands in the source, cut far from the range where it is long. */
export interface Excerpt {
  /** Zero-based. */
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** In UTF-16 code units on each side: twice what a frame of the usual width can show, as many characters are wide. */
const charactersShown = 180;

/** What a frame of this range is drawn of. Reads only what can be shown, so that a line of ten megabytes costs nothing. */
export function excerptOf(text: string, lines: Lines, range: Range): Excerpt {
  const { line } = lines.position(range.start);
  const lineEnd = endOfLine(text, lines, line);
  const start = Math.min(range.start, lineEnd);
  const end = Math.max(start, Math.min(range.end, lineEnd));
  return {
    line,
    before: owned(text.slice(Math.max(lines.start(line), start - charactersShown), start)),
    marked: owned(text.slice(start, Math.min(end, start + charactersShown))),
    after: owned(text.slice(end, Math.min(lineEnd, end + charactersShown)).trimEnd()),
  };
}

/** A copy: a slice of a text keeps the whole text in memory. */
function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** Draws an excerpt in no more than so many columns: it is cut around the range, with an ellipsis where something is left out. */
export function drawFrame({ line, before, marked, after }: Excerpt, width: number): Frame {
  const parts = clip(visible(before), visible(marked), visible(after).trimEnd(), width);
  const carets = "^".repeat(Math.max(1, widthOf(parts.marked)));
  return {
    line: line + 1,
    source: parts.before + parts.marked + parts.after,
    carets: " ".repeat(widthOf(parts.before)) + carets,
  };
}

/** What stands before and after gives way to the marked part; of the two, what follows gets a third at least. */
function clip(before: string, marked: string, after: string, width: number) {
  if (widthOf(before) + widthOf(marked) + widthOf(after) <= width) return { before, marked, after };
  const shownMarked = shorten(marked, Math.floor(width * 0.6), "end");
  const room = width - widthOf(shownMarked);
  const shownBefore = shorten(before, room - Math.min(widthOf(after), Math.floor(room / 3)), "start");
  return { before: shownBefore, marked: shownMarked, after: shorten(after, room - widthOf(shownBefore), "end") };
}

function shorten(text: string, width: number, cut: "start" | "end"): string {
  if (widthOf(text) <= width) return text;
  return cut === "end" ? `${takeStart(text, width - 1)}…` : `…${takeEnd(text, width - 1)}`;
}

function endOfLine(text: string, lines: Lines, line: number): number {
  let end = lines.start(line + 1);
  const isBreak = (at: number) => text[at] === "\n" || text[at] === "\r";
  while (line + 1 < lines.count && end > lines.start(line) && isBreak(end - 1)) end--;
  return end;
}
