import { passagesOf } from "../../prose/index.ts";
import type { Report, Section } from "../../report/report.ts";
import { bare } from "../../text/fold.ts";
import { memo } from "../../text/memo.ts";
import { readOrdinal } from "../../text/ordinal.ts";
import type { Span } from "../../text/span.ts";
import { bodyEnd } from "./place.ts";

export interface Line {
  readonly words: Span;
  /** A sub-heading, or a short numbered phrase at the start of a paragraph, perhaps on a line of its own. */
  readonly isHeading: boolean;
}

/** The section's prose, paragraph by paragraph: what begins on the heading's line included, tables and the signature left out. Read once. */
export function linesOf(section: Section, report: Report): readonly Line[] {
  return linesIn(report)(section);
}

const linesIn = memo((report: Report) => memo((section: Section) => readLines(section, report)));

function readLines(section: Section, report: Report): Line[] {
  const end = bodyEnd(section, report);
  const passages = passagesOf(report).filter((passage) => passage.section === section && passage.span.range.end <= end);
  return passages.map(({ span, isMarked }) => ({ words: span, isHeading: isMarked || isHeadingLike(span.text) }));
}

export function hasTable({ firstBlock, endBlock }: Section, { blocks }: Report): boolean {
  return blocks.slice(firstBlock, endBlock).some((block) => block.kind === "table");
}

/** The section's prose without its sub-headings, as one text; a sub-heading with its text on the same line stays. */
export function proseOf(section: Section, report: Report): string {
  const lines = linesOf(section, report).filter(({ isHeading }) => !isHeading);
  return lines.map(({ words }) => words.text).join("\n");
}

function isHeadingLike(text: string): boolean {
  return text.length <= 30 && readOrdinal(text)?.style === "bracketed" && !/[。；;！]/.test(text);
}

/** Nothing but 无 and the like, in however many paragraphs. */
export function saysNone(prose: string): boolean {
  return /^(?:(?:目前|本年度|今年|本机关|本单位|我.{1,3})*(?:暂?无|没有|不存在|未发现)(?:存在的?)?(?:其[他它]|明显|主要|突出)?(?:的)?(?:需要?(?:报告|说明)的?)?(?:问题|不足|事项|情况|内容)?)+$/.test(
    bare(prose),
  );
}
