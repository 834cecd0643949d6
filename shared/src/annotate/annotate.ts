import { folderOf, readPart, relatedPart, relationshipsOf, type WordFile, withText } from "../files/word-file.ts";
import { applyEdits } from "../fix.ts";
import { rules } from "../rules/index.ts";
import type { Finding } from "../rules/rule.ts";
import { addTo } from "../text/gather.ts";
import { type Edit, type Locale, type Range, type Text, touches } from "../text/range.ts";
import {
  type Author,
  commentsType,
  commentXml,
  highestId,
  withComments,
  withCommentsRelationship,
  withCommentsType,
} from "./comments.ts";
import { type Anchor, anchorOf, type Place, placeAfter, placeBefore } from "./places.ts";
import { newRunOf, type Track, trackedWords, trackerOf } from "./tracked.ts";

export interface AnnotateOptions extends Author {
  readonly locale: Locale;
  /** Also puts the proposed words and numbers in, as tracked changes. */
  readonly isSuggesting: boolean;
}

/** A copy of a Word file with a comment on the words or the cell of every finding. Comments and changes that are there already stay. */
export function annotate(file: WordFile, findings: readonly Finding[], options: AnnotateOptions): Uint8Array {
  const { source } = file.document;
  const existing = commentsPart(file);
  let id = highestId(source, existing.xml);
  const nextId = () => ++id;
  const marks: Mark[] = [];
  let comments = "";
  for (const finding of findings) {
    const anchor = anchorOf(source, finding.range);
    if (!anchor) continue;
    const own = nextId();
    marks.push(...marksOf(own, anchor));
    comments += commentXml(own, wordsOf(finding, options.locale), options);
  }
  const proposed = options.isSuggesting ? proposalsOf(source, findings, trackerOf(options, nextId)) : { marks: [], edits: [] };
  const text = applyEdits(source, editsOf(source, [...marks, ...proposed.marks], proposed.edits));
  return withText(file, text, {
    [existing.part]: (xml) => withComments(xml, comments),
    "[Content_Types].xml": (xml) => withCommentsType(xml, existing.part),
    ...(existing.isNew && { [relationshipsOf(file)]: (xml: string) => withCommentsRelationship(xml, "comments.xml") }),
  });
}

/** The part that holds the file's comments, or would hold them. */
function commentsPart(file: WordFile): { readonly part: string; readonly xml: string; readonly isNew: boolean } {
  const part = relatedPart(file, commentsType);
  return part === undefined
    ? { part: `${folderOf(file)}comments.xml`, xml: "", isNew: true }
    : { part, xml: readPart(file, part), isNew: false };
}

/** What is wrong, what it should be, and the clause that requires it. */
function wordsOf({ rule: id, severity, message, fix, suggestions }: Finding, locale: Locale): string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const proposal = fix?.title ?? suggestions[0]?.title;
  const sources = (rule?.sources ?? [])
    .map(({ document, clause }) => `${document} ${clause}`)
    .join(locale === "zh" ? "；" : "; ");
  return [
    `【${severityWords[severity][locale]}】${message}`,
    ...(proposal === undefined ? [] : [labels.proposal[locale] + proposal]),
    ...(sources === "" ? [] : [labels.sources[locale] + sources]),
    `xxgk-lint ${id}`,
  ];
}

const severityWords: { readonly [severity in Finding["severity"]]: Text } = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  information: { zh: "提示", en: "info" },
};

const labels = {
  proposal: { zh: "建议：", en: "Proposed: " },
  sources: { zh: "依据：", en: "Source: " },
};

/**
 * Something to be put at a place. Of what meets there, comments that began before end first; then those on a blank cell begin, with the
 * number that is proposed for it, and end; new ones begin last.
 */
interface Mark {
  readonly place: Place;
  readonly order: 0 | 1 | 2 | 3 | 4;
  readonly xml: string;
}

function marksOf(id: number, { start, end }: Anchor): Mark[] {
  const isEmpty = start.at === end.at;
  return [
    { place: start, order: isEmpty ? 1 : 4, xml: `<w:commentRangeStart w:id="${id}"/>` },
    {
      place: end,
      order: isEmpty ? 3 : 0,
      xml: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    },
  ];
}

interface Proposals {
  /** Runs in cells that were blank. */
  readonly marks: readonly Mark[];
  /** Words in the place of others. */
  readonly edits: readonly Edit[];
}

/** The changes that are proposed, as far as they do not meet: of a finding the fix, or the only thing that it suggests. */
function proposalsOf(source: string, findings: readonly Finding[], track: Track): Proposals {
  const marks: Mark[] = [];
  const edits: Edit[] = [];
  const taken: Range[] = [];
  for (const { fix, suggestions } of findings) {
    const proposed = fix?.edits ?? (suggestions.length === 1 ? suggestions[0]?.edits : undefined) ?? [];
    if (proposed.some(({ range }) => taken.some((other) => touches(range, other)))) continue;
    const changes = proposed.map((edit) => changeOf(source, edit, track));
    if (changes.includes(undefined)) continue;
    taken.push(...proposed.map(({ range }) => range));
    for (const change of changes) {
      if (change && "place" in change) marks.push(change);
      else if (change) edits.push(change);
    }
  }
  return { marks, edits };
}

function changeOf(source: string, edit: Edit, track: Track): Mark | Edit | undefined {
  const run = newRunOf(edit);
  const place = run === undefined ? undefined : placeBefore(source, edit.range.start);
  return place ? { place, order: 2, xml: track("ins", run ?? "") } : trackedWords(source, edit, track);
}

/** Joins all marks at one place into one edit; a mark inside words that are replaced goes before or after them. */
function editsOf(source: string, marks: readonly Mark[], changes: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Mark[]>();
  for (const mark of marks) {
    const place = outside(source, mark, changes);
    addTo(byPlace, place.at, { ...mark, place });
  }
  const edits = [...byPlace.values()].map((all): Edit => {
    const [{ place }] = all as [Mark];
    const xml = all.toSorted((a, b) => a.order - b.order).map((mark) => mark.xml);
    return { range: { start: place.at, end: place.end }, text: place.before + xml.join("") + place.after, isMarkup: true };
  });
  return [...edits, ...changes];
}

function outside(source: string, { place, order }: Mark, changes: readonly Edit[]): Place {
  const change = changes.find(({ range }) => range.start < place.at && place.at < range.end);
  const moved = change && (order === 4 ? placeBefore(source, change.range.start) : placeAfter(source, change.range.end));
  return moved ?? place;
}
