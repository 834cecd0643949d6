import type { Block, Table } from "../readers/block.ts";
import { bare } from "../text/fold.ts";
import { locate, type Span } from "../text/span.ts";
import { readDigits } from "./dates.ts";
import type { Title } from "./report.ts";

/** How many lines before the first section are searched, from the last upwards. */
const reach = 80;
const reportWords = /(?:信息公开|政务公开).{0,12}(?:报告|年报|年度报)(?:(?:19|20)\d{2}年?度?)?$/;
const tail = /^(?:政府信息公开)?(?:工作)?年?度?(?:报告|年报)$/;
const year = "((?:19|20)\\d{2}|二[〇○零0O][〇一二三四五六七八九零]{2})";
const yearPattern = new RegExp(`${year}(?=年)`);

/** The title before the first section: one line, or up to three that belong together. */
export function findTitle(blocks: readonly Block[], firstSection: number): Title | undefined {
  const lowest = Math.max(0, firstSection - reach);
  let best: Title | undefined;
  for (let i = firstSection - 1; i >= lowest; i--) {
    const block = blocks[i];
    const lines = block?.kind === "table" ? titleCell(block) : titleLines(blocks, i, firstSection);
    const title = lines && readTitle(lines);
    if (!title) continue;
    if (!best || rank(title) > rank(best)) best = title;
    if (rank(best) === 3) break;
  }
  return best;
}

/** 「名称 | 某局2023年…年度报告」 in the table of a published page's particulars. */
function titleCell({ rows }: Table): Span[] | undefined {
  const cells = rows.length > 12 ? [] : rows.flatMap((row) => row.cells);
  const found = cells.find(({ text }) => text.length <= 70 && reportWords.test(bare(text)) && yearPattern.test(bare(text)));
  return found && [found];
}

function rank(title: Title): number {
  return 1 + (title.agency ? 1 : 0) + (title.year ? 1 : 0);
}

/** The line itself, with the short lines above that hold the agency or the year, and the one that the title began in. */
function titleLines(blocks: readonly Block[], at: number, end: number): Span[] | undefined {
  const own = shortLine(blocks[at]);
  if (!own) return undefined;
  let words = bare(own.text);
  const lines = [own];
  let above = at - 1;
  if (!reportWords.test(words)) {
    const upper = tail.test(words) ? shortLine(blocks[above]) : undefined;
    if (!upper || !reportWords.test(bare(upper.text) + words)) return undefined;
    lines.unshift(upper);
    words = bare(upper.text) + words;
    above--;
  }
  if (/^(?:引言|目录)/.test(words) || at >= end) return undefined;
  for (let i = 0; i < 2 && (!yearPattern.test(words) || startsWithoutAgency(words)); i++) {
    const upper = shortLine(blocks[above - i]);
    const upperWords = upper ? bare(upper.text) : "";
    if (!upper || !isTitlePart(upperWords)) break;
    lines.unshift(upper);
    words = upperWords + words;
  }
  const below = yearPattern.test(words) || at + 1 >= end ? undefined : shortLine(blocks[at + 1]);
  if (below && onlyYear.test(bare(below.text))) lines.push(below);
  return lines;
}

/** 「（2023年）」 on a line of its own below the words. */
const onlyYear = new RegExp(`^${year}年度?$`);

function startsWithoutAgency(words: string): boolean {
  return new RegExp(`^(?:关于)?(?:${year}年度?)?(?:政府信息公开|信息公开|政务公开|政府工作)`).test(words);
}

function isTitlePart(words: string): boolean {
  return (
    isAgency(words) ||
    /^[\u4e00-\u9fff]{2,16}(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|苏木)$/.test(words) ||
    new RegExp(`^(?:.*(?:府|局|委|办|厅|室|会|处|院|中心|队|所|站|公司|校|镇|乡|街道|县|市|区|省|旗|盟|州))?${year}年度?$`).test(
      words,
    )
  );
}

const agencyEnd =
  /(?:人民政府|政府|办公室|办公厅|街道办事处|办事处|委员会|管委会|局|厅|委|办|中心|总队|支队|大队|法院|检察院|院|署|部|集团|公司|学校|大学|医院|站|所|社|处|队|会|馆|台|场|园区|开发区|高新区|新区|监狱)$/;

/** Ends as the name of an agency does. */
export function isAgency(words: string): boolean {
  return words.length >= 3 && words.length <= 40 && agencyEnd.test(words) && !/[是的为了]/.test(words.slice(0, 2));
}

function shortLine(block: Block | undefined): Span | undefined {
  if (!block || block.kind === "table") return undefined;
  const { text } = block.words;
  if (/[>›»]|当前位置|您的位置/.test(text)) return undefined;
  return text.length > 0 && text.length <= 70 && !/[。；;，,！？]$/.test(text) && !/[，。；]/.test(text)
    ? block.words
    : undefined;
}

function readTitle(lines: readonly Span[]): Title | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const text = lines.map((line) => bare(line.text.replace(/^(?:信息)?(?:标\s*题|名\s*称)\s*[:：]/, ""))).join("");
  const match = yearPattern.exec(text);
  const number = readDigits(match?.[1]);
  const before = match ? text.slice(0, match.index) : "";
  const rest = match ? text.slice(match.index + match[0].length + 1).replace(/^度$/, "") : text;
  const { agency, words } = agencyAndWords(before, rest);
  const yearRange = match ? rangeOfYear(lines, match[1] ?? "") : undefined;
  return {
    range: { start: first.range.start, end: last.range.end },
    text,
    words,
    ...(agency && { agency }),
    ...(number !== undefined && { year: number }),
    ...(yearRange && { yearRange }),
  };
}

const subject = /政府信息公开|政府政务公开|政务公开|信息公开/;

/** What stands before and after the year. The agency may stand on either side, and so may the first of the words. */
function agencyAndWords(before: string, rest: string): { agency?: string; words: string } {
  const inside = splitAgency(before);
  if (inside) return { ...inside, words: inside.words + rest };
  if (before === "") return splitAgency(rest.replace(/^度/, "")) ?? { words: rest };
  const named = before.replace(/关于$/, "");
  return { ...(named && { agency: named }), words: before.slice(named.length) + rest };
}

/** 「保安镇人民政府信息公开年度报告」: the agency may share its 政府 with the words. */
function splitAgency(text: string): { agency?: string; words: string } | undefined {
  const at = text.search(subject);
  if (at < 0) return undefined;
  const shares = text.startsWith("政府", at) && /(?:人民|管理委员会)$/.test(text.slice(0, at));
  const end = shares ? at + 2 : at;
  return { ...(end > 0 && { agency: text.slice(0, end) }), words: text.slice(end) };
}

function rangeOfYear(lines: readonly Span[], digits: string) {
  for (const line of lines) {
    const at = line.text.normalize("NFKC").indexOf(digits);
    if (at >= 0) return locate(line, at, at + digits.length);
  }
  return undefined;
}
