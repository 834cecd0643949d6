import type { Edit, Range } from "../text/range.ts";

/** Raises the `rowspan` of the cell whose words stand at this offset, or gives it one. */
export function raiseRowSpan(source: string, offset: number, by: number): Edit[] {
  const tag = startTag(source, offset);
  if (!tag) return [];
  const { value } = rowSpanOf(tag.text);
  if (value) {
    const start = tag.start + value.start;
    return [{ range: { start, end: start + value.digits.length }, text: String(Number(value.digits) + by), isMarkup: true }];
  }
  const start = tag.start + "<td".length;
  return [{ range: { start, end: start }, text: ` rowspan="${1 + by}"`, isMarkup: true }];
}

/** The whole cell whose words stand at this offset; undefined where it is not closed by a tag of its own. */
export function cellElement(source: string, offset: number): { readonly range: Range; readonly rowSpan: number } | undefined {
  const tag = startTag(source, offset);
  const close = /<(\/?)(?:td|th|tr)(?![\w-])[^>]*>/gi;
  close.lastIndex = offset;
  const next = tag && close.exec(source);
  if (!tag || next?.[1] !== "/") return undefined;
  return { range: { start: tag.start, end: next.index + next[0].length }, rowSpan: rowSpanOf(tag.text).rows };
}

function startTag(source: string, offset: number): { readonly start: number; readonly text: string } | undefined {
  const pattern = /<t[dh](?![\w-])/gi;
  // A cell's words stand near its tag; a long one holds markup of its own.
  const from = Math.max(0, offset - 5000);
  const last = [...source.slice(from, offset).matchAll(pattern)].at(-1);
  if (!last) return undefined;
  const start = from + last.index;
  const end = source.indexOf(">", start);
  return end < 0 || end > offset ? undefined : { start, text: source.slice(start, end) };
}

function rowSpanOf(tag: string): { readonly rows: number; readonly value?: { readonly start: number; readonly digits: string } } {
  const match = /\browspan\s*=\s*["']?(\d+)/i.exec(tag);
  const digits = match?.[1];
  if (!match || digits === undefined) return { rows: 1 };
  return { rows: Number(digits), value: { start: match.index + match[0].length - digits.length, digits } };
}
