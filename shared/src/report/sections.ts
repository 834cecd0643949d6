import type { Form, SectionForm } from "../forms/form.ts";
import type { Block } from "../readers/block.ts";
import { bare } from "../text/fold.ts";
import type { Ordinal } from "../text/ordinal.ts";
import { locate } from "../text/span.ts";
import type { Classified } from "./classify.ts";
import { sliceSpan } from "./dates.ts";
import type { Section } from "./report.ts";
import { wordsOf } from "./words.ts";

/** A heading longer than this is prose. */
const longest = 45;

interface Candidate {
  readonly block: number;
  readonly heading: Section["heading"];
  readonly ordinal: Ordinal | undefined;
  readonly form: SectionForm | undefined;
  readonly match: Section["match"];
}

/** Finds the form's sections by their words, whatever their number, and what else stands at their rank. */
export function findSections(blocks: readonly Block[], form: Form, tables: readonly Classified[]): Section[] {
  const all = candidates(blocks, form);
  const chosen = choose(all, form);
  const sections = chosen.map((candidate, i) => toSection(candidate, chosen[i + 1], blocks));
  return markDuplicates(sections, tables);
}

function candidates(blocks: readonly Block[], form: Form): Candidate[] {
  const found: Candidate[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "table" || block.words.text.length > longest) return;
    const { text } = block.words;
    const { ordinal, key: title } = wordsOf(text);
    if (title.length < 2) return;
    const known = recognise(title, text, form, ordinal !== undefined || block.kind === "heading");
    const isExtra = ordinal?.style === "chinese" && title.length <= 30 && !/[。；;，,：:、]$/.test(text);
    if (known || isExtra) found.push({ block: index, heading: block, ordinal, form: known?.form, match: known?.match ?? "none" });
  });
  return found;
}

function recognise(
  title: string,
  text: string,
  form: Form,
  mayBeSimilar: boolean,
): { form: SectionForm; match: Section["match"] } | undefined {
  const known = titlesOf(form).get(title);
  if (known) return known;
  const plain = title.startsWith("20") ? title.replace(/^20\d{2}年度?/, "") : title;
  const dated = plain === title ? undefined : titlesOf(form).get(plain);
  if (dated) return { form: dated.form, match: "accepted" };
  if (!mayBeSimilar || text.length > 40 || /[。；;，,！]/.test(text)) return undefined;
  const similar = form.sections.find((section) => section.marks.some((marks) => marks.every((mark) => plain.includes(mark))));
  return similar && { form: similar, match: "similar" };
}

interface KnownTitle {
  readonly form: SectionForm;
  readonly match: "exact" | "accepted";
}

const titles = new WeakMap<Form, ReadonlyMap<string, KnownTitle>>();

/** A form's section titles, as they are compared; worked out once a form. */
function titlesOf(form: Form): ReadonlyMap<string, KnownTitle> {
  const known = titles.get(form);
  if (known) return known;
  const all = new Map<string, KnownTitle>();
  for (const section of form.sections) {
    for (const words of section.accepted) all.set(bare(words), { form: section, match: "accepted" });
  }
  for (const section of form.sections) all.set(bare(section.title), { form: section, match: "exact" });
  titles.set(form, all);
  return all;
}

/** Of all that could be a section's heading, those at the sections' rank. */
function choose(all: readonly Candidate[], form: Form): Candidate[] {
  const ranked = all.filter((c) => c.form && c.ordinal?.style === "chinese");
  const main =
    ranked.length >= 2
      ? ranked
      : all.filter((c) => c.form && (c.match !== "similar" || c.heading.kind === "heading") && !isInner(c, all));
  const chosen = new Set(main);
  for (const section of form.sections) {
    if (main.some((c) => c.form === section)) continue;
    const spare = all.filter((c) => c.form === section && !chosen.has(c) && fits(c, [...chosen], form));
    const best = spare.find((c) => c.heading.kind === "heading") ?? spare.find((c) => c.match === "exact") ?? spare[0];
    if (best) chosen.add(best);
  }
  const inOrder = [...chosen].sort((a, b) => a.block - b.block);
  const extras = all.filter((c) => !c.form && isNextInLine(c, inOrder));
  return [...inOrder, ...extras].sort((a, b) => a.block - b.block);
}

/** （一）主动公开政府信息情况 inside section one: the same words again, one rank below. */
function isInner(candidate: Candidate, all: readonly Candidate[]): boolean {
  if (candidate.ordinal?.style !== "bracketed") return false;
  return all.some((other) => other.form && other.ordinal?.style !== "bracketed");
}

/** A title without a number, or with another kind of number, counts where its section would stand and nowhere else. */
function fits(candidate: Candidate, chosen: readonly Candidate[], form: Form): boolean {
  if (candidate.match === "similar" && candidate.heading.kind !== "heading") return false;
  const rank = (c: Candidate) => (c.form ? form.sections.indexOf(c.form) : -1);
  const own = rank(candidate);
  const before = chosen.filter((c) => c.block < candidate.block).map(rank);
  const after = chosen.filter((c) => c.block > candidate.block).map(rank);
  if (candidate.ordinal?.style === "bracketed" && chosen.length > 0) return false;
  return before.every((r) => r < own) && after.every((r) => r > own);
}

/** 「七、附件」 after 六 is a section of its own; 「一、…」 inside a section is a list. */
function isNextInLine(candidate: Candidate, sections: readonly Candidate[]): boolean {
  const previous = sections.findLast((section) => section.block < candidate.block);
  const next = sections.find((section) => section.block > candidate.block);
  const value = candidate.ordinal?.value ?? 0;
  if (previous?.ordinal === undefined || value !== previous.ordinal.value + 1) return false;
  return next === undefined || next.ordinal?.value === value + 1;
}

function toSection(candidate: Candidate, next: Candidate | undefined, blocks: readonly Block[]): Section {
  const { heading, ordinal, form, match, block } = candidate;
  const length = ordinal?.length ?? 0;
  const endBlock = next?.block ?? blocks.length;
  const last = blocks[endBlock - 1] ?? heading;
  return {
    form,
    ordinal: ordinal?.value,
    heading,
    ordinalRange: locate(heading.words, 0, length),
    title: sliceSpan(heading.words, length, heading.words.text.length),
    match,
    firstBlock: block + 1,
    endBlock,
    range: { start: heading.range.start, end: next?.heading.range.start ?? last.range.end },
  };
}

/** Of two sections of the same name the one with the table counts, else the first. */
function markDuplicates(sections: readonly Section[], tables: readonly Classified[]): Section[] {
  const main = new Map<SectionForm, Section>();
  const hasTable = (section: Section) =>
    tables.some((t) => t.key === section.form?.table && t.block >= section.firstBlock && t.block < section.endBlock);
  for (const section of sections) {
    const known = section.form && main.get(section.form);
    if (section.form && (!known || (!hasTable(known) && hasTable(section)))) main.set(section.form, section);
  }
  return sections.map((section) => {
    const kept = section.form && main.get(section.form);
    return kept && kept !== section ? { ...section, duplicateOf: kept } : section;
  });
}
