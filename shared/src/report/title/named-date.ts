import type { ReportKind } from "../../forms/kind.ts";
import type { Block } from "../../readers/block.ts";
import { memo } from "../../text/memo.ts";
import { type Span, sliceSpan } from "../../text/span.ts";
import type { DateMention, Signature } from "../report.ts";
import { findDates } from "./dates.ts";

/**
 * The date that a line or a row names behind the kind's own words: 「填报日期：2026年1月20日」. A signature without a date where there is none;
 * undefined for kinds whose reports are signed.
 */
export function namedDate(blocks: readonly Block[], kind: ReportKind): Signature | undefined {
  const pattern = patternOf(kind);
  if (!pattern) return undefined;
  for (const block of blocks.toReversed()) {
    const date = block.kind === "table" ? inRows(block.rows, pattern) : behind(block.words, pattern);
    if (date) return { date };
  }
  return {};
}

/** The words, which a form may space out: 填 报 日 期. */
const patternOf = memo(({ dateWords }: ReportKind): RegExp | undefined => {
  return dateWords && new RegExp(`(?:${dateWords.map((word) => [...word].join("\\s*")).join("|")})[:：\\s]*`);
});

function behind(line: Span, pattern: RegExp): DateMention | undefined {
  const match = pattern.exec(line.text);
  if (!match) return undefined;
  const rest = sliceSpan(line, match.index + match[0].length, line.text.length);
  const [date] = findDates(rest);
  return date && rest.text.startsWith(date.text) ? date : undefined;
}

/** In the cell itself, or in the next that is filled in. */
function inRows(rows: readonly { readonly cells: readonly Span[] }[], pattern: RegExp): DateMention | undefined {
  for (const { cells } of rows) {
    const at = cells.findIndex(({ text }) => pattern.test(text));
    const [label, value] = at < 0 ? [] : cells.slice(at).filter(({ text }) => text !== "");
    const date = label && (behind(label, pattern) ?? (value && findDates(value)[0]));
    if (date) return date;
  }
  return undefined;
}
