import { agencyLength } from "./agency.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { longestWord, type Word } from "./vocabulary.ts";

/** A piece of a sentence. `unknown` is a run of characters that no list holds. */
export type Token = { readonly start: number; readonly end: number } & (
  | Word
  | { readonly kind: "number"; readonly numeral: Numeral }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "pause" | "colon" | "quote" }
  | { readonly kind: "unknown"; readonly partOfYear?: true }
);

/** Chinese year, with what makes it a whole one; 2023年3月 is no whole year and reads as unknown words. */
const year = /(20\d{2})年(?:度)?(?:1月1日(?:以来|[至到—-]+(?:20\d{2}年)?12月31日(?:期间)?)?|以来|期间|内|底|末|12月31日)?/y;
const partOfYear =
  /(?:20\d{2}年)?(?:\d{1,2}[-—至~到])?\d{1,2}月(?:份)?(?:\d{1,2}日)?|20\d{2}[-—至~]20\d{2}年?|第?[一二三四]季度|[上下]半年/y;

/** 12月底, 12月31日 and 1—12月 are the whole of it. */
const wholeYear = /12月(?:31日|[底末份]|$)/;

/** Cuts a stretch of plain text without sentence or clause marks into tokens. `agency` is read as the agency's own name. */
export function tokens(text: string, from: number, to: number, agency: string): Token[] {
  const found: Token[] = [];
  let unknown = -1;
  for (let at = from; at < to; ) {
    const token = tokenAt(text, at, to, agency);
    if (token) {
      if (unknown >= 0) addUnknown(found, unknown, at);
      unknown = -1;
      found.push(token);
    } else if (unknown < 0) unknown = at;
    at = token?.end ?? at + 1;
  }
  if (unknown >= 0) addUnknown(found, unknown, to);
  return found;
}

/** Goes on with an unknown run that a date has begun. */
function addUnknown(found: Token[], start: number, end: number): void {
  const last = found.at(-1);
  if (last?.kind === "unknown") found[found.length - 1] = { ...last, end };
  else found.push({ kind: "unknown", start, end });
}

function tokenAt(text: string, at: number, to: number, agency: string): Token | undefined {
  const code = text.charCodeAt(at);
  const mark = marks.get(code);
  if (mark) return { kind: mark, start: at, end: at + 1 };
  const isNumeral = numerals.has(code);
  const time = isNumeral || timeBeginnings.has(code) ? timeAt(text, at) : undefined;
  return time ?? wordAt(text, at, to, agency) ?? (isNumeral ? numberAt(text, at, to) : undefined);
}

const marks: ReadonlyMap<number, "pause" | "colon" | "quote"> = new Map([
  ...codesOf("、").map((code) => [code, "pause"] as const),
  ...codesOf("：").map((code) => [code, "colon"] as const),
  ...codesOf("“”\"'‘’《》").map((code) => [code, "quote"] as const),
]);
const numerals: ReadonlySet<number> = new Set(codesOf("0123456789零〇一二两三四五六七八九十百千万亿"));
const timeBeginnings: ReadonlySet<number> = new Set(codesOf("第上下"));

function codesOf(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

function timeAt(text: string, at: number): Token | undefined {
  const part = endOf(partOfYear, text, at);
  year.lastIndex = at;
  const match = year.exec(text);
  if (match && year.lastIndex >= (part ?? 0)) return { kind: "year", year: Number(match[1]), start: at, end: year.lastIndex };
  if (part === undefined) return undefined;
  const isEnd = wholeYear.test(text.slice(at, part + 1));
  return { kind: "unknown", start: at, end: part, ...(!isEnd && { partOfYear: true }) };
}

function wordAt(text: string, at: number, to: number, agency: string): Token | undefined {
  const name = agencyLength(text, at, agency);
  const entry = longestWord(text, at, to);
  const length = entry?.[0].length ?? 0;
  if (name > length) return { kind: "scope", scope: "own", start: at, end: at + name };
  const isOffice = entry?.[1].kind === "scope" && /政府办(?:公[室厅])?$/.test(entry[0]) && /政府办公[室厅]$/.test(agency);
  if (isOffice) return { kind: "scope", scope: "own", start: at, end: at + length };
  if (!entry || isHalfNumber(text, at, entry[0])) return undefined;
  if (entry[1].kind === "scope" && isPlace(text, at + length)) return { kind: "filler", start: at, end: at + length };
  return placed(entry[1], at, at + length);
}

/** All that words say, one beside the other. Tokens of one shape are read several times faster than copies of words of many. */
type Said = { readonly [Key in "scope" | "verb" | "counted" | "applicant" | "case" | "outcome" | "year"]: unknown };

function placed(word: Word, start: number, end: number): Token {
  const { scope, verb, counted, applicant, case: which, outcome, year } = word as unknown as Said;
  return { kind: word.kind, scope, verb, counted, applicant, case: which, outcome, year, start, end } as Token;
}

/** 「一件」 as a filler is one only where it does not count: 未收到一件申请. */
function isHalfNumber(text: string, at: number, word: string): boolean {
  return word.startsWith("一") && /^一[件例宗]/.test(word) && !/[未无没]/.test(text.slice(Math.max(0, at - 8), at));
}

/** 县政府门户网站: where something was published, not whose number comes. */
function isPlace(text: string, at: number): boolean {
  place.lastIndex = at;
  return place.test(text);
}

const place = /(?:门户|官方|政务|公众信息)?网|公报/y;

function numberAt(text: string, at: number, to: number): Token | undefined {
  const numeral = readNumeral(text, at);
  return numeral && numeral.end <= to ? { kind: "number", numeral, start: at, end: numeral.end } : undefined;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
