import type { Block } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import { type Span, sliceSpan } from "../../text/span.ts";
import type { DateMention, Signature } from "../report.ts";
import { isAgency } from "./agency-name.ts";
import { findDates } from "./dates.ts";

/** How many lines after the last section's heading are searched (a published page continues with its footer). */
const linesSearched = 60;
/** What a published page says below the report: nothing after it is the report's. */
const footer =
  /上一[篇条]|下一[篇条]|相关(?:文章|新闻|信息|链接|阅读)|打印|关闭(?:窗口|本页)|版权所有|主办单位|^主办|承办(?:单位|[:：])|ICP备|网站地图|责任编辑|扫一扫|分享到/i;

/** Agency and date at the end of the report: a line that is a date, or ends in one after the agency's name. */
export function findSignature(blocks: readonly Block[], lastSection: number): Signature {
  let agency: Span | undefined;
  for (const block of blocks.slice(lastSection + 1, lastSection + 1 + linesSearched)) {
    if (block.kind === "table") continue;
    const { words } = block;
    if (words.text.length > 60) continue;
    // A sentence may name 相关信息 in passing; a page's footer is no sentence.
    if (footer.test(words.text) && !words.text.endsWith("。")) break;
    const signed = signedLine(words, agency !== undefined);
    if (signed) {
      const signer = signed.agency ?? agency;
      return { ...(signer && { agency: signer }), date: signed.date };
    }
    const name = bare(words.text);
    if (isAgency(name) && !/[，。；：]/.test(words.text)) agency = words;
  }
  return agency ? { agency } : {};
}

/** A date in figures alone is a signature's only below its agency: pages show such dates in lists. */
function signedLine(words: Span, hasAgency: boolean): { readonly agency?: Span; readonly date: DateMention } | undefined {
  const dates = findDates(words);
  const date = tornDate(words) ?? (dates.length === 1 ? dates[0] : undefined);
  if (!date || date.year === 0) return undefined;
  const at = words.text.indexOf(date.text);
  const before = words.text.slice(0, at).replace(/[\s（(]+$/, "");
  const after = words.text
    .slice(at + date.text.length)
    .replace(/^[\s）)]*(?:印发|发布|公布|公开)?/, "")
    .trim();
  if (before !== "" && after !== "") return undefined;
  const name = before || after;
  if (name !== "" && bare(name) !== "" && !isAgency(bare(name))) return undefined;
  if (name === "" && !hasAgency && !date.text.includes("月")) return undefined;
  const from = before === "" ? words.text.length - after.length : 0;
  return { date, ...(bare(name) !== "" && { agency: sliceSpan(words, from, from + name.length) }) };
}

/** 「20241月5日」: a date that lost its 年. */
function tornDate(words: Span): DateMention | undefined {
  if (!words.text.endsWith("日")) return undefined;
  const match = /(?:^|[^\d])((20\d{2})\d{1,2}\s*月\s*\d{1,2}\s*日)$/.exec(words.text);
  if (!match?.[1]) return undefined;
  const at = words.text.length - match[1].length;
  return { text: match[1], range: sliceSpan(words, at, words.text.length).range, year: Number(match[2]), month: 0, day: 0 };
}
