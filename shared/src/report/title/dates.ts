import { locate, type Span, sliceSpan } from "../../text/span.ts";
import type { DateMention, Period } from "../report.ts";

const digits = "[0-9０-９〇○OＯ零一二三四五六七八九十]";
const datePattern = new RegExp(
  `(?:(${digits}{4})\\s*年\\s*)?(元|${digits}{1,3})\\s*月\\s*(${digits}{1,3})\\s*(?:日|号|(?=止))`,
  "g",
);
const numericDate = /(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})(?!\d)/g;

/** Every full date in a line. A date without a year takes the year of the one before it; `fallback` serves the first. */
export function findDates(words: Span, fallback?: number): DateMention[] {
  const found: DateMention[] = [];
  let year = fallback;
  for (const match of words.text.matchAll(datePattern)) {
    year = readDigits(match[1]) ?? year;
    push(match, year, match[2], match[3]);
  }
  if (found.length === 0) for (const match of words.text.matchAll(numericDate)) push(match, Number(match[1]), match[2], match[3]);
  return found;

  function push(match: RegExpExecArray, inYear: number | undefined, month: string | undefined, day: string | undefined): void {
    const range = locate(words, match.index, match.index + match[0].length);
    found.push({ range, text: match[0], year: inYear ?? 0, month: readDigits(month) ?? 0, day: readDigits(day) ?? 0 });
  }
}

export function isRealDate(date: DateMention): boolean {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  return date.day <= new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
}

const han = "〇一二三四五六七八九";

/** 2023, ２０２３, 二〇二三, 十二, 三十一; undefined where there is nothing to read. */
export function readDigits(words: string | undefined): number | undefined {
  if (!words) return undefined;
  if (words === "元") return 1;
  const plain = words.normalize("NFKC").replace(/[○零O]/g, "〇");
  if (/^\d+$/.test(plain)) return Number(plain);
  const ten = plain.indexOf("十");
  if (ten < 0) return [...plain].reduce((sum, char) => sum * 10 + Math.max(0, han.indexOf(char)), 0);
  const tens = ten === 0 ? 1 : han.indexOf(plain.charAt(0));
  return tens * 10 + (ten === plain.length - 1 ? 0 : han.indexOf(plain.charAt(ten + 1)));
}

const periodWords =
  /统计期限|统计期间|统计日期|统计起止(?:时间|日期)?|统计时限|统计时间|统计时段|统计周期|统计区间|数据(?:的)?(?:起止|期限|时限|统计|(?:[为是自从]|起自)(?=\s*[\d０-９二]))|报告期/;
const wholeYear = /(?<!\d)[1１]\s*月\s*[1１]\s*日.{0,14}(?:12|１２)\s*月\s*(?:31|３１)\s*(?:日|止)/;
const impossible = /\d{5,}\s*月|\d{4}\s*月|(?:^|[^\d])(?:1[3-9]|[2-9]\d)\s*月|\d{5,}\s*年|(?:3[2-9]|[4-9]\d|\d{3})\s*日/;

/** Whether a period is one by the word 统计期限 or its like: only then do its dates have to be those of the report year. */
export function isNamedPeriod(period: Period): boolean {
  return periodWords.test(period.text);
}

/** The statistics period, where a line names it: by the word 统计期限 and the like, or as 1月1日 to 12月31日. */
export function findPeriod(words: Span): Period | undefined {
  const { text } = words;
  // Fast checks first: most paragraphs name no period.
  const mayBeNamed = text.includes("统计") || text.includes("报告期") || text.includes("数据");
  if (!mayBeNamed && !(text.includes("月") && /31|３１/.test(text))) return undefined;
  const named = mayBeNamed ? periodWords.exec(text) : null;
  const clause = named ? clauseFrom(words, named.index) : undefined;
  return (clause && readPeriod(clause)) ?? wholeYearPeriod(words);
}

function wholeYearPeriod(words: Span): Period | undefined {
  const whole = wholeYear.exec(words.text);
  return whole ? readPeriod(clauseFrom(words, Math.max(0, whole.index - 8))) : undefined;
}

/** From here to the end of the sentence. */
function clauseFrom(words: Span, from: number): Span {
  const length = words.text.slice(from).search(/[。；;]/);
  return sliceSpan(words, from, length < 0 ? words.text.length : from + length);
}

/** The most characters between the word and the period. */
const mostCharactersBetween = 24;

/** Two dates, the one running to the other, near the clause's beginning. */
function readPeriod(clause: Span): Period | undefined {
  const near = clause.text.slice(0, mostCharactersBetween * 3).normalize("NFKC");
  if (impossible.test(near)) return { range: clause.range, text: clause.text, impossible: true };
  const [first, end] = findDates(clause);
  if (!first || !end) return wholeMonths(clause);
  const at = clause.text.indexOf(first.text);
  const after = at + first.text.length;
  const between = clause.text.slice(after, clause.text.indexOf(end.text, after));
  if (at > mostCharactersBetween || !/^[起始]?[，,]?(?:截?止?[至到]|[-—–~～―]+)?[起止]?$/.test(between.replace(/\s+/g, "")))
    return undefined;
  const start = first.year === 0 ? { ...first, year: end.year } : first;
  return {
    range: { start: start.range.start, end: end.range.end },
    text: clause.text,
    start,
    end,
    ...((!isRealDate(start) || !isRealDate(end)) && { impossible: true }),
  };
}

const monthsPattern = /(20\d{2})\s*年\s*1\s*月份?\s*(?:至|到|[-—–~～―])+\s*(?:(20\d{2})\s*年\s*)?12\s*月/;

/** 「2022年1月至12月」: the same in months. */
function wholeMonths(clause: Span): Period | undefined {
  const match = monthsPattern.exec(clause.text);
  if (!match || match.index > mostCharactersBetween) return undefined;
  const end = match.index + match[0].length;
  const range = locate(clause, match.index, end);
  const year = Number(match[1]);
  const date = (year: number, month: number, day: number) => ({ range, text: match[0], year, month, day });
  return { range, text: clause.text, start: date(year, 1, 1), end: date(Number(match[2] ?? year), 12, 31) };
}
