import { countUp } from "../../text/gather.ts";
import type { Frame } from "./frame.ts";
import { middleOf, type PdfPage, type PdfText } from "./page.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** How many lines from the top and from the bottom of a page may be its head and its foot. */
const edgeLineCount = 3;

export interface FramedPage {
  readonly page: PdfPage;
  readonly frames: readonly Frame[];
}

interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** The pages without running heads, page numbers and what a browser prints around them. What stands in a frame is a table's. */
export function withoutFurniture(pages: readonly FramedPage[]): FramedPage[] {
  const outside = pages.map(({ page, frames }): PageLines => {
    const texts = page.texts.filter((text) => !frames.some((frame) => isInside(text, frame)));
    return { height: page.height, lines: linesOf(texts) };
  });
  const seen = new Map<string, number>();
  for (const page of outside) {
    for (const key of new Set(edgeLines(page).map((line) => keyOf(line, page)))) countUp(seen, key);
  }
  return pages.map(({ page, frames }, i) => {
    const own = outside[i] ?? { height: 0, lines: [] };
    const lines = edgeLines(own).filter((line) => isFurniture(line, own, seen.get(keyOf(line, own)) ?? 0, pages.length));
    const furniture = new Set(lines.flatMap((line) => line.texts));
    return { page: { ...page, texts: page.texts.filter((text) => !furniture.has(text)) }, frames };
  });
}

function isInside(text: PdfText, { xs, ys }: Frame): boolean {
  const x = (text.left + text.right) / 2;
  const y = middleOf(text);
  return (xs[0] ?? 0) <= x && x <= (xs.at(-1) ?? 0) && (ys[0] ?? 0) <= y && y <= (ys.at(-1) ?? 0);
}

/** The outermost lines, where they stand in the margins. */
function edgeLines({ lines, height }: PageLines): TextLine[] {
  const head = lines.slice(0, edgeLineCount).filter(({ baseline }) => baseline < 0.12 * height);
  const foot = lines.slice(-edgeLineCount).filter(({ baseline }) => baseline > 0.88 * height);
  return [...head, ...foot];
}

function isFurniture(line: TextLine, { height }: PageLines, count: number, pages: number): boolean {
  if (isPageNumber(line.text)) return line.baseline > 0.88 * height || line.baseline < 0.08 * height;
  return pages > 1 && count > 1 && count * 2 > pages;
}

/** — 3 —, 第3页, 3/12, 第3页共12页. */
export function isPageNumber(text: string): boolean {
  return /^[-—–\s·]*(?:第)?\s*[\d０-９]{1,3}\s*(?:页)?\s*(?:[/／,，共]\s*(?:共)?\s*[\d０-９]{1,3}\s*(?:页)?)?[-—–\s·]*$/.test(
    text,
  );
}

/** The words with all numbers alike, and how high on the page. */
function keyOf({ text, baseline }: TextLine, { height }: PageLines): string {
  return `${text.replace(/[\d０-９]+/g, "0").replace(/\s+/g, "")} ${Math.round((40 * baseline) / height)}`;
}
