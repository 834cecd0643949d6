import { type Numeral, readNumeral } from "./numeral.ts";
import { type OwnName, ownNameOf } from "./own-name.ts";
import { longestWord } from "./vocabulary.ts";
import type { Word } from "./word.ts";

/** A piece of a paragraph. `unknown` is a run of characters that no list holds. Offsets are those of the reading. */
export type Token = { readonly start: number; readonly end: number } & (
  | Word
  | { readonly kind: "number"; readonly says: Numeral }
  | { readonly kind: "year"; readonly says: number }
  | { readonly kind: MarkKind; readonly says?: undefined }
);

type MarkKind =
  | Mark
  /** 2023年3月, 第一季度: a part of a year. */
  | "part-of-year"
  /** 1. and （二） where a sentence begins. */
  | "ordinal"
  | "unknown";

/** 。；！？ end a sentence. */
type Mark = "stop" | "comma" | "opening" | "closing" | "pause" | "colon" | "quote";

/** A year of four digits, with what makes it a whole one; 2023年3月 is no whole year. */
const year =
  /(20\d{2})年(?:度)?(?:1月1日(?:以来|[至到—-]+(?:20\d{2}年)?12月31日(?:期间|止)?)?|以来|期间|内|底|末|12月31日|12月底)?/y;
const partOfYear =
  /(?:20\d{2}年)?(?:\d{1,2}[-—至~到])?\d{1,2}月(?:份)?(?:\d{1,2}日)?|20\d{2}[-—至~]20\d{2}年?|第?[一二三四]季度|[上下]半年/y;
/** 12月底, 12月31日 and 1—12月 are the whole of it; 12月份 alone is its last month. */
const wholeYear = /12月(?:31日|[底末])|[-—至~到]12月/;
const ordinal = /[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．](?!\d)|[①-⑳]/y;

/** Cuts a paragraph into tokens. `agency` is read as the agency's own name. */
export function tokenize(text: string, agency: string): Token[] {
  const found: Token[] = [];
  const own = ownNameOf(agency);
  let unknown = -1;
  let isBeginning = true;
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, own, isBeginning);
    isBeginning = token?.kind === "stop";
    if (token) {
      if (unknown >= 0) found.push(tokenOf("unknown", unknown, at));
      unknown = -1;
      found.push(token);
    } else if (unknown < 0) unknown = at;
    at = token?.end ?? at + 1;
  }
  if (unknown >= 0) found.push(tokenOf("unknown", unknown, text.length));
  return found;
}

/** All tokens have one shape, so that reading them is quick; `says` is what the kind asks for. */
function tokenOf(kind: Token["kind"], start: number, end: number, says?: Token["says"]): Token {
  return { kind, says, start, end } as Token;
}

const marks: readonly (readonly [string, Mark])[] = [
  ["。；！？;!?\n", "stop"],
  ["，", "comma"],
  ["（〔[【", "opening"],
  ["）〕]】", "closing"],
  ["、", "pause"],
  ["：", "colon"],
  ["“”\"'‘’《》〈〉「」", "quote"],
];

/** What a character may begin beside a word, by its code: a mark as 1 and more, a number, a part of a year. */
const roles = new Uint8Array(0x10000);
const DIGIT = 20;
const NUMERAL = 21;
const SEASON = 22;
for (const [i, [characters]] of marks.entries()) setRole(characters, i + 1);
setRole("0123456789", DIGIT);
setRole("零〇一二两三四五六七八九十百千万亿", NUMERAL);
setRole("第上下", SEASON);

function setRole(characters: string, role: number): void {
  for (const character of characters) roles[character.charCodeAt(0)] = role;
}

function tokenAt(text: string, at: number, own: OwnName, isBeginning: boolean): Token | undefined {
  const code = text.charCodeAt(at);
  const role = roles[code] ?? 0;
  if (isBeginning) {
    const numbered = ordinalAt(text, at);
    if (numbered) return numbered;
  }
  if (role === 0) return wordAt(text, at, code, own);
  const mark = marks[role - 1]?.[1];
  if (mark) return tokenOf(mark, at, at + 1);
  const time = mayBeTime(text, at, role) ? timeAt(text, at) : undefined;
  return time ?? wordAt(text, at, code, own) ?? (role === SEASON ? undefined : numberAt(text, at, role));
}

function ordinalAt(text: string, at: number): Token | undefined {
  ordinal.lastIndex = at;
  return ordinal.test(text) ? tokenOf("ordinal", at, ordinal.lastIndex) : undefined;
}

/** A cheap look before the patterns: digits before 年, 月 or a dash; 一季度, 第一季度, 上半年. */
function mayBeTime(text: string, at: number, role: number): boolean {
  if (role === SEASON) return text.charAt(at + 1) === "半" || text.charAt(at + 2) === "季";
  if (role === NUMERAL) return text.charAt(at + 1) === "季";
  let end = at + 1;
  while (roles[text.charCodeAt(end)] === DIGIT) end++;
  return "年月-—至~到".includes(text.charAt(end) || " ");
}

function timeAt(text: string, at: number): Token | undefined {
  const part = endOf(partOfYear, text, at);
  year.lastIndex = at;
  const match = year.exec(text);
  if (match && year.lastIndex >= (part ?? 0)) return tokenOf("year", at, year.lastIndex, Number(match[1]));
  if (part === undefined) return undefined;
  return tokenOf(wholeYear.test(text.slice(Math.max(0, at - 1), part + 1)) ? "filler" : "part-of-year", at, part);
}

/** 以市卫健委为被申请人的: whose case it is, which the report's own need not be told. */
const party = /以[^，。；：\d]{1,16}?为(?:被申请人|被告)的?/y;
const inTheName = /(?:[局委厅办镇乡]|机关|单位|街道)?(?:的?名义)的?/y;

/** 以本委名义, 以市卫健委名义 are the agency's own; 以县政府名义 is another's. */
function inNameOf(text: string, at: number, own: OwnName): number | undefined {
  const name = own(text, at + 1, text.charCodeAt(at + 1));
  const entry = longestWord(text, at + 1);
  const isOwn = entry?.[1].kind === "scope" && entry[1].says === "own";
  const end = endOf(inTheName, text, at + 1 + Math.max(name, isOwn ? entry[0].length : 0));
  return end ?? endOf(party, text, at);
}

function wordAt(text: string, at: number, code: number, own: OwnName): Token | undefined {
  if (code === 0x4ee5) {
    const end = inNameOf(text, at, own);
    if (end !== undefined) return tokenOf("filler", at, end);
  }
  const entry = longestWord(text, at);
  const name = own(text, at, code);
  const length = entry?.[0].length ?? 0;
  if (name >= length && name > 0) return tokenOf("scope", at, at + name, "own");
  if (!entry || (code === 0x4e00 && isHalfNumber(text, at, entry[0]))) return undefined;
  const [, { kind, says }] = entry;
  if (kind === "scope" && isPlace(text, at + length)) return tokenOf("filler", at, at + length);
  return tokenOf(kind, at, at + length, says);
}

/** 「一件」 as a filler is one only where it does not count: 未收到一件申请. */
function isHalfNumber(text: string, at: number, word: string): boolean {
  return /^一[件例宗起]/.test(word) && !/[未无没]/.test(text.slice(Math.max(0, at - 8), at));
}

/** 县政府门户网站: where something was published, not whose number comes. */
function isPlace(text: string, at: number): boolean {
  place.lastIndex = at;
  return place.test(text);
}

const place = /(?:门户|官方|政务|公众信息)?网|公报/y;

/** What may stand behind a Chinese numeral that counts. */
const counted =
  /[零〇一二两三四五六七八九十百千万亿余多来件份宗条起次例项个笔篇期人户场部元处名家册批台则张幅段款轮届所座位组卷分小公平]/;

function numberAt(text: string, at: number, role: number): Token | undefined {
  if (role === NUMERAL && text.charAt(at) !== "零" && !counted.test(text.charAt(at + 1))) return undefined;
  const numeral = readNumeral(text, at);
  return numeral && tokenOf("number", at, numeral.end, numeral);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
