import type { SectionForm } from "../../forms/form.ts";
import { bare } from "../../text/fold.ts";
import type { Section } from "../report.ts";
import { wordsOf } from "../words.ts";

export interface KnownTitle {
  readonly form: SectionForm;
  readonly match: Exclude<Section["match"], "none">;
}

/** The section whose title these words are, without their ordinal: the form's words or words that are as good. */
export function knownTitle(words: string, sections: readonly SectionForm[]): KnownTitle | undefined {
  const titles = titlesOf(sections);
  const seen = titles.seen.get(words);
  if (seen !== undefined) return seen ?? undefined;
  const found = findTitle(words, titles);
  if (titles.seen.size >= mostRemembered) titles.seen.clear();
  titles.seen.set(words, found ?? null);
  return found;
}

function findTitle(words: string, { exact, accepted, forms }: Titles): KnownTitle | undefined {
  const section = exact.get(wordsOf(words).key);
  if (section) return { form: section, match: "exact" };
  if (words.length > 60) return undefined;
  const loose = looseKey(words);
  const other = accepted.get(loose) ?? forms.find(({ acceptedForm }) => acceptedForm?.test(loose));
  return other && { form: other, match: "accepted" };
}

/** The section that a heading is recognisably meant to be. */
export function similarTitle(words: string, sections: readonly SectionForm[]): KnownTitle | undefined {
  if (words.length > 40 || /[。；;，,！]/.test(words)) return undefined;
  const key = wordsOf(words).key;
  const section = sections.find(({ marks }) => marks.some((all) => all.every((mark) => key.includes(mark))));
  return section && { form: section, match: "similar" };
}

interface Titles {
  readonly exact: ReadonlyMap<string, SectionForm>;
  readonly accepted: ReadonlyMap<string, SectionForm>;
  readonly forms: readonly SectionForm[];
  /** What lines have been found to be: reports repeat their headings. Emptied when it grows too large. */
  readonly seen: Map<string, KnownTitle | null>;
}

const mostRemembered = 4096;

const known = new WeakMap<readonly SectionForm[], Titles>();

/** Section titles, as they are compared; worked out once for each list of sections. */
function titlesOf(sections: readonly SectionForm[]): Titles {
  const found = known.get(sections);
  if (found) return found;
  const pairs = sections.flatMap((section) =>
    [section.title, ...section.accepted].map((words) => [looseKey(words), section] as const),
  );
  const titles: Titles = {
    exact: new Map(sections.map((section) => [bare(section.title), section])),
    accepted: new Map(pairs),
    forms: sections,
    seen: new Map(),
  };
  known.set(sections, titles);
  return titles;
}

/** Words without meaning for the comparison: 「本单位2023年度主动公开政府信息的情况」 is 主动公开政府信息情况, 「复议和诉讼」 is 「复议、诉讼」. */
function looseKey(words: string): string {
  const withoutNote = words.replace(/[（(][^（()）]{0,20}[）)]\s*[:：]?\s*$/, "");
  return bare(withoutNote)
    .replace(/^(?:行政机关|本机关|本单位|[我本全][局镇乡县区市省州办委厅])?(?:(?:19|20)\d{2}年度?)?(?:本年度?)?/, "")
    .replaceAll("其它", "其他")
    .replace(/以及|[的和及与]|方面$/g, "");
}
