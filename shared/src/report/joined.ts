import type { Block } from "../readers/block.ts";
import { joinSpans, type Span } from "../text/span.ts";
import { isTorn } from "./torn.ts";
import { ended, fullest, type Wrap, widthOf } from "./wrap.ts";

/** One paragraph of prose, whose lines may have been broken by a page's edge, a page's end or a column's width; or one heading. */
export interface JoinedLines {
  readonly kind: "heading" | "paragraph";
  readonly words: Span;
  /** Where in `words.text` a line ended; empty for a paragraph that stands in one line. */
  readonly joints: readonly number[];
  /** Which block holds the first of the lines, as an index. */
  readonly first: number;
}

type Line = Block & { readonly kind: "heading" | "paragraph" };

/** A text's blocks, and how its lines were broken. */
export interface Lines {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly wrap?: Wrap | undefined;
}

/** The prose of the blocks from one index to another, as paragraphs. `isLeftOut` holds for blocks that are no prose: titles, torn rows. */
export function joinLines(
  { source, blocks, wrap }: Lines,
  from: number,
  to: number,
  isLeftOut: (block: Line) => boolean,
): JoinedLines[] {
  const groups: Group[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (!block || block.kind === "table" || block.words.text === "" || isLeftOut(block)) continue;
    const last = groups.at(-1);
    if (
      last?.last === index - 1 &&
      (continuesParagraph(last, block, wrap, source) || isInSentence(last, block, blocks[index + 1]))
    ) {
      last.lines.push(block);
      last.last = index;
    } else groups.push({ kind: block.kind, lines: [block], first: index, last: index });
  }
  return groups.map(joined);
}

interface Group {
  readonly kind: JoinedLines["kind"];
  readonly lines: [Line, ...Line[]];
  readonly first: number;
  last: number;
}

/** A paragraph of more lines is a list or data. */
const mostLines = 60;

function continuesParagraph({ kind, lines }: Group, next: Line, wrap: Wrap | undefined, source: string): boolean {
  const above = lines.at(-1);
  if (!above || kind === "heading" || next.kind === "heading" || lines.length >= mostLines) return false;
  if (!wrap) return isTorn(above.words.text, next.words.text);
  return isWrapped(above, next, wrap, source) || isTorn(above.words.text, next.words.text);
}

/** Some programs give every run of one font a line: 「期限自」, 「2024」, 「年」. A number alone belongs to the words around it. */
function isInSentence({ kind, lines }: Group, next: Line, below: Block | undefined): boolean {
  const above = lines.at(-1)?.words.text ?? "";
  const { text } = next.words;
  if (kind === "heading" || next.kind === "heading" || lines.length >= mostLines) return false;
  if (isNumber(above)) return countsOn.test(text);
  if (isNumber(text)) {
    if (below?.kind !== "paragraph" || !countsOn.test(below.words.text)) return false;
    return /[\u4e00-\u9fff]/.test(above) && !fullStop.test(above) && (lines.length > 1 || !isHeading(above));
  }
  return lines.some(({ words }) => isNumber(words.text)) && !ended.test(above) && !anew.test(text) && !isHeading(text);
}

/** A unit, or a punctuation mark after a number. */
export const countsOn = /^(?:[年月日件条次期人名号份个篇项场户处家组]|万元|亿元|[％%〕）)，。、；])/;
const fullStop = /[。！？；]$/;

function isNumber(text: string): boolean {
  return text.length < 16 && /^[\d.,:/+-]+$/.test(text);
}

function isHeading(text: string): boolean {
  return anew.test(text) && !/[，。；]/.test(text);
}

const anew =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．](?!\d)|[一二三四五六七八九十]是|第[一二三四五六七八九十]+[，、]|[①-⑳]|注[：:])/;

function isWrapped(above: Line, next: Line, { width, partsByBlankLines }: Wrap, source: string): boolean {
  const { text } = above.words;
  if (widthOf(text) < width * fullest || anew.test(next.words.text)) return false;
  const between = source.slice(above.range.end, next.range.start);
  const isBlankBetween = /\n[^\S\n]*\n|\r[^\S\r\n]*\r|</.test(between);
  if (!ended.test(text)) return true;
  return partsByBlankLines && !isBlankBetween;
}

function joined({ kind, lines, first }: Group): JoinedLines {
  const [only] = lines;
  if (lines.length === 1) return { kind, words: only.words, joints: [], first };
  const joints: number[] = [];
  let length = 0;
  for (const { words } of lines.slice(0, -1)) {
    length += words.text.length;
    joints.push(length);
  }
  const [head, ...rest] = lines;
  return { kind, words: joinSpans([head.words, ...rest.map(({ words }) => words)]), joints, first };
}
