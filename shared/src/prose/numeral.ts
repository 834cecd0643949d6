/** A number in running text, with what stands right behind it. Offsets are those of the text it was read from. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  /** After the digits and 万, 亿; before 余 and the unit. */
  readonly numberEnd: number;
  /** After the unit. */
  readonly end: number;
  /** 件, 份, 次 …; undefined where none follows. */
  readonly unit: string | undefined;
  /** 余, 多, 近, 约, 左右: the number is no exact one. */
  readonly approximate: boolean;
}

const digits = /(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,9})?)(?: ?(万|亿|千|百)(?!元))?/y;
const chinese = /[零〇一二两三四五六七八九十百千万亿]{1,20}/y;
const longUnits: ReadonlySet<string> = new Set(["件次", "人次", "户次", "家次", "万元", "亿元", "分钟", "小时", "公里", "平方"]);
const shortUnits: ReadonlySet<string> = new Set("件份宗条起次例项个笔篇期人户场部元%名处家册批台则张幅段款轮届所座位组卷亩");
/** What makes a number no exact one: before the unit, after it, before the number. */
const aboutBefore: ReadonlySet<string> = new Set("余多来");
const aboutAfter: readonly string[] = ["多", "余", "左右", "以上"];
const aboutFirst: ReadonlySet<string> = new Set("约近超逾");
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };

/** Reads the number that begins at an offset; undefined where none does. A Chinese numeral counts only with a unit, or as 零. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const end = digitsEnd(text, at);
  if (end > at && end - at <= 15 && !goesOn.has(text.charAt(end))) {
    return withTail(text, at, end, Number(text.slice(at, end)));
  }
  digits.lastIndex = at;
  const match = digits.exec(text);
  if (match) {
    const value = Number((match[1] ?? "").replaceAll(",", "")) * (scales[match[2] ?? ""] ?? 1);
    return withTail(text, at, digits.lastIndex, value);
  }
  chinese.lastIndex = at;
  const words = chinese.exec(text)?.[0];
  const value = words && chineseValue(words);
  if (words === undefined || value === undefined || value === "") return undefined;
  const numeral = withTail(text, at, at + words.length, value);
  // 一起 is 「together」 far more often than one case; 一项, 一次 and the like begin idioms, which no key precedes.
  if (numeral.unit === "起" && words === "一") return undefined;
  return numeral.unit !== undefined || words === "零" ? numeral : undefined;
}

/** Most numbers are a few digits and nothing more: no pattern is needed. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57; code = text.charCodeAt(end)) end++;
  return end;
}

const goesOn: ReadonlySet<string> = new Set(",. 万亿千百");

function withTail(text: string, start: number, numberEnd: number, value: number): Numeral {
  const isAbout = aboutBefore.has(text.charAt(numberEnd));
  const unitStart = isAbout ? numberEnd + 1 : numberEnd;
  const unit = unitAt(text, unitStart);
  const unitEnd = unitStart + (unit?.length ?? 0);
  const after = aboutAfter.find((word) => text.startsWith(word, unitEnd)) ?? "";
  const approximate = isAbout || after !== "" || aboutFirst.has(text.charAt(start - 1));
  return { value, start, numberEnd, end: unitEnd + after.length, unit, approximate };
}

function unitAt(text: string, at: number): string | undefined {
  const two = text.slice(at, at + 2);
  if (longUnits.has(two)) return two;
  const one = text.charAt(at);
  return shortUnits.has(one) ? one : undefined;
}

const ones = "零一二三四五六七八九";

/** 十二, 一百零三, 两千三百万. Undefined for a mere row of digits (二〇二三) and for nonsense. */
export function chineseValue(words: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of words.replaceAll("两", "二").replaceAll("〇", "零")) {
    const scale = char === "十" ? 10 : scales[char];
    if (scale === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = ones.indexOf(char);
    } else if (scale >= 10000) {
      total = (total + section + (digit ?? 0)) * scale;
      [section, digit] = [0, undefined];
    } else {
      section += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
