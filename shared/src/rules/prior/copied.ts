import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";
import { agencyOf } from "../../workspace/agency.ts";
import { type HashedSentence, hashedSentences } from "../../workspace/sentences.ts";
import type { ReportSummary } from "../../workspace/summary.ts";
import { optionOf } from "../options.ts";
import { type Found, rule } from "../rule.ts";
import { findRepeated, nameOf, type Repeated } from "./over-years.ts";

export interface CopiedFacts {
  readonly from: "prior" | "neighbour";
  readonly agency: string;
  readonly year: number | undefined;
  readonly equal: number;
  readonly sentences: number;
  /** What is last year's are numbers of a table: some of them, by name. */
  readonly numbers?: readonly string[];
}

/** Of the equal sentences, how many are shown. */
const mostShown = 3;

const lastYears = {
  find: "围绕群众关心的事项，",
  replace:
    "新开“村务直播间”栏目并每月更新一期。农村宅基地审批结果按季度张榜公布。惠农补贴发放名单逐户核对后公开。镇村两级公开栏统一了样式。集体资产出租先公示后签约。养老助餐点的收费标准在门口公示。围绕群众关心的事项，",
};
const thisYears = {
  find: "围绕群众关心的事项，",
  replace:
    "增设“一村一屏”电子公开栏并接入县平台。高标准农田项目从招标到验收全程公开。困难家庭学生资助名单隐去住址后公布。村级小微工程的合同和变更一并公开。河道清淤的进度每周更新一次。林权登记的办理时限写进服务指南。围绕群众关心的事项，",
};

/** The prose is last year's, or a neighbour's. */
export const priorCopied = rule<CopiedFacts>({
  id: "prior/copied",
  severity: "warning",
  summary: { zh: "正文不是上一年或别的机关报告的翻版", en: "The prose is not last year's, nor another agency's" },
  explanation: {
    zh: "整句相同的比例达到阈值（默认八成，正文不少于十二句）时提示。比较时不计年份和机关名称，不计标题、表格、统计期限、信息处理费等每份报告都要写的话。数字更新过的句子算不同的句子。报表没有正文，比较的是每年都不同的数（如访问量、信息发布数）。两个阈值都可在配置中调整（选项 share、sentences）。",
    en: "Speaks from a share of equal sentences on (eight tenths, of at least twelve sentences). Years and the agency's name do not count, nor do headings, tables and what every report must say. A sentence whose numbers were brought up to date is another one. Of a sheet without prose the numbers that differ from year to year are compared. The options `share` and `sentences` change the thresholds.",
  },
  sources: [{ document: "政府信息公开条例", clause: "第四十九条、第五十条：上一年度的情况", evidence: "I" }],
  fix: "none",
  examples: {
    bad: { edits: [lastYears], others: [{ as: "prior", edits: [lastYears] }] },
    good: { edits: [thisYears], others: [{ as: "prior", edits: [lastYears] }] },
  },
  *check(report, { prior, neighbours = [], settings }) {
    const numbers = prior && findRepeated(report, prior, optionOf("prior/copied", "share", settings));
    if (prior && numbers) yield numbersFound(numbers.repeated, numbers.of, prior);
    const own = prior || neighbours.length > 0 ? hashedSentences(report, agencyOf(report.agency ?? "")) : [];
    if (own.length < (settings.copied?.sentences ?? optionOf("prior/copied", "sentences", settings))) return;
    const needed = (settings.copied?.share ?? optionOf("prior/copied", "share", settings)) * own.length;
    const sources = [...(prior ? [prior] : []), ...neighbours];
    const counts = sources.map((source) => ({ source, equal: equalSentences(own, source) }));
    const copied = counts.find(({ equal }) => equal.length >= needed);
    if (copied) yield toFound(copied.equal, own.length, copied.source, copied.source === prior, report);
  },
  message: {
    zh: ({ from, agency, year, equal, sentences, numbers }) =>
      numbers
        ? `${sentences} 个每年都不同的数中有 ${equal} 个与上一年度（${year ?? "上"}年）的完全一样（${numbers.join("、")}），像是沿用了上年的报表。请换成本年度的数。`
        : `正文 ${sentences} 句中有 ${equal} 句与${from === "prior" ? `上一年度（${year ?? "上"}年）的报告` : `${agency}同年的报告`}相同（年份、机关名称除外），像是沿用旧稿。请写本机关本年度的情况。`,
    en: ({ from, agency, year, equal, sentences, numbers }) =>
      numbers
        ? `${equal} of ${sentences} numbers that differ from year to year are those of ${year ?? "last year"} (${numbers.join(", ")}). A copied sheet?`
        : `${equal} of ${sentences} sentences are those of ${from === "prior" ? `last year's report (${year ?? "?"})` : `${agency}'s report of the same year`}, years and names aside. A copied draft?`,
  },
});

function equalSentences(own: readonly HashedSentence[], { sentences }: ReportSummary): HashedSentence[] {
  const theirs = new Set(sentences);
  return own.filter(({ hash }) => theirs.has(hash));
}

function toFound(
  equal: readonly HashedSentence[],
  sentences: number,
  source: ReportSummary,
  isPrior: boolean,
  report: Report,
): Found<CopiedFacts> {
  const text = { zh: "相同的句子", en: "an equal sentence" };
  return {
    range: placeOf(report, equal),
    facts: {
      from: isPrior ? "prior" : "neighbour",
      ...{ agency: source.agency.name, year: source.year, equal: equal.length, sentences },
    },
    related: [
      { uri: source.uri, range: { start: 0, end: 0 }, text: { zh: "被沿用的报告", en: "the report that was copied" } },
      ...equal.slice(0, mostShown).map(({ range }) => ({ range, text })),
    ],
  };
}

function numbersFound(repeated: readonly Repeated[], of: number, prior: ReportSummary): Found<CopiedFacts> {
  const shown = repeated.slice(0, mostShown);
  return {
    range: repeated[0]?.[0].range ?? { start: 0, end: 0 },
    facts: {
      ...{ from: "prior", agency: prior.agency.name, year: prior.year, equal: repeated.length, sentences: of },
      numbers: shown.map(([{ form, value }]) => `${nameOf(form).name} ${value}`),
    },
    related: shown.map(([{ form }, { range, value }]) => {
      const words = `${prior.year ?? ""}：${nameOf(form).name}＝${value}`;
      return { uri: prior.uri, range, text: { zh: words, en: words } };
    }),
  };
}

/** The whole report is meant: its title stands for it. */
function placeOf(report: Report, equal: readonly HashedSentence[]): Range {
  return report.title?.range ?? equal[0]?.range ?? { start: 0, end: 0 };
}
