import { reportTitle as printedTitle } from "../../print/index.ts";
import type { Report, Title } from "../../report/report.ts";
import { plainWords } from "../../report/title/title.ts";
import { canReplaceWords } from "../../report/words-at.ts";
import type { Span } from "../../text/span.ts";
import { type Fix, type Found, rule, type Severity } from "../rule.ts";
import { hasCertainYear } from "./year.ts";

/**
 * none, agency, year: not there at all. other-year: period, prose and signature are of another year. words: not 政府信息公开工作年度报告. order: the year first. short-name: the signature has the
 * name in full. year-word: 「2023年度…」.
 */
export type TitleFault = "none" | "agency" | "year" | "other-year" | "words" | "short-name" | "order" | "year-word";

export interface ReportTitleFacts {
  readonly faults: readonly TitleFault[];
  readonly title: string;
  /** What the title should read, where agency and year are known. */
  readonly expected: string | undefined;
}

const severities: { readonly [fault in TitleFault]: Severity } = {
  none: "error",
  agency: "error",
  year: "error",
  "other-year": "error",
  words: "warning",
  "short-name": "information",
  order: "information",
  "year-word": "information",
};

/** Agency, year and the form's words make the title. */
export const reportTitle = rule<ReportTitleFacts>({
  id: "report/title",
  severity: "warning",
  summary: { zh: "标题为“机关全称＋年份＋年政府信息公开工作年度报告”", en: "The title is agency, year and the form's words" },
  explanation: {
    zh: "标题要写明是哪个机关、哪一年的报告，用语为“政府信息公开工作年度报告”，不写作“年报”“工作报告”，也不缺“政府”“工作”。标题可以分成两行。“2023年度…年度报告”、年份写在机关之前，只作提示。",
    en: "The title names the agency in full, the year, and 政府信息公开工作年度报告; it may run over two lines. 2023年度…年度报告, or the year before the agency, is no more than a note.",
  },
  sources: [
    { document: "国办公开办函〔2021〕30号", clause: "格式：标题“机关名称＋年份＋年政府信息公开工作年度报告”", evidence: "O" },
  ],
  fix: "safe",
  examples: {
    bad: {
      edits: [{ find: "清溪镇人民政府2023年政府信息公开工作年度报告", replace: "⟦清溪镇人民政府2023年政府信息公开年报⟧" }],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    const { title } = report;
    if (!title) yield missing(report);
    else {
      const faults = faultsOf(title, report);
      if (faults.length > 0) yield toFound(title, faults, report);
    }
  },
  message: {
    zh: ({ faults, title, expected }) => {
      if (faults.includes("none")) return "没有找到标题。请写明“机关全称＋年份＋年政府信息公开工作年度报告”。";
      const should = expected ? `应为“${expected}”` : "应为“机关全称＋年份＋年政府信息公开工作年度报告”";
      return `标题“${title}”：${faults.map((fault) => chinese[fault]).join("，")}。按格式，${should}。`;
    },
    en: ({ faults, title, expected }) => {
      if (faults.includes("none")) return "No title found. It reads: agency in full, year, 年政府信息公开工作年度报告.";
      const should = expected
        ? `It should read “${expected}”`
        : "It should read: agency in full, year, 年政府信息公开工作年度报告";
      return `The title “${title}” ${faults.map((fault) => english[fault]).join(", ")}. ${should}.`;
    },
  },
});

const chinese: { readonly [fault in TitleFault]: string } = {
  none: "没有标题",
  agency: "没有写明机关名称",
  year: "没有写明年份",
  "other-year": "年份与统计期限、正文和落款不符",
  words: "用语与格式不一致",
  "short-name": "机关名称不是落款所用的全称",
  order: "年份没有写在机关名称之后",
  "year-word": "“年度”宜为“年”",
};

const english: { readonly [fault in TitleFault]: string } = {
  none: "is missing",
  agency: "names no agency",
  year: "names no year",
  "other-year": "names another year than period, prose and signature",
  words: "is not worded as in the form",
  "short-name": "lacks the agency's full name, as signed",
  order: "does not have the year after the agency",
  "year-word": "has 年度 for 年",
};

function faultsOf(title: Title, { form, agency, year }: Report): TitleFault[] {
  // Such a title need not name the agency, and its words vary.
  if (form.heading !== undefined) return title.year === undefined ? ["year"] : [];
  const faults: TitleFault[] = [];
  if (!title.agency) faults.push("agency");
  if (title.year === undefined) faults.push("year");
  else if (year !== undefined && title.year !== year) faults.push("other-year");
  if (plainWords(title.words) !== form.title) faults.push("words");
  if (title.agency && agency && agency.length > title.agency.length) faults.push("short-name");
  if (title.agency && title.year !== undefined && !followsAgency(title, title.agency)) faults.push("order");
  if (faults.length === 0 && title.words.startsWith("度")) faults.push("year-word");
  return faults;
}

/** The year stands behind the agency, or at least before the words. */
function followsAgency({ text, words }: Title, agency: string): boolean {
  return text.startsWith(agency) && !text.startsWith(agency + words);
}

/** A fragment may begin with anything: its first line is where a title would stand. */
function missing({ blocks }: Report): Found<ReportTitleFacts> {
  const first = blocks[0];
  const range = first && first.kind !== "table" ? first.words.range : { start: 0, end: 0 };
  return { range, severity: "error", facts: { faults: ["none"], title: "", expected: undefined } };
}

function toFound(title: Title, faults: readonly TitleFault[], report: Report): Found<ReportTitleFacts> {
  const { agency, year, form } = report;
  const known = year === undefined ? undefined : (agency ?? (form.heading !== undefined ? "" : undefined));
  const expected = known !== undefined && year !== undefined ? printedTitle(form, known, year) : undefined;
  const level = form.heading !== undefined ? "warning" : levelOf(faults);
  const fix = expected ? retitle(title, expected, report) : undefined;
  return {
    range: title.range,
    severity: level,
    facts: { faults, title: title.text, expected: expected ?? form.heading?.replace("{year}", "××××") },
    ...(fix && (hasCertainYear(report) && !faults.includes("other-year") ? { fix } : { suggestions: [fix] })),
  };
}

function levelOf(faults: readonly TitleFault[]): Severity {
  return (["error", "warning"] as const).find((level) => faults.some((fault) => severities[fault] === level)) ?? "information";
}

/** A title of one line is replaced; of one that runs over lines, the last line where the others are right. */
function retitle(title: Title, expected: string, report: Report): Fix | undefined {
  const lines = report.blocks.flatMap((block) =>
    block.kind !== "table" && block.words.range.start >= title.range.start && block.words.range.end <= title.range.end
      ? [block.words]
      : [],
  );
  const last = lines.at(-1);
  const head = plain(lines.slice(0, -1));
  if (!last || !expected.startsWith(head) || !canReplaceWords(report, last.range)) return undefined;
  const text = expected.slice(head.length);
  return { title: { zh: `改为“${text}”`, en: `Change to “${text}”` }, edits: [{ range: last.range, text }] };
}

function plain(lines: readonly Span[]): string {
  return lines.map(({ text }) => text.replace(/\s+/g, "")).join("");
}
