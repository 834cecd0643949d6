import { isSpace } from "../text/space.ts";
import type { Block, Heading } from "./block.ts";
import type { Line } from "./source-lines.ts";
import { skipSpaces, trimEnd } from "./space.ts";
import { wordsOf } from "./words.ts";

/** How long the line above `---` may be to be a heading by it. */
const longestUnderlined = 40;

/**
 * The level of a Markdown heading, 0 for any other line. `#总体情况` without a space is meant as one too, and so is 「#2 主动公开政府信息情况」 of
 * Textile, where a numbered list goes on.
 */
export function headingLevel(source: string, line: Line): number {
  if (source.charCodeAt(line.first) !== 35) return 0;
  let after = line.first;
  while (after < line.last && source.charCodeAt(after) === 35) after++;
  const level = after - line.first;
  const isSeparate = after === line.last || isSpace(source.charCodeAt(after)) || source.charCodeAt(after) > 0x7f;
  return level <= 6 && (isSeparate || listNumber(source, after) > 0) ? level : 0;
}

/** How long the number is that Textile puts behind the mark of a list's item, with its space. */
function listNumber(source: string, at: number): number {
  return /^\d{1,2} /.exec(source.slice(at, at + 3))?.[0].length ?? 0;
}

/** Adds a Markdown heading, unless it has no words. */
export function readHeading(source: string, line: Line, level: number, blocks: Block[]): void {
  const marks = line.first + level;
  const start = marks + listNumber(source, marks);
  const end = withoutAttributes(source, start, line.last);
  const words = wordsOf(source, start, withoutClosing(source, start, end), line.marked);
  if (words) blocks.push({ kind: "heading", range: { start: line.start, end: line.end }, level, words });
}

/** Adds a line of prose, unless it has no words. */
export function readParagraph(source: string, line: Line, blocks: Block[]): void {
  const start = withoutBullet(source, line);
  const words = wordsOf(source, start, withoutWikiMarks(source, start, line), line.marked);
  if (words) blocks.push({ kind: "paragraph", range: { start: line.start, end: line.end }, words });
}

/** The character that a line of three or more of it consists of: `---`, `===`, `***`, `___`; "" for any other line. */
export function ruleOf(source: string, line: Line): string {
  const char = source.charAt(line.first);
  if (char !== "-" && char !== "=" && char !== "*" && char !== "_") return "";
  let count = 0;
  for (let at = line.first; at < line.last; at++) {
    if (source.charAt(at) === char) count++;
    else if (!isSpace(source.charCodeAt(at))) return "";
  }
  return count > 2 ? char : "";
}

/** The heading that a paragraph becomes when it is underlined, directly below. */
export function underlined(paragraph: Block | undefined, rule: string, above: Line | undefined, line: Line): Heading | undefined {
  if (paragraph?.kind !== "paragraph" || paragraph.range.end !== above?.end) return undefined;
  if ((rule !== "-" && rule !== "=") || paragraph.words.text.length > longestUnderlined) return undefined;
  const range = { start: paragraph.range.start, end: line.end };
  return { kind: "heading", range, level: rule === "=" ? 1 : 2, words: paragraph.words };
}

/** `## 总体情况 {#overview .title}`. */
function withoutAttributes(source: string, start: number, end: number): number {
  if (source.charCodeAt(end - 1) !== 125) return end;
  const open = source.lastIndexOf("{", end);
  const isAttributes = open > start && /^\{(?:[#.][^\s{}]+\s*)+(?:[\w-]+="[^"]*"\s*)*\}$/.test(source.slice(open, end));
  return isAttributes ? trimEnd(source, start, open) : end;
}

/** `::: {.content}`, `:::`: the borders of a division, as pandoc writes them. */
export function isDivision(source: string, line: Line): boolean {
  return source.startsWith(":::", line.first) && /^:{3,}\s*(?:[\w-]*|\{[^{}]*\})\s*:*$/.test(source.slice(line.first, line.last));
}

/** Closing marks are set off by a space: `## 总体情况 ##`. */
function withoutClosing(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && source.charCodeAt(last - 1) === 35) last--;
  const isClosing = last === start || isSpace(source.charCodeAt(last - 1));
  return isClosing ? trimEnd(source, start, last) : end;
}

/** 「h1(#id). 」 and 「p=. 」 of Textile, 「h2. {anchor:…}」 of Jira, 「== 」 of wikis and AsciiDoc. */
const wikiMarks = /(?:(?:h[1-6]|p)(?:\([^()\n]{0,200}\))?[=<>]{0,2}\.[ \t]+(?:\{anchor:[^}\n]{0,200}\})?|={1,6}[ \t]+)(?=\S)/y;

function wikiMarksEnd(source: string, line: Line): number {
  wikiMarks.lastIndex = line.first;
  return wikiMarks.test(source) && wikiMarks.lastIndex < line.last ? wikiMarks.lastIndex : line.first;
}

/** 「== 一、总体情况 ==」. */
function withoutWikiMarks(source: string, start: number, line: Line): number {
  let last = line.last;
  if (start === line.first || source.charCodeAt(line.first) !== 61) return last;
  while (last > start && source.charCodeAt(last - 1) === 61) last--;
  return trimEnd(source, start, last);
}

/** Ordinals are words of the report and stay; so does the page number 「- 3 -」. */
function withoutBullet(source: string, line: Line): number {
  const code = source.charCodeAt(line.first);
  if (code === 61 || code === 104 || code === 112) return wikiMarksEnd(source, line);
  const isBullet = (code === 45 || code === 42 || code === 43) && isSpace(source.charCodeAt(line.first + 1));
  const isPageNumber = source.charCodeAt(line.last - 1) === code && isSpace(source.charCodeAt(line.last - 2));
  if (!isBullet || isPageNumber) return line.first;
  return skipSpaces(source, line.first + 1, line.last);
}
