import type { SectionForm } from "../../forms/form.ts";
import type { Ordinal } from "../../text/ordinal.ts";
import { firstIndex } from "../../text/search.ts";
import type { Span } from "../../text/span.ts";
import type { Section } from "../report.ts";
import type { Classified } from "../tables/classify.ts";

/** A line that may head a section. */
export interface Candidate {
  readonly block: number;
  /** How many lines the heading fills: more than one where its title is cut. */
  readonly lines: number;
  readonly heading: Section["heading"];
  readonly ordinal?: Ordinal;
  /** The title without its ordinal. */
  readonly title: Span;
  readonly form?: SectionForm;
  readonly match: Section["match"];
  /** The second half of a section that is cut into two. */
  readonly restOf?: SectionForm;
}

/** Of all lines that could head a section, those at the sections' rank, in the order of the text. */
export function chooseSections(
  found: readonly Candidate[],
  forms: readonly SectionForm[],
  tables: readonly Classified[],
): Candidate[] {
  const all = withoutInner(withoutContents(found));
  const ranked = all.filter((c) => c.form && c.ordinal?.style === "chinese");
  const hasOuter = all.some((c) => c.form && c.ordinal?.style !== "bracketed");
  const isInner = (c: Candidate) => hasOuter && c.ordinal?.style === "bracketed";
  const main =
    ranked.length >= 2
      ? ranked
      : all.filter((c) => c.form && (c.match !== "similar" || c.heading.kind === "heading") && !isInner(c));
  const chosen = new Set(main);
  for (const section of forms) {
    if (main.some((c) => c.form === section)) continue;
    const place = placeAmong([...chosen], forms.indexOf(section), forms);
    const spare = all.filter((c) => c.form === section && !chosen.has(c) && canStandAt(c, place));
    const best = spare.find((c) => c.heading.kind === "heading") ?? spare.find((c) => c.match === "exact") ?? spare[0];
    if (best) chosen.add(best);
  }
  for (const half of splitSections(all, [...chosen], forms)) chosen.add(half);
  for (const renamed of renamedSections(all, [...chosen], forms, tables)) chosen.add(renamed);
  const inOrder = inTextOrder([...chosen]);
  const extras = all.filter((c) => !c.form && isNextInLine(c, inOrder));
  return inTextOrder([...inOrder, ...extras]);
}

function inTextOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.block - b.block);
}

/** A table of contents: three titles or more, line upon line, all of which come again below. */
function withoutContents(all: readonly Candidate[]): readonly Candidate[] {
  const last = new Map(all.map((c, i) => [c.form, i] as const));
  let from = 0;
  while (from < all.length) {
    const to = runEnd(all, from);
    const named = all.slice(from, to).filter((c) => c.form);
    if (named.length >= 3 && named.every((c) => (last.get(c.form) ?? 0) >= to)) return [...all.slice(0, from), ...all.slice(to)];
    from = to;
  }
  return all;
}

/** Line upon line, as far as no title comes again: below a short opening the sections themselves begin. */
function runEnd(all: readonly Candidate[], from: number): number {
  const seen = new Set<Candidate["form"]>();
  let to = from;
  do seen.add(all[to++]?.form);
  while ((all[to]?.block ?? Infinity) <= (all[to - 1]?.block ?? 0) + 2 && (!all[to]?.form || !seen.has(all[to]?.form)));
  return to;
}

/** How many of the sections must have brackets around their numbers before a title with them heads one. */
const bracketed = 3;

/** （一）主动公开政府信息情况 inside section one: the same words again, one rank below. */
function withoutInner(all: readonly Candidate[]): readonly Candidate[] {
  const isBracketed = ({ ordinal }: Candidate) => ordinal?.style === "bracketed";
  const named = new Set(all.filter(isBracketed).map(({ form }) => form));
  return named.size < bracketed ? all.filter((candidate) => !isBracketed(candidate)) : all;
}

/** The blocks between which a section can stand, given the sections already chosen. */
interface Place {
  readonly after: number;
  readonly before: number;
  readonly isFirst: boolean;
}

function placeAmong(chosen: readonly Candidate[], own: number, forms: readonly SectionForm[]): Place {
  let after = -1;
  let before = Infinity;
  for (const { form: other, block } of chosen) {
    const rank = other ? forms.indexOf(other) : -1;
    if (rank < own) after = Math.max(after, block);
    else before = Math.min(before, block);
  }
  return { after, before, isFirst: chosen.length === 0 };
}

/**
 * A title without a number, or with another kind of number, counts where its section would stand and nowhere else;
 * （一）主动公开政府信息情况 inside section one is none.
 */
function canStandAt({ match, heading, ordinal, block }: Candidate, { after, before, isFirst }: Place): boolean {
  if (match === "similar" && heading.kind !== "heading") return false;
  if (ordinal?.style === "bracketed" && !isFirst) return false;
  return after <= block && block <= before;
}

/** A section under a title in other words: it has the number, the place and the table of one that is missing. */
function renamedSections(
  all: readonly Candidate[],
  chosen: readonly Candidate[],
  forms: readonly SectionForm[],
  tables: readonly Classified[],
): Candidate[] {
  return forms.flatMap((section, i) => {
    if (chosen.some((c) => c.form === section)) return [];
    const previous = chosen.find((c) => c.form === forms[i - 1]);
    const next = chosen.find((c) => c.form === forms[i + 1]);
    if ((i > 0 && previous?.ordinal?.value !== i) || (i + 1 < forms.length && next?.ordinal?.value !== i + 2)) return [];
    const start = previous?.block ?? -1;
    const end = next?.block ?? Infinity;
    const same = all.filter((c) => !c.form && c.ordinal?.value === i + 1 && c.block > start && c.block < end);
    const [only] = same;
    const hasTable = (at: number) => tables.some((table) => table.key === section.table && table.block > at && table.block < end);
    if (!only || same.length > 1 || (section.table && !hasTable(only.block))) return [];
    return [{ ...only, form: section, match: "similar" as const }];
  });
}

/** A section of two topics that is split in two, 「五、存在的主要问题」 and 「六、改进情况」: the first half counts as the section. */
function splitSections(all: readonly Candidate[], chosen: readonly Candidate[], forms: readonly SectionForm[]): Candidate[] {
  return forms.flatMap((section, i) => {
    const [first, second, ...more] = section.topics ?? [];
    if (!first || !second || more.length > 0 || chosen.some((c) => c.form === section)) return [];
    const previous = chosen.find((c) => c.form === forms[i - 1]);
    const names = ({ title }: Candidate, { words }: typeof first) => words.some((word) => title.text.includes(word));
    const after = (start: Candidate | undefined) =>
      all.find((c) => start && !c.form && c.block > start.block && c.ordinal?.value === (start.ordinal?.value ?? 0) + 1);
    const head = after(previous);
    const rest = after(head);
    if (!head || !rest || !names(head, first) || names(head, second) || !names(rest, second)) return [];
    return [
      { ...head, form: section, match: "accepted" as const },
      { ...rest, restOf: section },
    ];
  });
}

/** 「七、附件」 after 六 is an additional section; 「一、…」 inside a section is a list. */
function isNextInLine(candidate: Candidate, sections: readonly Candidate[]): boolean {
  const at = firstIndex(sections.length, (i) => (sections[i]?.block ?? Infinity) >= candidate.block);
  const [previous, next] = [sections[at - 1], sections[at]];
  const value = candidate.ordinal?.value ?? 0;
  if (next?.block === candidate.block || previous?.ordinal === undefined || value !== previous.ordinal.value + 1) return false;
  return next === undefined || next.ordinal?.value === value + 1;
}
