import { comparisons, mayClaim } from "../../claims/index.ts";
import { type Passage, passagesOf, type Sentence, sentencesOf, type Token } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { memo } from "../../text/memo.ts";
import type { Range } from "../../text/range.ts";
import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { overlaps } from "./scan.ts";

export interface YearFacts {
  /** copied: last year's text. plan: this year's work as a plan. */
  readonly kind: "copied" | "plan";
  readonly found: number;
  readonly right: number;
}

const century = newSign("", ["20"]);

/** Last year's report copied: another year as the time of this year's work. */
export const textYear = rule<YearFacts>({
  id: "text/year",
  severity: "warning",
  summary: { zh: "讲本年工作的句子写本年", en: "This year's work is told of this year" },
  explanation: {
    zh: "沿用上年稿子时常忘了改年份。看句首作为时间、讲本单位工作的年份，“截至”年底的年份，所报件数与本年表格一致的年份，以及把本年当作打算的年份；对比、历史、计划、文号、预算、荣誉和排名里的其他年份都是对的，已经整改的往年问题也是；同一句里也提到本年的不算，三年以前的年份不看，第六部分只看信息处理费的句子。",
    en: "A copied draft often keeps last year's year. A year that opens a sentence about the agency's own work counts, a 截至 of the year before, a year whose numbers are this year's in the tables, and this year in a plan; years in comparisons, history, plans, documents' numbers, budgets, honours and rankings are right, and so are old problems that have been solved and a sentence that names this year too. Years more than three before are left alone, and in section 六 all but the fee.",
  },
  sources: [{ document: "政府信息公开条例", clause: "第四十九条、第五十条：上一年度", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。⟦2022年⟧，我镇扎实做好政府信息公开工作。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。2022年，我镇公开信息10条，2023年公开12条。" }] },
  },
  prose: (passage) => namesYear(passage) || mayClaim(passage),
  *check(report) {
    const { year } = report;
    if (year === undefined || report.yearFrom === "signature" || isDoubtful(report, year)) return;
    for (const passage of passagesOf(report)) {
      if (!namesYear(passage)) continue;
      for (const { at, found, right } of wrongYears(passage, report, year)) {
        const range = passage.reading.locate(at, at + (passage.reading.text.charAt(at + 5) === "度" ? 6 : 5));
        if (report.periods.some((period) => overlaps(period.range, range))) continue;
        const title = { zh: `改为“${right}年”`, en: `Change to ${right}` };
        const edits = [{ range: passage.reading.locate(at, at + 4), text: String(right) }];
        yield { range, facts: { kind: right > year ? "plan" : "copied", found, right }, suggestions: [{ title, edits }] };
      }
    }
  },
  message: {
    zh: ({ kind, found, right }) =>
      kind === "plan"
        ? `这里讲下一步的打算，却写“${found}年”；本报告是 ${right - 1} 年度的，打算应是 ${right} 年的，请核对。`
        : `本报告是 ${right} 年度的，这里讲本年工作却写“${found}年”，可能是沿用旧稿，请核对。`,
    en: ({ kind, found, right }) =>
      kind === "plan"
        ? `A plan for ${found} in the report of ${right - 1}; should it be ${right}?`
        : `This is the report of ${right}, but the sentence tells of ${found}; a copied draft?`,
  },
});

function namesYear({ signs, reading }: Passage): boolean {
  return (signs & century) !== 0 && /20\d\d年/.test(reading.text);
}

/** The period is of another year: then the title may be wrong, and report/period reports it. */
function isDoubtful({ periods }: Report, year: number): boolean {
  const dated = periods.filter((period) => period.end);
  return dated.length > 0 && dated.every((period) => period.end?.year !== year);
}

interface WrongYear {
  /** Where its digits begin, in the passage's reading. */
  readonly at: number;
  readonly found: number;
  readonly right: number;
}

function* wrongYears(passage: Passage, report: Report, year: number): Iterable<WrongYear> {
  const { text } = passage.reading;
  for (const sentence of sentencesOf(passage.tokens())) {
    const at = sentence.tokens.findIndex(({ kind }) => kind === "year");
    const token = sentence.tokens[at];
    if (token?.kind !== "year" || isInTitle(text, token.start)) continue;
    const found = token.says;
    const words = text.slice(sentence.from, sentence.to);
    const past = found < year && found >= year - 3;
    const isCopied =
      past &&
      (isTold(sentence, at, words, passage, year) || isAsOf(token, text, words, year) || isEvident(token, passage, report));
    if ((past || found === year) && isPlan(sentence, at, text, passage)) yield { at: token.start, found, right: year + 1 };
    else if (isCopied) yield { at: token.start, found, right: year };
  }
  yield* announced(passage, year);
}

/** Words that make another year right: comparison, history, plans, what a document says. */
const excuses =
  /较|比|相比|同期|以前|[底末]|起施行|印发|修订|结转|整改|上年|去年|往年|将|计划|拟|下一步|力争|发现的|指出|预算|规划|至今|被评|获评|评为|荣获|表彰|排名|考核中|考核结果|已[得改][^，。；]{0,6}(?:改善|改进|解决|整改|纠正|到位)/;
const fee = /信息处理费|收费通知|收取费用/;
/** What may stand before the year in its sentence: 一是, 我局. */
const leading: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(["ordinal", "filler", "scope", "quote"]);
/** What follows a year that is the time of the agency's own work. */
const following: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(["scope", "verb", "not", "sum"]);

/** 2022年，我局…: the year opens the sentence as its time, and the sentence tells of the agency's own work. */
function isTold({ tokens }: Sentence, at: number, words: string, passage: Passage, year: number): boolean {
  const isFee = fee.test(words);
  if (passage.section?.form?.key === "others" && !isFee) return false;
  if (!isFirst(tokens, at, passage.reading.text)) return false;
  const next = tokens.slice(at + 1).find(({ kind }) => kind !== "comma" && kind !== "filler");
  // 2022年收到申请8件 alone is a number to compare with.
  const isNamed = tokens.slice(0, at).some(({ kind }) => kind === "scope") || next?.kind === "scope" || next?.kind === "not";
  const isOwn = (isNamed && next !== undefined && following.has(next.kind)) || isWork.test(words);
  if (!isOwn || words.includes(String(year))) return false;
  if (isFee) return !/较|比|上年|去年/.test(words);
  return !excuses.test(words) && !isMended(words, passage, tokens.at(-1)?.end ?? 0, year);
}

/** Nothing but the agency and the like stands before it in its sentence, or a basis: 按照《…办法》规定，我局2022年…. */
function isFirst(tokens: readonly Token[], at: number, text: string): boolean {
  const comma = tokens.findLastIndex(({ kind }, i) => i < at && kind === "comma");
  const basis = comma < 0 ? "" : text.slice(tokens[0]?.start ?? 0, tokens[comma]?.start);
  const from = /^(?:按照|根据|依据|依照|对照).*(?:规定|要求|精神|部署|通知|办法)》?$/.test(basis) ? comma + 1 : 0;
  return tokens.slice(from, at).every(({ kind }) => leading.has(kind));
}

/** 2022年，县委、县政府高度重视…; 在县委领导下. */
const isWork =
  /20\d\d年度?，?(?:在[县市区镇党上各]|[县市区]委|[\u4e00-\u9fff]{2,12}(?:局|镇|乡|街道|政府|委员会|办公室)(?:坚持|认真|严格|高度|按照|共|主动|收到|未|深入|紧))/;

/** Last year's problems that were solved this year. */
function isMended(words: string, { reading }: Passage, end: number, year: number): boolean {
  const after = reading.text.slice(end, end + 200);
  return /存在|不足|短板/.test(words) && (after.includes(`${year}年`) || /针对|整改|本年度|今年/.test(after));
}

/** 截至2022年12月底, where the sentence names no other year. */
function isAsOf(token: Token & { readonly kind: "year" }, text: string, words: string, year: number): boolean {
  const isEnd = /12月31日|12月底|[底末]$/.test(text.slice(token.start, token.end));
  const before = text.slice(Math.max(0, token.start - 3), token.start);
  return (
    token.says === year - 1 &&
    isEnd &&
    /截[至止]到?$/.test(before) &&
    !words.includes(String(year)) &&
    !/较|比|上年|去年/.test(words)
  );
}

/** The sentence's numbers are this year's in the tables: one that chance does not give, or two. */
function isEvident(token: Token & { readonly kind: "year" }, passage: Passage, report: Report): boolean {
  const place = passage.reading.locate(token.start, token.end);
  const end = passage.reading.text.slice(token.end).search(/[。！？]/);
  const after = passage.reading.locate(token.end, end < 0 ? passage.reading.text.length : token.end + end);
  const numbers = told(report).filter(
    ({ range, year }) => year === token.says && range.start >= place.end && range.end <= after.end,
  );
  return numbers.some(({ value }) => value > 9) || numbers.length > 1;
}

/** The numbers of another year that the tables hold for this one, 0 aside. */
const told = memo((report: Report): { readonly range: Range; readonly year: number; readonly value: number }[] =>
  ["applications", "outcomes"].flatMap((table) =>
    comparisons(report, table, { anyYear: true }).flatMap(({ claim, holds }) => {
      const { year, value, range, counted } = claim;
      const isOther = year !== undefined && year !== report.year && counted !== "carriedIn" && counted !== "carriedOut";
      return isOther && holds && value > 0 ? [{ range, year, value }] : [];
    }),
  ),
);

/** 将 as a time, not before an object: 将继续, 将进一步; not 将政务公开纳入考核. */
const future =
  /将(?=继续|进一步|持续|不断|着力|重点|以|从|按照|围绕|结合|通过|加大|加强|加快|大力|切实|认真|严格|坚持|立足|紧紧|深入|积极|全面|努力|采取|针对|在|推进|完善|健全|优化)|下一?步|计划(?!类)|力争|争取|拟(?=开|建|组|对|于)/;

/** 2023年，我局将继续…, in section five or behind 下一步. */
function isPlan({ tokens, from, to }: Sentence, at: number, text: string, { section }: Passage): boolean {
  const before = text.slice(from, tokens[at]?.start ?? from);
  const words = text.slice(from, to);
  const opens = tokens.slice(0, at).every(({ kind }) => leading.has(kind)) || /^(?:下一?步|今后|接下来)，?$/.test(before);
  const isFuture = future.test(before) || future.test(text.slice(tokens[at]?.end ?? from, (tokens[at]?.end ?? from) + 24));
  return section?.form?.key === "problems" && opens && isFuture && !/已|了|(?:完成|取得|召开|举办)了/.test(words);
}

/** 现将2022年政府信息公开工作情况报告如下. */
const announcement =
  /(?:现将|公布|发布|编制)[\u4e00-\u9fff《》]{0,14}?((20\d{2})年度?)(?=[\u4e00-\u9fff《》]{0,24}(?:报告如下|汇报如下|总结如下|公布如下|(信息公开(?:工作)?(?:年度)?报告)))/g;

/** Last year's report is published this year; only the opening announces this one. */
function* announced({ reading: { text }, section }: Passage, year: number): Iterable<WrongYear> {
  for (const match of text.matchAll(announcement)) {
    const [all, words = "", digits = "", published] = match;
    const found = Number(digits);
    const at = match.index + all.lastIndexOf(words);
    const isOther = found < year && found >= year - 3 && !isInTitle(text, at);
    const sentence = text
      .slice(at)
      .split(/[。；]/, 1)
      .join();
    if (
      !isOther ||
      (published && section && !all.startsWith("现将")) ||
      sentence.includes(String(year)) ||
      excuses.test(sentence)
    )
      continue;
    yield { at, found, right: year };
  }
}

/** 《关于编制2022年政府信息公开工作年度报告的通知》 is a document's name. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf("《", at) > text.lastIndexOf("》", at);
}
