import type { TextLine } from "./text-lines.ts";

export interface PageLine extends TextLine {
  /** From 1. */
  readonly page: number;
}

export interface Paragraph {
  readonly text: string;
  /** Of its first line. */
  readonly page: number;
}

/** Joins lines into paragraphs; an indented line, or one below a short line, begins a new one. */
export function joinParagraphs(lines: readonly PageLine[], margins: Margins): Paragraph[] {
  const paragraphs: { text: string; page: number; last: PageLine }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && isContinued(open.last, line, margins)) {
      open.text += /[A-Za-z]$/.test(open.text) && /^[A-Za-z]/.test(line.text) ? ` ${line.text}` : line.text;
      open.last = line;
    } else paragraphs.push({ text: line.text, page: line.page, last: line });
  }
  return paragraphs;
}

/** Where the prose of a document begins and ends across the page, and whether its paragraphs are indented. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly isIndented: boolean;
}

export function marginsOf(lines: readonly PageLine[]): Margins {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => line.right >= right - 3 * line.size);
  const isIndented = full.some((line) => line.left > left + 1.2 * line.size && line.left < left + 3.2 * line.size);
  return { left, right, isIndented };
}

function isContinued(above: PageLine, line: PageLine, { left, right, isIndented }: Margins): boolean {
  const { size } = above;
  // Without indents, only an unfinished sentence shows that the paragraph continues.
  if (!isIndented && /[。！？；：]$/.test(above.text)) return false;
  const isFull = above.right >= right - 2.2 * size && above.left <= left + 3.2 * size;
  const isFlush = line.left <= left + 0.7 * size;
  const isNear = line.page !== above.page || line.baseline - above.baseline <= 3 * size;
  return isFull && isFlush && isNear && Math.abs(line.size - size) < 1.2;
}
