import type { Text } from "../text/range.ts";
import type { ClaimForm } from "./claim.ts";
import type { Form, SectionForm } from "./form.ts";

/** A kind of report that is published every year: how a text is known to be one, and the forms that it has had. */
export interface ReportKind {
  readonly key: string;
  readonly name: Text;
  /** A word that every such report has somewhere. A text without it is read no further. */
  readonly word: string;
  readonly title: TitleWords;
  /**
   * For a kind that a title and a table do not tell yet, as its blank form is published too: how many rows of its table there must be; and
   * the title must name the year, or most of the cells be filled in.
   */
  readonly fewestRows?: number;
  /** The words before the agency's name, where the title need not name it: 填报单位. The first that is there counts. */
  readonly agencyWords?: readonly string[];
  /** The words before the report's date, where it is no signature of agency and date: 填报日期. Such a report need not have one. */
  readonly dateWords?: readonly string[];
  /** The forms of all years, oldest first. */
  readonly editions: readonly [Form, ...Form[]];
  /** Ids of the rules that apply to it; all of them where not given. */
  readonly rules?: readonly string[];
  /** What a rule asks of such a report, where its own summary speaks of another kind. For the kind's page. */
  readonly asks?: { readonly [rule: string]: Text };
  /** What the words and labels were held against. For the kind's page. */
  readonly references?: readonly string[];
  /** Missing where nothing that the prose says is held against the tables. */
  readonly claims?: ClaimForm;
}

/** What such reports are called, whatever agency and year stand before, between or behind the words. */
export interface TitleWords {
  /** What they are about, in every wording: an agency's name ends where one begins. */
  readonly subjects: readonly string[];
  /** Other words that the title's second line is known to begin with. */
  readonly starts: readonly string[];
  /** What they are: the form's own word first. */
  readonly names: readonly string[];
  /** A title as it is repeated at the head of a page. */
  readonly running: RegExp;
}

/** The edition for a report year, or undefined for years before the oldest. */
export function editionFor({ editions }: ReportKind, year: number): Form | undefined {
  return editions.find((form) => form.from <= year && year <= form.to);
}

export function newestEdition({ editions }: ReportKind): Form {
  return editions.at(-1) ?? editions[0];
}

/** The sections of a kind's editions, newest first; those of editions whose sections are known by the same words once. */
export function sectionLists({ editions }: ReportKind): (readonly SectionForm[])[] {
  const lists = new Map<string, readonly SectionForm[]>();
  for (const { sections } of editions.toReversed()) {
    const words = JSON.stringify(sections.map(({ key, title, accepted, marks }) => [key, title, accepted, marks]));
    if (!lists.has(words)) lists.set(words, sections);
  }
  return [...lists.values()];
}
