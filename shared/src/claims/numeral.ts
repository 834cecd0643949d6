/** A number in running text, with what stands right behind it. Offsets are those of the text it was read from. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  /** After the digits and 万, 亿; before 余 and the unit. */
  readonly numberEnd: number;
  /** After the unit. */
  readonly end: number;
  /** 件, 份, 次 …; missing where none follows. */
  readonly unit?: string;
  /** 余, 多, 近, 约, 左右: the number is no exact one. */
  readonly approximate: boolean;
}

const digits = /(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,9})?)(?: ?(万|亿|千|百)(?!元))?/y;
const chinese = /[零〇一二两三四五六七八九十百千万亿]{1,20}/y;
const tail = /(余|多|来)?(件次|人次|件|份|宗|条|起|次|例|项|个|笔|篇|期|人|户|场|部|元|万元|亿元|%)?(多|余|左右|以上)?/y;
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };

/** Reads the number that begins at an offset; undefined where none does. A Chinese numeral counts only with a unit, or as 零. */
export function readNumeral(text: string, at: number): Numeral | undefined {
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

function withTail(text: string, start: number, numberEnd: number, value: number): Numeral {
  tail.lastIndex = numberEnd;
  const [all = "", before, unit, after] = tail.exec(text) ?? [];
  const isAbout = before !== undefined || after !== undefined || /[约近超逾达]$/.test(text.slice(Math.max(0, start - 1), start));
  return { value, start, numberEnd, end: numberEnd + all.length, ...(unit && { unit }), approximate: isAbout };
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
