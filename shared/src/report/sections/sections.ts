import type { SectionForm } from "../../forms/form.ts";
import type { Block } from "../../readers/block.ts";
import type { Ordinal } from "../../text/ordinal.ts";
import { firstIndex } from "../../text/search.ts";
import { joinSpans, locate, type Span, sliceSpan } from "../../text/span.ts";
import type { Section } from "../report.ts";
import type { Classified } from "../tables/classify.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { wordsOf } from "../words.ts";
import { type Candidate, chooseSections } from "./section-choice.ts";
import { type KnownTitle, knownTitle, similarTitle } from "./section-titles.ts";

/** A heading longer than this is prose. */
const longestHeading = 45;

/** Finds these sections by their words, whatever their number, and what else stands at their rank. */
export function findSections(
  blocks: readonly Block[],
  forms: readonly SectionForm[],
  tables: readonly Classified[],
  vocabulary: Vocabulary,
): Section[] {
  const chosen = chooseSections(candidates(blocks, forms, vocabulary), forms, tables);
  const sections = chosen.map((candidate, i) => toSection(candidate, chosen[i + 1], blocks));
  return markDuplicates(sections, tables);
}

function candidates(blocks: readonly Block[], forms: readonly SectionForm[], vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "table" || isContentsLine(block.words.text)) return;
    const candidate = block.words.text.length > longestHeading ? undefined : lineCandidate(block, index, forms, vocabulary);
    if (candidate?.form && candidate.match !== "similar") found.push(candidate);
    else {
      const other = runInCandidate(block, index, forms) ?? cutCandidate(block, blocks, index, forms) ?? candidate;
      if (other) found.push(other);
    }
  });
  return found;
}

/** How many characters at the end of a line show whether dots lead to a page. */
const leaders = 40;

/** 「一、总体情况……1」. Looks at the last character first: paragraphs are long and end otherwise. */
function isContentsLine(text: string): boolean {
  const end = text.slice(-leaders);
  return /[\d\s.．·…]$/.test(end) && /(?:[.．·]{3,}|…{2,})[\s.．·…]*\d{0,3}$/.test(end);
}

/** The whole line is the title. */
function lineCandidate(
  block: Section["heading"],
  index: number,
  forms: readonly SectionForm[],
  { usesOf }: Vocabulary,
): Candidate | undefined {
  const { text } = block.words;
  const { ordinal, key, tables } = usesOf(text);
  if (key.length < 2) return undefined;
  const words = ordinal ? text.slice(ordinal.length) : text;
  const mayBeSimilar = ordinal !== undefined || block.kind === "heading";
  const known = knownTitle(words, forms) ?? (mayBeSimilar ? similarTitle(words, forms) : undefined);
  // 「四、结转下年度继续办理」 is a row's label.
  const isExtra = ordinal?.style === "chinese" && tables.length === 0 && key.length <= 30 && !/[。；;，,：:、]$/.test(text);
  if (!known && !isExtra) return undefined;
  return toCandidate(block, index, titleSpan(block.words, ordinal), ordinal, known);
}

/** 「六、其他需要报告的事项：无。」: the section's text begins on the line of its title. */
function runInCandidate(block: Section["heading"], index: number, forms: readonly SectionForm[]): Candidate | undefined {
  if (!startsNumber(block.words.text)) return undefined;
  const start = block.words.text.slice(0, longestHeading);
  const { ordinal } = wordsOf(start);
  if (ordinal?.style !== "chinese") return undefined;
  for (const stop of start.slice(ordinal.length).matchAll(/[：:。]|\s+(?=\S)/g)) {
    const title = sliceSpan(block.words, ordinal.length, ordinal.length + stop.index);
    const known = knownTitle(title.text, forms);
    if (known) return toCandidate(block, index, title, ordinal, known);
  }
  return undefined;
}

/** The most lines of a heading, where every change of font begins a line. */
const mostLines = 8;

/** A title that continues in the next lines, as in the text of a PDF: 「五」, 「、存在」, 「的主要问题及改进情况」. */
function cutCandidate(
  block: Section["heading"],
  blocks: readonly Block[],
  index: number,
  forms: readonly SectionForm[],
): Candidate | undefined {
  if (block.words.text.length > longestHeading || !startsNumber(block.words.text)) return undefined;
  let whole: Span = block.words;
  for (let lines = 2; lines <= mostLines; lines++) {
    const next = blocks[index + lines - 1];
    if (next?.kind !== "paragraph" || whole.text.length + next.words.text.length > longestHeading) break;
    if (wordsOf(next.words.text).ordinal) break;
    whole = joinSpans([whole, next.words]);
    const { ordinal } = wordsOf(whole.text);
    if (ordinal?.style !== "chinese") continue;
    const title = titleSpan(whole, ordinal);
    const known = knownTitle(title.text, forms);
    if (known) return { ...toCandidate(block, index, title, ordinal, known), lines };
  }
  return undefined;
}

function startsNumber(text: string): boolean {
  return "第一二三四五六七八九十".includes(text.charAt(0));
}

function titleSpan(words: Span, ordinal: Ordinal | undefined): Span {
  return sliceSpan(words, ordinal?.length ?? 0, words.text.length);
}

function toCandidate(
  heading: Section["heading"],
  block: number,
  title: Span,
  ordinal: Ordinal | undefined,
  known: KnownTitle | undefined,
): Candidate {
  return { block, lines: 1, heading, title, ...(ordinal && { ordinal }), ...(known ?? { match: "none" }) };
}

function toSection(candidate: Candidate, next: Candidate | undefined, blocks: readonly Block[]): Section {
  const { heading, ordinal, form, match, block, lines, title, restOf } = candidate;
  const endBlock = next?.block ?? blocks.length;
  const last = blocks[endBlock - 1] ?? heading;
  return {
    ...(form && { form }),
    ...(restOf && { restOf }),
    ...(ordinal && { ordinal: ordinal.value }),
    heading,
    ordinalRange: ordinalRange(candidate),
    title,
    match,
    firstBlock: Math.min(block + lines, endBlock),
    endBlock,
    range: { start: heading.range.start, end: next?.heading.range.start ?? last.range.end },
  };
}

function ordinalRange({ heading: { words }, ordinal, title }: Candidate): Section["ordinalRange"] {
  const length = ordinal?.length ?? 0;
  return length <= words.text.length ? locate(words, 0, length) : { start: words.range.start, end: title.range.start };
}

/** Of two sections of the same name the one with the table counts, else the one with the form's words, else the first. */
function markDuplicates(sections: readonly Section[], tables: readonly Classified[]): Section[] {
  const main = new Map<SectionForm, Section>();
  const blocks = new Map<string, number[]>();
  for (const { key, block } of tables) {
    const own = blocks.get(key);
    if (own) own.push(block);
    else blocks.set(key, [block]);
  }
  const hasTable = ({ form, firstBlock, endBlock }: Section) => {
    const own = blocks.get(form?.table ?? "") ?? [];
    return (own[firstIndex(own.length, (i) => (own[i] ?? 0) >= firstBlock)] ?? Infinity) < endBlock;
  };
  const rank = (section: Section) => (hasTable(section) ? 2 : 0) + (section.match === "exact" ? 1 : 0);
  for (const section of sections) {
    const known = section.form && main.get(section.form);
    if (section.form && (!known || rank(section) > rank(known))) main.set(section.form, section);
  }
  return sections.map((section) => {
    const kept = section.form && main.get(section.form);
    return kept && kept !== section ? { ...section, duplicateOf: kept } : section;
  });
}
