import { periodSentence, printParagraph } from "../../print/index.ts";
import type { DateMention, Period, Report } from "../../report/report.ts";
import { isNamedPeriod } from "../../report/title/dates.ts";
import { findWords, wordsAt } from "../../report/words-at.ts";
import type { Edit } from "../../text/range.ts";
import { insertAt } from "../insert.ts";
import { type Fix, type Found, rule } from "../rule.ts";
import { blockGap, firstSection, formIndex, headingEnd, mainSections } from "../section/place.ts";

export interface ReportPeriodFacts {
  /** partial: the right year, but not from its first day to its last. */
  readonly kind: "missing" | "impossible" | "other-year" | "partial";
  readonly found: string;
  readonly year: number | undefined;
}

/** 统计期限: 1月1日 to 12月31日 of the report year. */
export const reportPeriod = rule<ReportPeriodFacts>({
  id: "report/period",
  severity: "error",
  summary: { zh: "开头写明统计期限，为报告年度1月1日至12月31日", en: "The opening names the period: the whole report year" },
  explanation: {
    zh: "年度报告的数据从报告年度1月1日统计到12月31日，开头应写明。照抄上年报告时最容易漏改年份。期限可以写在引言里，也可以写在第一部分开头；重复写、写法不同都可以。",
    en: "The figures run from 1 January to 31 December of the report year, and the opening says so. A copied report often keeps last year's. The period may stand before or at the start of section one, in any wording.",
  },
  sources: [
    { document: "中华人民共和国政府信息公开条例", clause: "第四十九条、第五十条", evidence: "O" },
    { document: "国办公开办函〔2021〕30号", clause: "填报说明：统计时段", evidence: "L" },
  ],
  fix: "safe",
  examples: {
    bad: {
      edits: [{ find: "2023年1月1日起至2023年12月31日", replace: "⟦2022年1月1日起至2022年12月31日⟧" }],
    },
    good: { edits: [{ find: "2023年1月1日起至2023年12月31日", replace: "2023年1月1日至12月31日" }] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    if (report.periods.length === 0 && report.form.period) yield missing(report);
    for (const period of report.periods) {
      const kind = faultOf(period, report);
      if (kind) yield toFound(period, kind, report);
    }
  },
  message: {
    zh: ({ kind, found, year }) => {
      const whole = year === undefined ? "报告年度1月1日至12月31日" : `${year}年1月1日至${year}年12月31日`;
      if (kind === "missing") return `开头没有写明统计期限。请在引言或第一部分开头写上：${whole}。`;
      if (kind === "impossible") return `统计期限“${found}”里有不存在的日期，应为${whole}。`;
      if (kind === "partial") return `统计期限“${found}”不是完整的一年，应为${whole}。`;
      return `统计期限“${found}”与报告年度${year === undefined ? "" : `（${year}年）`}不符。若标题的年份无误，应为${whole}。`;
    },
    en: ({ kind, found, year }) => {
      const whole = year === undefined ? "1 January to 31 December of the report year" : `1 January to 31 December ${year}`;
      if (kind === "missing") return `The opening names no statistics period. Add it: ${whole}.`;
      if (kind === "impossible") return `The period “${found}” holds a date that does not exist. It is ${whole}.`;
      if (kind === "partial") return `The period “${found}” is not the whole year. It is ${whole}.`;
      return `The period “${found}” is not that of the report year${year === undefined ? "" : `, ${year}`}. If the title's year is right, it is ${whole}.`;
    },
  },
});

/** Dates from 1月1日 to 12月31日 that are not called a period may be of any year, in a comparison for example. */
function faultOf(period: Period, { year }: Report): ReportPeriodFacts["kind"] | undefined {
  if (!isNamedPeriod(period)) return undefined;
  const { start, end } = period;
  if (period.impossible || !start || !end) return "impossible";
  const asked = year ?? end.year;
  if (start.year !== asked || end.year !== asked) return "other-year";
  const isWhole = start.month === 1 && start.day === 1 && end.month === 12 && end.day === 31;
  return isWhole ? undefined : "partial";
}

function toFound(period: Period, kind: ReportPeriodFacts["kind"], report: Report): Found<ReportPeriodFacts> {
  const { year } = report;
  const words = wordsAt(report, period.range);
  const edits = year === undefined ? [] : [period.start, period.end].flatMap((date) => setYear(date, year, report));
  const fix = { title: { zh: `年份改为${year}`, en: `Set the year to ${year}` }, edits };
  return {
    range: period.range,
    severity: kind === "partial" ? "warning" : "error",
    facts: { kind, found: words, year },
    ...(kind === "other-year" && edits.length > 0 && { suggestions: [fix] }),
    ...(kind === "partial" && year !== undefined && { suggestions: [wholeYear(period, year)] }),
  };
}

/** 1月1日 to 12月31日, in place of the dates as they stand. */
function wholeYear({ range }: Period, year: number): Fix {
  const text = `${year}年1月1日起至${year}年12月31日`;
  return { title: { zh: `改为“${text}”`, en: `Change to ${text}` }, edits: [{ range, text }] };
}

/** Digits in the date are replaced where they stand, so that spaces and marks around them stay. */
function setYear(date: DateMention | undefined, year: number, report: Report): Edit[] {
  const range = date && date.year !== year ? findWords(report, date.range, String(date.year)) : undefined;
  return range ? [{ range, text: String(year) }] : [];
}

function missing(report: Report): Found<ReportPeriodFacts> {
  const { year } = report;
  const section = firstSection(report);
  const range = report.title?.range ?? section?.title.range ?? { start: 0, end: 0 };
  const fix = year === undefined ? undefined : insertion(report, year);
  const isCertain = report.yearFrom === "title";
  return {
    range,
    severity: "warning",
    facts: { kind: "missing", found: "", year },
    ...(fix && (isCertain ? { fix } : { suggestions: [fix] })),
  };
}

/** After the first paragraph of the opening; without one, under the heading of section one. */
function insertion(report: Report, year: number): Fix | undefined {
  const { blocks, title, layout } = report;
  const section = firstSection(report);
  const first = blocks.find(
    (block) =>
      block.kind === "paragraph" &&
      title !== undefined &&
      block.range.start >= title.range.end &&
      block.range.end <= (section?.heading.range.start ?? 0) &&
      block.words.text.endsWith("。"),
  );
  // Put under the heading of another section, it would be moved along with that section.
  const overview = mainSections(report).find((other) => formIndex(other, report) === 0);
  const at = first?.range.end ?? (overview && headingEnd(overview, report));
  if (at === undefined) return undefined;
  const sentence = periodSentence(report.form, year);
  if (sentence === undefined) return undefined;
  const text = printParagraph(sentence, { layout, eol: report.eol });
  return { title: { zh: "补上统计期限", en: "Add the period" }, edits: [insertAt(at, blockGap(report) + text)] };
}
