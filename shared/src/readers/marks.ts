import { withoutRadicals } from "../text/radicals.ts";
import { isSpace } from "../text/space.ts";

/** A stretch of a line that is read as something else: `text`, which is empty for what only marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Delimiter extends Mark {
  paired: boolean;
}

/** The marks of Markdown and HTML between two offsets of a line, in order: emphasis in pairs, escapes, entities, tags. */
export function findMarks(source: string, start: number, end: number): readonly Mark[] {
  const found: (Mark | Delimiter)[] = [];
  const openers = new Map<string, Delimiter>();
  const lastBracket = source.slice(start, end).lastIndexOf(">") + start;
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    let mark: Mark | undefined;
    if (code === 92) mark = escapeAt(source, at, end);
    else if (code === 38) mark = entityAt(source, at, end);
    else if (code === 60) mark = at < lastBracket ? tagAt(source, at, end) : undefined;
    else if (code === 42 || code === 95 || code === 96 || isWikiEmphasis(source, at))
      mark = delimiterAt(source, at, start, end, openers);
    else if (code === 91) mark = spanStartAt(source, at, end);
    else if (code === 93) mark = spanEndAt(source, at, end);
    if (mark) found.push(mark);
    at = mark ? mark.end : at + 1;
  }
  return found.filter((mark) => !("paired" in mark) || mark.paired);
}

function escapeAt(source: string, at: number, end: number): Mark | undefined {
  const next = source.charAt(at + 1);
  if (at + 1 >= end || !/[!-/:-@[-`{-~]/.test(next)) return undefined;
  return { start: at, end: at + 2, text: next };
}

/** Attributes after words in brackets, as pandoc writes them: `[一、总体情况]{style="…"}`. */
const attributes = /\]\{(?:[#.][\w\u4e00-\u9fff-]|[\w-]+=)[^{}]{0,2000}\}/y;
/** The words in brackets may go over several lines. */
const longestSpan = 5000;

function spanEndAt(source: string, at: number, end: number): Mark | undefined {
  attributes.lastIndex = at;
  return attributes.test(source) && attributes.lastIndex <= end ? { start: at, end: attributes.lastIndex, text: "" } : undefined;
}

/** What a list of Org says of its number: `2. [@2] 主动公开政府信息情况`. */
const listCounter = /(?<=^[ \t]{0,9}\d{1,2}[.)] )\[@\d{1,2}\] /my;

/** The bracket that such attributes close: no other opens before them. */
function spanStartAt(source: string, at: number, end: number): Mark | undefined {
  listCounter.lastIndex = at;
  if (listCounter.test(source) && listCounter.lastIndex <= end) return { start: at, end: listCounter.lastIndex, text: "" };
  const rest = source.slice(at + 1, Math.min(source.length, at + longestSpan));
  const close = rest.search(/[[\]]/);
  const isSpan = close >= 0 && rest[close] === "]" && spanEndAt(source, at + 1 + close, source.length) !== undefined;
  return isSpan && at < end ? { start: at, end: at + 1, text: "" } : undefined;
}

const characters: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  mdash: "—",
  ndash: "–",
  hellip: "…",
};
const entity = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,6}));/y;

function entityAt(source: string, at: number, end: number): Mark | undefined {
  entity.lastIndex = at;
  const match = entity.exec(source);
  if (!match || entity.lastIndex > end) return undefined;
  const [, decimal, hexadecimal, name] = match;
  const text = name ? characters[name] : codePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16));
  return text === undefined ? undefined : { start: at, end: entity.lastIndex, text };
}

function codePoint(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? withoutRadicals(String.fromCodePoint(code)) : undefined;
}

/** Tags only of HTML's own inline elements: `<https://…>` and 「<…>」 are words. No attribute of theirs is longer than this. */
const tag =
  /<(?:!--[^>]{0,500}?--|\/?(?:br|b|i|u|s|a|em|strong|span|font|sup|sub|small|del|ins|mark|code|p|div|center|img)(?:\s[^<>]{0,10000})?\/?)>/iy;

function tagAt(source: string, at: number, end: number): Mark | undefined {
  tag.lastIndex = at;
  if (!tag.test(source) || tag.lastIndex > end) return undefined;
  return { start: at, end: tag.lastIndex, text: "" };
}

function delimiterAt(source: string, at: number, start: number, end: number, openers: Map<string, Delimiter>): Delimiter {
  const char = source.charAt(at);
  let after = at + 1;
  while (after < end && source.charAt(after) === char) after++;
  const delimiter: Delimiter = { start: at, end: after, text: "", paired: false };
  const kind = char.repeat(Math.min(after - at, 4));
  const opener = openers.get(kind);
  if (opener && closes(source, opener, delimiter, start, end)) {
    opener.paired = delimiter.paired = true;
    openers.delete(kind);
  } else if (kind.length < 4 && after < end && !isSpace(source.charCodeAt(after))) {
    openers.set(kind, delimiter);
  }
  return delimiter;
}

/** A wiki's `''italic''` and `'''bold'''`. */
function isWikiEmphasis(source: string, at: number): boolean {
  return source.charCodeAt(at) === 39 && source.charCodeAt(at + 1) === 39;
}

/** One `*` or `_`, and `__`, are marks only around everything: 5*3*2 and 截至__月__日 are words. */
function closes(source: string, opener: Delimiter, closer: Delimiter, start: number, end: number): boolean {
  if (isSpace(source.charCodeAt(closer.start - 1))) return false;
  const char = source.charAt(closer.start);
  const free = char === "`" || char === "'" || (char === "*" && closer.end - closer.start > 1);
  return free || (opener.start === start && closer.end === end);
}
