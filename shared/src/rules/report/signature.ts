import type { Due } from "../../forms/form.ts";
import { notations } from "../../notations/index.ts";
import type { DateMention, Report } from "../../report/report.ts";
import { isRealDate } from "../../report/title/dates.ts";
import { wordsAt } from "../../report/words-at.ts";
import type { Range } from "../../text/range.ts";
import { type Found, rule, type Severity } from "../rule.ts";
import { hasCertainYear } from "./year.ts";

export interface ReportSignatureFacts {
  readonly kind: "missing" | "impossible" | "too-early" | "other-year" | "after-march" | "after-january" | "after-due";
  readonly date: string;
  readonly year: number | undefined;
  /** What the date is called: 落款日期, 填报日期. */
  readonly word: string;
  /** For after-due. */
  readonly due?: Due | undefined;
}

/** 落款: agency and date, in time. */
export const reportSignature = rule<ReportSignatureFacts>({
  id: "report/signature",
  severity: "error",
  summary: { zh: "落款有机关和日期，日期在次年的公布期限之内", en: "Signed by the agency, in time in the year after" },
  explanation: {
    zh: "统计期限到12月31日为止，落款应在次年。政府部门、乡镇和街道的年度报告应在1月31日前报送、公布，县级以上地方人民政府的应在3月31日前公布。有自己的公布期限的报表，按它的期限核对填报日期。看不出机关层级的，只按3月31日核对。",
    en: "The year ends on 31 December, so the report is signed in the next. Departments and townships report by 31 January, local governments from county level up publish by 31 March. A sheet with a due date of its own is held to that. Where the level cannot be told from the name, only the latter is held against the date.",
  },
  sources: [{ document: "中华人民共和国政府信息公开条例", clause: "第四十九条", evidence: "O" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "2024年1月15日", replace: "⟦2024年4月15日⟧" }] },
    good: { edits: [] },
  },
  cells: "none",
  *check(report) {
    const { date } = report.signature;
    if (date) {
      const kind = faultOf(date, report);
      if (kind) yield toFound(kind, date.range, report);
    } else if (!report.kind.dateWords && !hasOpenDate(report)) yield toFound("missing", lastLine(report), report);
  },
  message: {
    zh: (facts) => chinese(facts, facts.year ?? 0),
    en: (facts) => english(facts, facts.year ?? 0),
  },
});

/** 「2026年1月××日」: text/placeholder says that it is to be filled in. */
function hasOpenDate({ blocks, sections }: Report): boolean {
  const last = sections.at(-1)?.firstBlock ?? 0;
  return blocks.slice(last).some((block) => block.kind !== "table" && /年.{0,4}[_＿×ＸX○]{2,}.{0,4}日$/.test(block.words.text));
}

function chinese({ kind, date, word, due }: ReportSignatureFacts, year: number): string {
  const by: { readonly [kind in ReportSignatureFacts["kind"]]: string } = {
    missing: "文末没有落款日期。请写明机关名称和日期。",
    impossible: `${word}“${date}”不存在，请改正。`,
    "too-early": `${word}${date}早于统计期限结束（${year}年12月31日），那时全年的数据还没有统计完。请核对。`,
    "other-year": `${word}${date}不在报告年度的次年（${year + 1}年）。请核对日期和报告年度。`,
    "after-march": `${word}${date}已过${year + 1}年3月31日。条例第四十九条要求在3月31日前公布年度报告。`,
    "after-january": `${word}${date}已过${year + 1}年1月31日。条例第四十九条要求部门和乡镇在1月31日前报送并公布年度报告。`,
    "after-due": `${word}${date}已过${year + 1}年${due?.month}月${due?.day}日。${due?.source.document}要求在${due?.month}月${due?.day}日前公布。`,
  };
  return by[kind];
}

function english({ kind, date, due }: ReportSignatureFacts, year: number): string {
  const by: { readonly [kind in ReportSignatureFacts["kind"]]: string } = {
    missing: "No date of signature at the end. Name the agency and the date.",
    impossible: `The date of signature “${date}” does not exist.`,
    "too-early": `Signed on ${date}, before the period ended (31 December ${year}).`,
    "other-year": `Signed on ${date}, which is not in ${year + 1}. Check the date and the report year.`,
    "after-march": `Signed on ${date}, after 31 March ${year + 1}, by when article 49 asks for publication.`,
    "after-january": `Signed on ${date}, after 31 January ${year + 1}, by when article 49 asks departments and townships to report.`,
    "after-due": `Dated ${date}, after ${due?.day}/${due?.month}/${year + 1}, by when ${due?.source.document} asks for publication.`,
  };
  return by[kind];
}

const severities: { readonly [kind in ReportSignatureFacts["kind"]]?: Severity } = {
  missing: "information",
  "after-january": "warning",
  "after-due": "warning",
};

function toFound(kind: ReportSignatureFacts["kind"], range: Range, report: Report): Found<ReportSignatureFacts> {
  const date = kind === "missing" ? "" : wordsAt(report, range);
  const [word = "落款日期"] = report.kind.dateWords ?? [];
  return { range, severity: severities[kind] ?? "error", facts: { kind, date, year: report.year, word, due: report.form.due } };
}

function faultOf(date: DateMention, report: Report): ReportSignatureFacts["kind"] | undefined {
  if (!isRealDate(date)) return "impossible";
  const { year } = report;
  if (year === undefined || !hasCertainYear(report)) return undefined;
  // Where title and period name different years, report/period has said so; the date may suit either.
  if (report.periods.some(({ end }) => end && end.year !== year && end.year + 1 === date.year)) return undefined;
  const { due } = report.form;
  if (date.year <= year) return due && date.year === year && date.month >= due.fromMonth ? undefined : "too-early";
  if (date.year > year + 1) return "other-year";
  if (due) return date.month > due.month || (date.month === due.month && date.day > due.day) ? "after-due" : undefined;
  if (date.month > 3) return "after-march";
  return date.month > 1 && reportsInJanuary(report.agency ?? "") ? "after-january" : undefined;
}

const township = /(?:镇|乡|苏木|街道)(?:人民政府|政府|办事处)?$/;
const department = /(?:局|委|委员会|办公室|办|厅|署|处|部|中心|队|站|院|馆|社|所|会)$/;
/** The office of a government often reports for the government; what a 管委会 is cannot be told. */
const either = /(?:政府办公[室厅]|政府办|管委会|管理委员会)$/;

/** A department or a township, by its name. */
function reportsInJanuary(agency: string): boolean {
  return township.test(agency) || (department.test(agency) && !either.test(agency));
}

/** The end of a text is where the signature is missed; a page goes on after it, so there it is the last section's title. */
function lastLine({ blocks, sections, layout }: Report): Range {
  const last = blocks.at(-1);
  const title = sections.findLast((section) => section.form)?.title.range ?? { start: 0, end: 0 };
  return notations[layout].isPage || !last || last.kind === "table" ? title : last.words.range;
}
