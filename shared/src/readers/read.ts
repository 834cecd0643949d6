import { withoutRadicals } from "../text/radicals.ts";
import type { Block } from "./block.ts";
import { boxTableEnd, readBoxTable } from "./box.ts";
import { isHtml, readHtml, readHtmlLines, startsHtml } from "./html.ts";
import { isLinesTable, readLinesTable } from "./lines.ts";
import { isBorder, pipeTableEnd, readPipeTable } from "./pipes.ts";
import { headingLevel, isDivision, readHeading, readParagraph, ruleOf, underlined } from "./prose.ts";
import { readRuledTable, ruledTableEnd } from "./ruled.ts";
import { isBlank, type Line, type SourceText } from "./source-lines.ts";
import { isTabTable, readTabTable, tabRunEnd } from "./tabs.ts";
import { joinTagLines } from "./tag-lines.ts";
import { fenceEnd, fenceOf, frontMatterEnd, isBare, visibleLines, withoutDirectives } from "./unread.ts";
import { readWikiTable, wikiTableEnd } from "./wiki.ts";

/**
 * Reads a text, in whatever mixture of notations, into headings, paragraphs and tables. Offsets are UTF-16 code units of
 * `source`. Takes any string, never throws, and needs time in proportion to its length.
 */
export function read(written: string): Block[] {
  const source = withoutRadicals(written);
  if (isHtml(source)) return readHtml(source);
  const text = textOf(source);
  const state: State = { text, blocks: [], unclosed: "", indentedTo: 0 };
  let index = frontMatterEnd(text);
  for (let line = text.lines[index]; line; line = text.lines[index]) index = readAt(state, line, index);
  return state.blocks;
}

function textOf(source: string): SourceText {
  const hasTags = source.includes("<");
  const lastTableEnd = hasTags ? Math.max(source.lastIndexOf("</table"), source.lastIndexOf("</TABLE")) : -1;
  return { source, lines: joinTagLines(source, withoutDirectives(source, visibleLines(source))), lastTableEnd };
}

interface State {
  readonly text: SourceText;
  readonly blocks: Block[];
  /** Fence marks that nothing closes any more, so that it is not looked for again. */
  unclosed: string;
  /** Up to this line the lines with tabs are known to be no rows. */
  indentedTo: number;
}

/** Reads what begins at this line; gives the line after it. */
function readAt(state: State, line: Line, index: number): number {
  if (line.tabs > 0) return readTabs(state, line, index);
  if (isBlank(line)) return index + 1;
  return readDrawn(state, index) ?? (line.pipes > 0 ? readPipes(state, line, index) : readWords(state, line, index));
}

/** A table in a frame, of a wiki, or under rulers. */
function readDrawn({ text, blocks }: State, index: number): number | undefined {
  const boxEnd = boxTableEnd(text, index);
  const box = boxEnd > index ? readBoxTable(text, index, boxEnd) : undefined;
  if (box) {
    blocks.push(box);
    return boxEnd;
  }
  const wikiEnd = wikiTableEnd(text, index);
  if (wikiEnd > index) {
    blocks.push(readWikiTable(text, index, wikiEnd));
    return wikiEnd;
  }
  const end = ruledTableEnd(text, index);
  if (end === index) return undefined;
  blocks.push(readRuledTable(text, index, end));
  return end;
}

function readTabs(state: State, line: Line, index: number): number {
  const { text, blocks } = state;
  if (isLinesTable(text, index)) {
    const { table, end } = readLinesTable(text, index);
    blocks.push(table);
    return end;
  }
  const end = index < state.indentedTo ? index : tabRunEnd(text, index);
  if (isTabTable(text, index, end)) {
    blocks.push(readTabTable(text, index, end));
    return end;
  }
  state.indentedTo = Math.max(state.indentedTo, end);
  if (isBlank(line)) return index + 1;
  return line.pipes > 0 ? readPipes(state, line, index) : readWords(state, line, index);
}

function readPipes(state: State, line: Line, index: number): number {
  const end = pipeTableEnd(state.text, index);
  if (end === index) return readWords(state, line, index);
  state.blocks.push(readPipeTable(state.text, index, end));
  return end;
}

function readWords(state: State, line: Line, index: number): number {
  const { text, blocks } = state;
  const { source } = text;
  const level = headingLevel(source, line);
  if (level > 0) readHeading(source, line, level, blocks);
  else if (isDivision(source, line)) return index + 1;
  else if (line.marked && startsHtml(source, line)) return readHtmlLines(text, index, blocks);
  else if (fenceOf(source, line) !== "") return skipFence(state, line, index);
  else if (ruleOf(source, line) !== "") readRule(state, line, index);
  else if (!isBorder(source, line)) readParagraph(source, line, blocks);
  return index + 1;
}

function skipFence(state: State, line: Line, index: number): number {
  const fence = fenceOf(state.text.source, line);
  if (!state.unclosed.includes(fence)) {
    const end = fenceEnd(state.text, index, fence);
    if (end > index) return end;
    state.unclosed += fence;
  }
  if (!isBare(state.text.source, line)) readParagraph(state.text.source, line, state.blocks);
  return index + 1;
}

function readRule(state: State, line: Line, index: number): void {
  const { text, blocks } = state;
  const heading = underlined(blocks.at(-1), ruleOf(text.source, line), text.lines[index - 1], line);
  if (heading) blocks[blocks.length - 1] = heading;
}
