import type { Edit, Range } from "../text/range.ts";

/** Sets the `rowspan` of the cell whose words stand at this offset; nothing where it has that already. */
export function setRowSpan(source: string, offset: number, rows: number): Edit[] {
  const tag = startTag(source, offset);
  if (!tag) return [];
  const match = /\browspan\s*=\s*["']?(\d+)/i.exec(tag.text);
  const digits = match?.[1] ?? "";
  if (Number(digits || 1) === rows) return [];
  if (match) {
    const end = tag.start + match.index + match[0].length;
    return [{ range: { start: end - digits.length, end }, text: String(rows), isMarkup: true }];
  }
  const start = tag.start + "<td".length;
  return [{ range: { start, end: start }, text: ` rowspan="${rows}"`, isMarkup: true }];
}

/** The cell that contains the words at this offset; undefined where it has no closing tag. */
export function cellElement(source: string, offset: number): Range | undefined {
  const tag = startTag(source, offset);
  const close = /<(\/?)(?:td|th|tr)(?![\w-])[^>]*>/gi;
  close.lastIndex = offset;
  const next = tag && close.exec(source);
  return tag && next?.[1] === "/" ? { start: tag.start, end: next.index + next[0].length } : undefined;
}

function startTag(source: string, offset: number): { readonly start: number; readonly text: string } | undefined {
  const pattern = /<t[dh](?![\w-])/gi;
  // The words of a cell are near its tag; a long cell contains other elements.
  const from = Math.max(0, offset - 5000);
  const last = [...source.slice(from, offset).matchAll(pattern)].at(-1);
  if (!last) return undefined;
  const start = from + last.index;
  const end = source.indexOf(">", start);
  return end < 0 || end > offset ? undefined : { start, text: source.slice(start, end) };
}
