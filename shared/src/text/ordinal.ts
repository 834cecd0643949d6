/** The number before a title or a label, and how it is written. */
export interface Ordinal {
  readonly value: number;
  /** chinese: 一、; bracketed: （一）; digit: 1. */
  readonly style: "chinese" | "bracketed" | "digit";
  /** Length in the text, its mark included: 2 for 「一、」. */
  readonly length: number;
}

const pattern =
  /^\s*(?:[(（〔]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）〕]\s*[、.．]?|(?:第)?([一二三四五六七八九十]{1,3})\s*(?:[、.．，,:：]|部分[、：:]?|(?=\s))|(\d{1,2})\s*(?:[、.．)）](?!\d)))\s*/;
const chinese = "一二三四五六七八九十";

/** Reads the ordinal at the start of a line; undefined where there is none. 「一是」 is not an ordinal. */
export function readOrdinal(text: string): Ordinal | undefined {
  const match = pattern.exec(text.length > 24 ? text.slice(0, 24) : text);
  if (!match) return undefined;
  const [all, bracketed, han, digits] = match;
  const words = bracketed ?? han ?? digits ?? "";
  const value = /^\d/.test(words) ? Number(words) : chineseNumber(words);
  if (value === undefined) return undefined;
  return { value, style: bracketed ? "bracketed" : han ? "chinese" : "digit", length: all.length };
}

/** 一 to 九十九 as a number. */
export function chineseNumber(words: string): number | undefined {
  const ten = words.indexOf("十");
  if (ten < 0) return words.length === 1 ? chinese.indexOf(words) + 1 || undefined : undefined;
  const tens = ten === 0 ? 1 : chinese.indexOf(words.charAt(0)) + 1;
  const ones = ten === words.length - 1 ? 0 : chinese.indexOf(words.charAt(ten + 1)) + 1;
  return tens * 10 + ones;
}
