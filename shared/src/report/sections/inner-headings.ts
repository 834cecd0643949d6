import type { SectionForm } from "../../forms/form.ts";
import type { Block, Paragraph } from "../../readers/block.ts";
import { locate, sliceSpan } from "../../text/span.ts";
import { wordsOf } from "../words.ts";
import { knownTitle } from "./section-titles.ts";

/** How far a section's title reaches from its number. */
const longest = 30;

/**
 * Blocks in which the titles of missing sections begin a paragraph: converters of PDF files that guess where paragraphs end put them behind
 * the last sentence of the section above, 「…组织一次交叉检查。 六、其他需要报告的事项 本年度我局…」. Only the form's own words, between
 * spaces, behind the end of a sentence.
 */
export function withInnerHeadingsParted(blocks: readonly Block[], missing: readonly SectionForm[]): readonly Block[] {
  if (missing.length === 0) return blocks;
  const parted = blocks.flatMap((block): readonly Block[] => (block.kind === "paragraph" ? partsOf(block, missing) : [block]));
  return parted.length === blocks.length ? blocks : parted;
}

function partsOf(paragraph: Paragraph, missing: readonly SectionForm[]): Paragraph[] {
  const { text } = paragraph.words;
  const starts: number[] = [];
  for (const match of text.matchAll(/(?<=[。！？；]\s{1,9})[一二三四五六七八九十]{1,2}[、.．]/g)) {
    if (isTitleAt(text, match.index, missing)) starts.push(match.index);
  }
  return [0, ...starts].map((start, i) => slice(paragraph, start, starts[i] ?? text.length));
}

function isTitleAt(text: string, at: number, missing: readonly SectionForm[]): boolean {
  const words = text.slice(at, at + longest);
  const ordinal = wordsOf(words).ordinal?.length ?? 0;
  const [title = ""] = words.slice(ordinal).trimStart().split(/\s/, 1);
  return knownTitle(title, missing)?.match === "exact";
}

function slice({ kind, range, words }: Paragraph, start: number, end: number): Paragraph {
  const own = sliceSpan(words, start, end);
  const isFirst = start === 0;
  const isLast = end === words.text.length;
  return {
    kind,
    words: own,
    range: { start: isFirst ? range.start : locate(words, start, end).start, end: isLast ? range.end : own.range.end },
  };
}
