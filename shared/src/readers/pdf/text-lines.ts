import { must } from "../../text/must.ts";
import { middleOf, type PdfText } from "./page.ts";

/** A line of words on a page. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly texts: readonly PdfText[];
}

/** Texts on lines, from the top, each from the left. Wide gaps are spaces. */
export function linesOf(texts: readonly PdfText[]): TextLine[] {
  const rows: PdfText[][] = [];
  for (const text of [...texts].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(middleOf(text) - middleOf(first)) <= 0.45 * Math.max(first.size, text.size, 4)) row.push(text);
    else rows.push([text]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly PdfText[]): TextLine {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  const size = Math.max(...row.map((text) => text.size));
  let text = "";
  const { left } = must(sorted[0], "a text");
  let right = left;
  for (const piece of sorted) {
    text += spaces(piece.left - right, size, text) + piece.text;
    right = Math.max(right, piece.right);
  }
  const baseline = Math.max(...row.map((piece) => piece.baseline));
  return { text, left, right, baseline, size, texts: sorted };
}

/** A gap as wide as a third of a character is one, wider ones are as many spaces as show that columns stand apart. */
function spaces(gap: number, size: number, before: string): string {
  if (before === "" || gap < 0.3 * size) return "";
  return " ".repeat(Math.max(1, Math.min(20, Math.round((2 * gap) / size))));
}

/** The words of a cell: its lines joined, as a reader does; a space stays only between Latin words. */
export function wordsOf(texts: readonly PdfText[]): string {
  const lines = linesOf(texts).map(({ text }) => text.replace(/(?<![A-Za-z]) +| +(?![A-Za-z])/g, "").trim());
  return lines.reduce(
    (words, line) => (/[A-Za-z]$/.test(words) && /^[A-Za-z]/.test(line) ? `${words} ${line}` : words + line),
    "",
  );
}
