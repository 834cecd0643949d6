import type { Report } from "../../report/report.ts";
import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { overlaps, scan } from "./scan.ts";

export interface DateFacts {
  readonly words: string;
  /** future: a year that is far ahead of the report's, where nothing is planned. */
  readonly part: "year" | "month" | "day" | "mark" | "future";
  readonly right?: string;
}

const numberedDate = newSign(
  "",
  [..."0123456789"].flatMap((digit) => [`${digit}年`, `${digit}月`]),
);
/** 2023年2月30日, 13月5日, 20241月1日, 20233年, 202年度. Numbers in a document's name (〔2023〕13号) are none. */
const dates =
  /(?<![\d.〔[第])(?:(\d{2,6})年(?:(\d{1,3})月(?:(\d{1,3})日)?|度)?|(20\d{2})(\d{1,2})月(?:(\d{1,3})日)?|(\d{1,3})月(\d{1,3})日)/g;

/** 12月31止: 日 was left out; 12月1至5日 and 3月1、2日 are right. */
const unmarked = /(?<![\d.])(?:20\d{2}年)?(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])(?=止|[。；])/g;

/** A date that no calendar has. */
export const textDate = rule<DateFacts>({
  id: "text/date",
  severity: "error",
  summary: { zh: "日期真实存在", en: "Dates are ones that exist" },
  explanation: {
    zh: "如2月30日、13月、20233年、20241月1日，以及不是打算、却还没有到的年份（2033年）。统计期限和落款的日期由 report/period、report/signature 检查。",
    en: "2月30日, 13月, 20233年, 20241月1日 and the like, and years that have not come where nothing is planned. The period and the signature have rules of their own.",
  },
  sources: [{ document: "GB/T 15835-2011 出版物上数字用法", clause: "4.1.3", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。⟦2033年⟧5月印发方案。⟦2023年2月30日⟧召开会议。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。2023年2月28日召开会议。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    const others = otherRules(report);
    yield* farAhead(report);
    for (const { match, range } of scan(report, dates, numberedDate)) {
      const part = wrongPart(match);
      if (part && !others.some((other) => overlaps(other, range))) yield { range, facts: { words: match[0], part } };
    }
    for (const { match, range } of scan(report, unmarked, numberedDate)) {
      yield { range, facts: { words: match[0], part: "mark" }, severity: "warning" };
    }
  },
  message: {
    zh: ({ words, part, right }) => {
      if (part === "mark") return `“${words}”后面少了“日”字。`;
      if (part === "future") return `“${words}”还没有到，${right ? `是否为“${right}”？` : ""}请改正。`;
      return `“${words}”不是真实存在的日期（${partsZh[part]}有误），请改正。`;
    },
    en: ({ words, part, right }) => {
      if (part === "mark") return `“${words}” lacks its 日.`;
      if (part === "future") return `“${words}” has not come yet${right ? `; “${right}”?` : "."}`;
      return `“${words}” is no date (the ${part} is wrong).`;
    },
  },
});

const partsZh = { year: "年份", month: "月份", day: "日子" } as const;

const aheadSign = newSign("", ["20"]);
const yearWords = /(?<![\d.〔[《])(20\d{2})年(?!前|底前|末前|以前|规划|远景|目标)/g;
/** What is planned may be far ahead. */
const planned = /规划|目标|远景|力争|[到至—-]20|计划|将|建设期|有效期|届|五年|期限/;

/** 2033年增加了…: a slip of the hand, most often in one digit. */
function* farAhead(report: Report) {
  const { year } = report;
  if (year === undefined) return;
  for (const { match, range, text, locate } of scan(report, yearWords, aheadSign)) {
    const found = Number(match[1]);
    const from = Math.max(text.lastIndexOf("。", match.index), text.lastIndexOf("；", match.index)) + 1;
    const sentence = text
      .slice(from, match.index + 80)
      .split(/[。；]/, 1)
      .join();
    if (found < year + 2 || planned.test(sentence)) continue;
    const right = digitsApart(String(found), String(year)) === 1 ? `${year}年` : undefined;
    const edits = [{ range: locate(match.index, match.index + 4), text: String(year) }];
    const title = { zh: `改为“${year}年”`, en: `Change to ${year}` };
    yield {
      range,
      facts: { words: match[0], part: "future" as const, ...(right && { right }) },
      ...(right && { suggestions: [{ title, edits }] }),
    };
  }
}

function digitsApart(a: string, b: string): number {
  return [...a].filter((digit, i) => digit !== b.charAt(i)).length;
}

function otherRules(report: Report) {
  return [...report.periods.map((period) => period.range), ...(report.signature.date ? [report.signature.date.range] : [])];
}

function wrongPart(match: RegExpExecArray): keyof typeof partsZh | undefined {
  const [words, year, month, day, gluedYear, , , monthAlone, dayAlone] = match;
  if (gluedYear) return "year";
  if (monthAlone) return wrongDay(2000, monthAlone, dayAlone);
  if (year && isWrongYear(year, words)) return "year";
  return month === undefined ? undefined : wrongDay(Number(year), month, day);
}

/** Five digits and more from 20 on; 202年度. Ages and spans (5000年文明, 200年历史) are no years of the calendar. */
function isWrongYear(year: string, words: string): boolean {
  if (year.length >= 5) return year.startsWith("20");
  const isCalendar = words.includes("月") || words.endsWith("度");
  if (!isCalendar) return false;
  return year.length === 3 || (year.length === 4 && !/^(?:18|19|20)/.test(year));
}

function wrongDay(year: number, month: string, day: string | undefined): keyof typeof partsZh | undefined {
  const number = Number(month);
  if (number < 1 || number > 12) return "month";
  if (day === undefined) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1] ?? 31;
  return Number(day) < 1 || Number(day) > last ? "day" : undefined;
}
