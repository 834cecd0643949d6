import { type Passage, passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { overlaps } from "./scan.ts";

export interface YearFacts {
  readonly found: number;
  readonly year: number;
}

const century = newSign("", ["20"]);
/** The year stands first in its sentence, after an ordinal at most, and is the subject's time: 2022年，我局… */
const subject =
  /(?:^|[。；\n])(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?((20\d{2})年度?)(?:以来)?[，]?(?=我[局镇乡县市区委办厅院所处街中单]|本[机单局镇乡街]|全[局镇乡年县市区]|在[县市区镇党上各]|[县市区]委|[\u4e00-\u9fff]{2,12}(?:局|镇|乡|街道|政府|委员会|办公室)(?:坚持|认真|严格|高度|按照|共|主动|收到|未|深入|紧))/g;
/** 现将2022年政府信息公开工作情况报告如下. */
const announced =
  /(?:现将|公布|发布|编制)[\u4e00-\u9fff《》]{0,14}?((20\d{2})年度?)(?=[\u4e00-\u9fff《》]{0,24}(?:报告如下|汇报如下|总结如下|公布如下|(信息公开(?:工作)?(?:年度)?报告)))/g;
/** Words that make another year right: comparison, history, plans, what a document says. */
const excuses =
  /较|比|相比|同期|以前|底|末|起施行|印发|修订|结转|整改|上年|去年|往年|将|计划|拟|下一步|力争|发现的|指出|预算|规划|至今|被评|获评|评为|荣获|表彰|排名|考核中|考核结果|已[得改][^，。；]{0,6}(?:改善|改进|解决|整改|纠正|到位)/;

/** Last year's report copied: another year as the time of this year's work. */
export const textYear = rule<YearFacts>({
  id: "text/year",
  severity: "warning",
  summary: { zh: "讲本年工作的句子写本年", en: "This year's work is told of this year" },
  explanation: {
    zh: "沿用上年稿子时常忘了改年份。只看句首作为时间、讲本单位工作的年份；对比、历史、计划、文号、预算、荣誉和排名里的其他年份都是对的，已经整改的往年问题也是；同一句里也提到本年的不算，第六部分和三年以前的年份不看。",
    en: "A copied draft often keeps last year's year. Only a year that opens a sentence about the agency's own work counts; years in comparisons, history, plans, documents' numbers, budgets, honours and rankings are right, and so are old problems that have been mended and a sentence that names this year too. Section 六 and years more than three before are left alone.",
  },
  sources: [{ document: "政府信息公开条例", clause: "第四十九条、第五十条：上一年度", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。⟦2022年⟧，我镇扎实做好政府信息公开工作。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。2022年，我镇公开信息10条，2023年公开12条。" }] },
  },
  *check(report) {
    const { year } = report;
    if (year === undefined || report.yearFrom === "signature" || isDoubtful(report, year)) return;
    const others = [1, 2, 3].map((ago) => `${year - ago}年`);
    for (const passage of passagesOf(report)) {
      if (!(passage.signs & century) || passage.section?.form?.key === "others") continue;
      if (others.some((other) => passage.reading.text.includes(other))) yield* otherYears(passage, report, year);
    }
  },
  message: {
    zh: ({ found, year }) => `本报告是 ${year} 年度的，这里讲本年工作却写“${found}年”，可能是沿用旧稿，请核对。`,
    en: ({ found, year }) => `This is the report of ${year}, but the sentence tells of ${found}; a copied draft?`,
  },
});

/** The period is another year's: then the title may be the wrong one, and report/period speaks. */
function isDoubtful({ periods }: Report, year: number): boolean {
  const dated = periods.filter((period) => period.end);
  return dated.length > 0 && dated.every((period) => period.end?.year !== year);
}

function* otherYears(passage: Passage, report: Report, year: number) {
  const { text, locate } = passage.reading;
  for (const match of [...text.matchAll(subject), ...text.matchAll(announced)]) {
    const [all, words = "", digits = "", published] = match;
    // Last year's report is published this year; only the opening announces this one.
    if (published && passage.section && !all.startsWith("现将")) continue;
    const found = Number(digits);
    const at = match.index + all.lastIndexOf(words);
    if (found >= year || found < year - 3 || isInTitle(text, at)) continue;
    const sentence = text.slice(at, endOfSentence(text, at));
    if (sentence.includes(String(year)) || excuses.test(sentence)) continue;
    if (isMended(sentence, text.slice(at + sentence.length, at + sentence.length + 200), year)) continue;
    const range = locate(at, at + words.length);
    if (report.periods.some((period) => overlaps(period.range, range))) continue;
    const title = { zh: `改为“${year}年”`, en: `Change to ${year}` };
    yield { range, facts: { found, year }, suggestions: [{ title, edits: [{ range: locate(at, at + 4), text: String(year) }] }] };
  }
}

/** 《关于编制2022年政府信息公开工作年度报告的通知》 is a document's name. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf("《", at) > text.lastIndexOf("》", at);
}

/** Last year's problems, which this year's work has mended. */
function isMended(sentence: string, after: string, year: number): boolean {
  return /存在|不足|短板/.test(sentence) && (after.includes(`${year}年`) || /针对|整改|本年度|今年/.test(after));
}

function endOfSentence(text: string, from: number): number {
  const end = text.slice(from, from + 300).search(/[。；]/);
  return from + (end < 0 ? 300 : end);
}
