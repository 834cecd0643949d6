import type { Range } from "../text/range.ts";
import { newSign, signsOf } from "../text/signs.ts";
import { allSpaces, isSpace } from "../text/space.ts";
import { locate, type Span } from "../text/span.ts";

/**
 * A span as its words read: no spaces (one stays between two words or numbers in Latin letters), full-width digits and letters made
 * plain, half-width punctuation made Chinese but for what stands inside a number, an address or a time. Offsets lead back to the source.
 */
export interface Reading {
  readonly text: string;
  /** Where `text.slice(from, to)` stands in the source. */
  locate(from: number, to: number): Range;
  /** Where in `text` the span's character at an offset of its text is read. */
  offsetOf(at: number): number;
}

/** What does not read as it is written. */
const foldable = newSign(
  `,:;()?!*\`\uff05${allSpaces()}${range(0xff10, 0xff19)}${range(0xff21, 0xff3a)}${range(0xff41, 0xff5a)}`,
);

/** Made one by one: as many arguments at once are more than the stack of a browser's worker holds. */
function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join("");
}

/** `signs` are those of the span's text, where they are known. */
export function readingOf(span: Span, signs: number = signsOf(span.text)): Reading {
  if (!(signs & foldable)) return { text: span.text, locate: (from, to) => locate(span, from, to), offsetOf: (at) => at };
  const { text, leftOut } = fold(span.text);
  const sourceOffset = (at: number) => at + countUpTo(leftOut, at);
  return {
    text,
    offsetOf: (at) => offsetIn(leftOut, at),
    locate: (from, to) => {
      const start = from < text.length ? sourceOffset(from) : span.text.length;
      const end = to <= text.length ? sourceOffset(to - 1) + 1 : span.text.length;
      return locate(span, start, to > from ? end : start);
    },
  };
}

interface Folded {
  readonly text: string;
  /** For each character that is left out, how many stand in the text before it. */
  readonly leftOut: readonly number[];
}

function fold(source: string): Folded {
  const leftOut: number[] = [];
  let text = "";
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    const folded = code >= 0x4e00 && code <= 0x9fff ? undefined : foldedAt(source, i, code);
    if (folded === undefined) continue;
    text += source.slice(from, i) + folded;
    if (folded === "") leftOut.push(text.length);
    from = i + 1;
  }
  return { text: text + source.slice(from), leftOut };
}

/** Of a place in the source, the place in the text: what was left out before it does not count. */
function offsetIn(leftOut: readonly number[], at: number): number {
  let low = 0;
  let high = leftOut.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leftOut[middle] ?? 0) + middle < at) low = middle + 1;
    else high = middle;
  }
  return at - low;
}

/** How many of the ascending numbers are no greater. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a character becomes; undefined where it stays. */
function foldedAt(source: string, i: number, code: number): string | undefined {
  if (isSpace(code)) return isLatin(source.charCodeAt(i - 1)) && isLatin(nextCode(source, i)) ? " " : "";
  if (code === 0x2a || code === 0x60) return "";
  if (code >= 0xff10 && code <= 0xff5a && isLatin(code - 0xfee0)) return String.fromCharCode(code - 0xfee0);
  if (code === 0xff05) return "%";
  const mark = code < 0x80 ? marks[source.charAt(i)] : undefined;
  return mark === undefined || isInside(source, i) ? undefined : mark;
}

const marks: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！" };

/** 1,295 and 9:30 and https:// keep their marks. */
function isInside(source: string, i: number): boolean {
  const char = source.charAt(i);
  const isBetweenDigits = isDigit(source.charCodeAt(i - 1)) && isDigit(source.charCodeAt(i + 1));
  if (char === ",") return isBetweenDigits && /^\d{3}(?!\d)/.test(source.slice(i + 1, i + 5));
  if (char === ":") return isBetweenDigits || source.charAt(i + 1) === "/";
  return char === "?" && isLatin(source.charCodeAt(i + 1));
}

function nextCode(source: string, i: number): number {
  let next = i + 1;
  while (next < source.length && isSpace(source.charCodeAt(next))) next++;
  return source.charCodeAt(next);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLatin(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
