import type { Block } from "../readers/block.ts";

/** How a text's lines were broken to a width: by a program, or by the edge of a page. */
export interface Wrap {
  /** Of a full line, in columns: a Chinese character fills two. */
  readonly width: number;
  /** A blank line parts the paragraphs, so what stands line upon line is one. */
  readonly partsByBlankLines: boolean;
}

/** Shorter lines are headings, labels and numbers. */
const shortestFull = 24;
/** Wider lines are paragraphs that nothing has broken. */
const widestFull = 140;
const fewest = 4;
/** The least share of the width that a full line fills: a number or a bracket that may not be broken can leave the rest free. */
export const fullest = 0.8;
/** Lines that reach it tell whether a text was broken at all: what is a little shorter may be the last line of a paragraph. */
const edgeShare = 0.92;
export const ended = /[。！？；：!?;:]["”』」）)]?$/;

/**
 * The width that a text is broken to; undefined where every paragraph stands in a line of its own. Broken lines are about equally
 * wide, and most of the full ones end in the midst of a sentence.
 */
export function wrapOf(blocks: readonly Block[], source: string): Wrap | undefined {
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? block.words.text : [])).map(measured);
  const sorted = lines.flatMap(({ width }) => (width >= shortestFull ? width : [])).sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.85)] ?? 0;
  // A few lines, of a table or an address, may be wider than the text.
  const most = sorted[Math.floor(sorted.length * 0.97)] ?? 0;
  if (sorted.length < fewest || width > widestFull || most > width * 1.6) return undefined;
  const full = lines.filter((line) => line.width >= width * edgeShare);
  const open = full.filter(({ text }) => !ended.test(text));
  if (open.length < fewest || open.length < full.length * 0.6) return undefined;
  return { width, partsByBlankLines: partsByBlankLines(blocks, width, source) };
}

/** Whether a line is wider than any that a text is broken to. */
export function isUnbroken(text: string): boolean {
  return measured(text).width > widestFull;
}

/** Whether so many lines are unbroken that the text has no width, however long these are. */
export function areUnbroken(blocks: readonly Block[]): boolean {
  const widths = blocks.flatMap((block) => (block.kind === "paragraph" ? measured(block.words.text).width : []));
  const all = widths.filter((width) => width >= shortestFull);
  const narrow = all.filter((width) => width <= widestFull).length;
  return all.length < fewest || narrow <= Math.floor(all.length * 0.85);
}

/** Whether most paragraphs that end in a short line have a blank line below. */
function partsByBlankLines(blocks: readonly Block[], width: number, source: string): boolean {
  let parted = 0;
  let unparted = 0;
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== "paragraph" || next?.kind !== "paragraph" || !ended.test(block.words.text)) return;
    if (widthOf(block.words.text) >= width * fullest) return;
    if (/\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(source.slice(block.range.end, next.range.start))) parted++;
    else unparted++;
  });
  return parted > unparted * 3;
}

function measured(text: string): { readonly text: string; readonly width: number } {
  return { text, width: text.length > widestFull ? text.length : widthOf(text) };
}

/** In columns. */
export function widthOf(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2010) width++;
  return width;
}
