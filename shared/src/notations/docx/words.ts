import type { Edit, Range } from "../../text/range.ts";
import { element, escapeXml, lastTag, run, without } from "./xml.ts";

/**
 * Edits that put words in the place of those in a range: the first run that holds any of them gets the new ones and keeps its format, the
 * others lose theirs, and every tag stays. In a blank cell a run is made. Undefined where the range holds what is no text (the number of
 * a list) or reaches over cells.
 */
export function replaceWords(source: string, range: Range, words: string): Edit[] | undefined {
  const found = textIn(source, range);
  if (!found) return undefined;
  const [first, ...others] = found.texts;
  const text = escapeXml(words);
  if (first) return [{ range: first, text }, ...[...others, ...found.signs].map((each) => ({ range: each, text: "" }))];
  if (found.signs.length > 0) return undefined;
  if (range.start === range.end && isInText(source, range.start)) return [{ range, text }];
  const edit = words === "" ? undefined : newRun(source, range.start, words);
  return edit ? [edit] : words === "" ? [] : undefined;
}

interface Found {
  /** The stretches of text. */
  readonly texts: readonly Range[];
  /** Elements that mean one character. */
  readonly signs: readonly Range[];
}

const signNames = /^<w:(?:tab|br|cr|sym|noBreakHyphen|softHyphen)[\s/>]/;
/** Beyond these the words are another cell's, and a list's number is no text. */
const borders = /^<\/?w:(?:tc|tr|tbl|numPr|numId|ilvl|pStyle)[\s/>]/;

function textIn(source: string, { start, end }: Range): Found | undefined {
  const texts: Range[] = [];
  const signs: Range[] = [];
  let isText = isInText(source, start);
  for (let at = start; at < end; ) {
    const tag = source.indexOf("<", at);
    const stop = tag < 0 ? end : Math.min(tag, end);
    if (isText && stop > at) texts.push({ start: at, end: stop });
    if (stop === end) break;
    const close = source.indexOf(">", stop) + 1;
    const name = source.slice(stop, Math.min(close, stop + 30));
    if (close === 0 || close > end || borders.test(name)) return undefined;
    if (signNames.test(name)) signs.push({ start: stop, end: close });
    isText = /^<w:t[\s>]/.test(name) && source[close - 2] !== "/";
    at = close;
  }
  return { texts, signs };
}

/** Whether an offset stands between `<w:t>` and `</w:t>`. */
export function isInText(source: string, offset: number): boolean {
  const open = source.lastIndexOf("<", offset - 1);
  const close = open < 0 ? -1 : source.indexOf(">", open);
  if (close < 0 || close >= offset) return false;
  return /^<w:t[\s>]/.test(source.slice(open, open + 5)) && source[close - 1] !== "/";
}

/** A run at the end of a paragraph without words, in the format of that paragraph, or of the words before it in its row. */
function newRun(source: string, at: number, words: string): Edit | undefined {
  const start = lastTag(source, "w:p", at + 1);
  if (start < 0) return undefined;
  if (source.startsWith("/>", at)) {
    return { range: { start: at, end: at + 2 }, text: `>${run(words, formatBefore(source, start))}</w:p>` };
  }
  if (!source.startsWith("</w:p>", at)) return undefined;
  const properties = formatOf(source.slice(start, at)) || formatBefore(source, start);
  return { range: { start: at, end: at }, text: run(words, properties) };
}

/** The run properties of the last run of a paragraph, else those of its end mark. */
export function formatOf(paragraph: string): string {
  const last = lastTag(paragraph, "w:r", paragraph.length);
  const own = last < 0 ? "" : element(paragraph.slice(last), "w:rPr");
  const mark = element(element(paragraph, "w:pPr"), "w:rPr");
  return plainFormat(own || mark);
}

/** Those of the nearest words before an offset in the same row. */
function formatBefore(source: string, offset: number): string {
  const row = Math.max(0, lastTag(source, "w:tr", offset));
  const words = source.lastIndexOf("</w:t>", offset);
  return words < row ? "" : formatOf(source.slice(Math.max(row, lastTag(source, "w:p", words)), words));
}

/** Properties without their tracked changes. */
export function plainFormat(properties: string): string {
  return without(properties, "w:rPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:vanish");
}
