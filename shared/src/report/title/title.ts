import type { ReportKind } from "../../forms/kind.ts";
import type { Block, Table } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import { memo } from "../../text/memo.ts";
import { locate, type Span, sliceSpan } from "../../text/span.ts";
import type { Title } from "../report.ts";
import { isAgency, isPlace } from "./agency-name.ts";
import { readDigits } from "./dates.ts";

/** How many lines before the first section are searched. */
const linesSearched = 80;
/** How many lines a title fills at most. */
const mostLines = 4;
/** A title is no longer than this. */
const longestTitle = 90;

/**
 * The title before the first section: of all lines there, and of lines that belong together, those that read most like one. `pageTitle`
 * is what the page or file is called; it counts where no line does.
 */
export function findTitle(blocks: readonly Block[], firstSection: number, kind: ReportKind, pageTitle?: Span): Title | undefined {
  const words = patternsOf(kind);
  const lowest = Math.max(0, firstSection - linesSearched);
  let best: Scored | undefined;
  for (let i = firstSection - 1; i >= lowest; i--) {
    const block = blocks[i];
    if (!block) continue;
    for (const candidate of block.kind === "table" ? inTable(block, words) : endingAt(blocks, i, lowest, words)) {
      if (!best || candidate.score > best.score) best = candidate;
    }
  }
  return best?.title ?? (pageTitle && ofPage(pageTitle, words));
}

interface Scored {
  readonly title: Title;
  readonly score: number;
}

/** 「名称 | 某局2023年…年度报告」 in the table of a published page's particulars. */
function* inTable({ rows }: Table, patterns: Patterns): Iterable<Scored> {
  for (const row of rows.length > 12 ? [] : rows) {
    for (const cell of row.cells) {
      const title = isShort(cell) ? readTitle([cell], patterns) : undefined;
      if (title?.year !== undefined) yield { title, score: scoreOf(title, 1, 0, patterns) - 1 };
    }
  }
}

/** 「某局2023年…年度报告_某市人民政府」 in a page's `<title>`. */
function ofPage(page: Span, patterns: Patterns): Title | undefined {
  const end = page.text.search(/[_|—–-]/);
  const title = readTitle([end > 0 ? sliceSpan(page, 0, end) : page], patterns);
  return title && (title.agency || title.year !== undefined) ? title : undefined;
}

/** Candidates for the title that end at this line: one line, or up to four that are one title. */
function* endingAt(blocks: readonly Block[], at: number, lowest: number, patterns: Patterns): Iterable<Scored> {
  const lines: Span[] = [];
  for (let i = at; i >= lowest && i > at - mostLines; i--) {
    const line = lineOf(blocks[i]);
    if (!line) return;
    lines.unshift(line);
    if (lines.length > 1 && !areOneTitle(lines, patterns)) continue;
    const title = readTitle(lines, patterns);
    const score = title ? scoreOf(title, linesNeeded(lines), menuAround(blocks, i, at), patterns) : 0;
    if (title && score >= least) yield { title, score };
  }
}

const least = 2;

/** A name in two lines (兵团第八师 and 石河子市人民政府) is as good as in one; the name of a site above the title begins as the title does. */
function linesNeeded([first, second, ...rest]: readonly Span[]): number {
  const [upper, lower] = [bare(first?.text ?? ""), bare(second?.text ?? "")];
  const isOneName = rest.length > 0 && isAgency(upper) && isAgency(lower) && !lower.startsWith(upper.slice(0, 2));
  return 2 + rest.length - (isOneName ? 2 : second ? 0 : 1);
}

/** Agency and year count most, then the words of the form; superfluous lines, or a menu around it, lower the score. */
function scoreOf({ agency, year, words }: Title, lines: number, menu: number, { name, isOfForm }: Patterns): number {
  return (
    (agency ? 2 : 0) +
    (year === undefined ? 0 : 2) +
    (words.endsWith(name) ? 1 : 0) +
    (isOfForm(words) ? 1 : 0) -
    (lines - 1) * 0.3 -
    menu
  );
}

/** Lines of a menu stand among others of its kind: 政府信息公开指南, 政府信息公开制度, 依申请公开. */
function menuAround(blocks: readonly Block[], first: number, last: number): number {
  const around = [blocks[first - 2], blocks[first - 1], blocks[last + 1], blocks[last + 2]];
  const items = around.filter((block) => block && block.kind !== "table" && menu.test(bare(block.words.text)));
  return items.length > 1 ? 1.5 : 0;
}

const menu =
  /^(?:首页|网站首页|机构(?:概况|职能|设置)|(?:政府|法定|主动)*(?:信息|政务)公开(?:指南|制度|目录|年报|专栏|栏目|规定|内容)?|(?:法定)?主动公开(?:内容|目录)?|依申请公开|办事服务|政务服务|互动交流|政民互动|政策(?:文件|解读|法规)|新闻(?:中心|动态)|通知公告|公开(?:指南|制度|目录|年报))$/;

/** Each line above the last one is an agency or a year, or the words are broken in the middle. */
function areOneTitle(lines: readonly Span[], patterns: Patterns): boolean {
  const { reportWords, startsTitle } = patterns;
  const [first, ...rest] = lines;
  const words = letters(first?.text ?? "");
  const below = rest.map(({ text }) => letters(text)).join("");
  if (onlyYear.test(below)) return reportWords.test(words);
  if (reportWords.test(words) && !words.endsWith("年度报")) return false;
  if (isYear.test(words) || isAgency(words) || isPlace(words)) return true;
  return isTitleOf(words + below, patterns) && !(startsTitle.test(below) && reportWords.test(below));
}

const year = "((?:19|20)\\d{2}|二[〇零0O][〇一二三四五六七八九零]{2})";
/** 「（2023年）」 on a line of its own below the words. */
const onlyYear = new RegExp(`^${year}年度?$`);
const isYear = new RegExp(`^(?:关于)?${year}年度?$`);

/** The parts of the titles of a kind, compiled for look-up. */
interface Patterns {
  /** The form's own word for such a report: 报告. */
  readonly name: string;
  /** Whether the words after agency and year are those of the form. */
  isOfForm(words: string): boolean;
  readonly subject: RegExp;
  /** The year, where 年 or the words follow. */
  readonly yearPattern: RegExp;
  readonly startsTitle: RegExp;
  /** Ends like a title; also with 年度报, where a line break follows. */
  readonly reportWords: RegExp;
  readonly whole: RegExp;
}

const patternsOf = memo(({ title, editions }: ReportKind): Patterns => {
  const subject = title.subjects.join("|");
  const names = title.names.join("|");
  return {
    name: title.names[0],
    isOfForm: (words) => editions.some((form) => plainWords(words) === form.title),
    subject: new RegExp(subject),
    yearPattern: new RegExp(`${year}(?=年)|((?:19|20)\\d{2})(?=度|政府|政务|${subject}|$)`),
    startsTitle: new RegExp(`^(?:关于)?(?:${year}年度?)?(?:${[...title.subjects, ...title.starts].join("|")})`),
    reportWords: new RegExp(`(?:${subject}).{0,12}(?:${names}|年度报)(?:${year}年?度?)?$`),
    whole: new RegExp(`^[\\u4e00-\\u9fff\\d〇○O]{2,60}?(?:${subject}).{0,12}(?:${names})$`),
  };
});

/** The words of a title as the form writes them: without the 度 of 年度, and the 的 that some put in. */
export function plainWords(words: string): string {
  return words.replace(/^度/, "").replace("工作的年度", "工作年度");
}

/** Agency, year and words, as one. */
function isTitleOf(words: string, patterns: Patterns): boolean {
  if (!patterns.whole.test(words)) return false;
  const { agency } = partsOf(words, patterns);
  return patterns.yearPattern.test(words) && agency !== undefined && isAgency(agency.replace(/关于$/, ""));
}

function lineOf(block: Block | undefined): Span | undefined {
  return block && block.kind !== "table" && isShort(block.words) ? block.words : undefined;
}

/** No sentence, no breadcrumb, no line of particulars. */
function isShort({ text }: Span): boolean {
  if (text.length === 0 || text.length > longestTitle) return false;
  return !/[。；;，,！？]|[>›»]|当前位置|您的位置|所在位置|^(?:索引号|来源|发布|发文|字体|浏览|日期|时间|文号)/.test(text);
}

/** Its year is in the line above where a line begins with 年. */
const noTitle = /^(?:引言|目录|附件|年)/;

function readTitle(lines: readonly Span[], patterns: Patterns): Title | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  const text = lines.map((line) => letters(line.text.replace(/^(?:信息)?(?:标\s*题|名\s*称|题\s*名)\s*[:：]/, ""))).join("");
  if (!first || !last || text.length > longestTitle || !patterns.reportWords.test(text) || noTitle.test(text)) return undefined;
  const { agency, words, digits } = partsOf(text, patterns);
  const number = readDigits(digits?.replace(/O/g, "〇"));
  const yearRange = digits === undefined ? undefined : rangeOfYear(lines, digits);
  return {
    range: { start: first.range.start, end: last.range.end },
    text,
    words,
    ...(agency && { agency }),
    ...(number !== undefined && { year: number }),
    ...(yearRange && { yearRange }),
  };
}

interface Parts {
  readonly agency?: string;
  readonly words: string;
  readonly digits?: string;
}

function partsOf(text: string, patterns: Patterns): Parts {
  const match = patterns.yearPattern.exec(text);
  const digits = match?.[1] ?? match?.[2];
  const before = match ? text.slice(0, match.index) : "";
  const after = match ? text.slice(match.index + match[0].length).replace(/^年/, "") : text;
  return { ...agencyAndWords(before, after.replace(/^度$/, ""), patterns), ...(digits !== undefined && { digits }) };
}

/** What stands before and after the year. The agency may stand on either side, and so may the first of the words. */
function agencyAndWords(before: string, rest: string, { subject }: Patterns): { agency?: string; words: string } {
  const inside = splitAgency(before, subject);
  if (inside) return { ...inside, words: inside.words + rest };
  if (before === "") return splitAgency(rest.replace(/^度/, ""), subject) ?? { words: rest };
  const named = before.replace(/关于$/, "");
  return { ...(named && { agency: named }), words: before.slice(named.length) + rest };
}

/** 「保安镇人民政府信息公开年度报告」: the agency may share its 政府 with the words. */
function splitAgency(text: string, subject: RegExp): { agency?: string; words: string } | undefined {
  const at = text.search(subject);
  if (at < 0) return undefined;
  const shares = text.startsWith("政府", at) && /(?:人民|管理委员会)$/.test(text.slice(0, at));
  const end = shares ? at + 2 : at;
  const agency = text.slice(0, end).replace(/关于$/, "");
  return { ...(agency && { agency }), words: text.slice(agency.length) };
}

/** As `bare` has it, the zeros of a year among the letters. */
function letters(text: string): string {
  return bare(withZeros(text));
}

/** 「二○二三年」: a circle between digits is a zero, and no mark. */
function withZeros(text: string): string {
  return text.replace(/(?<=[一二三四五六七八九〇○])○/g, "〇");
}

function rangeOfYear(lines: readonly Span[], digits: string) {
  for (const line of lines) {
    const at = withZeros(line.text).normalize("NFKC").indexOf(digits);
    if (at >= 0) return locate(line, at, at + digits.length);
  }
  return undefined;
}
