import type { Form } from "@xxgk-lint/shared/forms/index.ts";
import { periodSentence, printParagraph } from "@xxgk-lint/shared/print/index.ts";
import { sectionAt } from "@xxgk-lint/shared/report/place.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Place } from "./place.ts";
import type { Proposal } from "./proposal.ts";

/** The sentence that section six must not lack. */
export function statements(report: Report, place: Place): Proposal[] {
  const section = sectionAt(report, place.offset);
  const statement = statementOf(report.form, section?.form?.key);
  if (!section || !statement) return [];
  const text = report.source.slice(section.range.start, section.range.end);
  return statement.words.some((word) => text.includes(word)) ? [] : sentence(statement.sentence, place);
}

function statementOf(form: Form, key: string | undefined) {
  return form.sections.find((section) => section.key === key)?.statement;
}

/** Before the sections, or in the first one. */
export function period(report: Report, place: Place): Proposal[] {
  const [first] = report.sections;
  const isOpening = !first || place.offset <= first.range.end;
  const isBelowTitle = !report.title || place.range.start > report.title.range.end;
  if (report.year === undefined || report.periods.length > 0 || !isOpening || !isBelowTitle) return [];
  const words = periodSentence(report.form, report.year);
  return words === undefined ? [] : sentence(words, place);
}

/** On a line of its own, begun or not, or after a sentence. */
function sentence(words: string, place: Place): Proposal[] {
  const isFollowing = /[。；]$/.test(place.typed);
  if (!isFollowing && !words.startsWith(place.typed)) return [];
  const replaces = isFollowing ? { start: place.offset, end: place.offset } : place.range;
  const text = isFollowing ? words : printParagraph(words, { layout: place.layout, eol: place.eol });
  return [{ label: words, kind: "sentence", filter: words, replaces, text }];
}
