import type { Form, SectionForm } from "@xxgk-lint/shared/forms/index.ts";
import { formOf, forms } from "@xxgk-lint/shared/forms/index.ts";
import { periodSentence, printHeading, printParagraph, printRow, printTable } from "@xxgk-lint/shared/print/index.ts";
import type { Layout } from "@xxgk-lint/shared/readers/block.ts";
import type { BoundTable, Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { blankReportAction } from "./draft-actions.ts";
import type { Proposal } from "./features/completion.ts";
import { notationOf } from "./notation.ts";
import { sectionAt, tableAt } from "./places.ts";
import type { Draft, Server } from "./server.ts";

/** What completion looks at: the line up to the cursor. */
interface Place {
  readonly offset: number;
  /** From the line's first word to the cursor. */
  readonly typed: string;
  readonly range: Range;
  readonly isLineEnd: boolean;
  readonly eol: string;
  readonly layout: Layout;
}

/** What could stand at an offset of a draft: nothing in the midst of a line, nothing in a file that is no report. */
export function proposalsAt(draft: Draft, offset: number, server: Server): Proposal[] {
  const { report } = draft.result;
  const place = placeOf(draft, offset, report);
  if (!place.isLineEnd) return [];
  if (!report) return [...blankReport(draft, place, server), ...firstSections(draft, place)];
  const table = tableAt(report, offset) ?? tableAt(report, place.range.start - 1 - (place.eol.length - 1));
  if (table && (place.typed.startsWith("|") || table.range.end > offset)) return missingRows(table, place);
  return [
    ...missingSections(report, place),
    ...blankTables(report, place, server),
    ...statements(report, place),
    ...period(report, place),
  ];
}

function placeOf({ document }: Draft, offset: number, report: Report | undefined): Place {
  const text = document.getText();
  const { line } = document.positionAt(offset);
  const start = document.offsetAt({ line, character: 0 });
  const rest = /[^\r\n]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  const before = text.slice(start, offset);
  const typed = before.trimStart();
  return {
    offset,
    typed,
    range: { start: offset - typed.length, end: offset },
    isLineEnd: rest.trim() === "",
    eol: report?.eol ?? "\n",
    layout: report?.layout ?? notationOf(document),
  };
}

/** In an empty file. */
function blankReport(draft: Draft, { range }: Place, server: Server): Proposal[] {
  return blankReportAction(draft, server).map(({ title, edits }) => {
    const label = typeof title === "string" ? title : server.say(title);
    return { label, kind: "report", filter: label, replaces: range, text: edits()[0]?.text ?? "" };
  });
}

/** A title and nothing else is no report yet, but will be one. */
function firstSections({ document }: Draft, place: Place): Proposal[] {
  const head = document.getText().slice(0, 2000);
  const year = /(20\d\d)年度?政府信息公开(?:工作)?年度?报/.exec(head.replace(/\s/g, ""))?.[1];
  const form = year === undefined ? undefined : (formOf(Number(year)) ?? forms.at(-1));
  return form ? form.sections.flatMap((section, i) => heading(section, i + 1, 2, place)) : [];
}

function missingSections(report: Report, place: Place): Proposal[] {
  const present = new Set(report.sections.filter(({ range }) => range.start !== place.range.start).map(({ form }) => form?.key));
  const level =
    report.sections.map(({ heading: block }) => (block.kind === "heading" ? block.level : undefined)).find(Boolean) ?? 2;
  return report.form.sections.flatMap((section, i) => (present.has(section.key) ? [] : heading(section, i + 1, level, place)));
}

/** The line may hold the marks of a heading, an ordinal, and the beginning of the title. */
function heading(section: SectionForm, ordinal: number, level: number, place: Place): Proposal[] {
  const words = place.typed.replace(/^#{1,6}\s*/, "").replace(/^[一二三四五六七八九十]+[、.．]?\s*/, "");
  if (words !== "" && !section.title.startsWith(words)) return [];
  const text = printHeading(section, ordinal, { layout: place.layout, eol: place.eol, level });
  const label = printHeading(section, ordinal, { layout: "tabs", eol: place.eol });
  const marks = /^#*\s*/.exec(place.typed)?.[0] ?? "";
  const filter = /^[一二三四五六七八九十]/.test(place.typed.slice(marks.length)) ? label : `${section.title} ${label}`;
  return [{ label, kind: "heading", filter: marks + filter, replaces: place.range, text }];
}

/** The rows of the form that the table lacks, those that would stand here first. */
function missingRows(table: BoundTable, place: Place): Proposal[] {
  const marks = /^[|\s]*/.exec(place.typed)?.[0] ?? "";
  const typed = place.typed.slice(marks.length);
  const isBegun =
    typed !== "" && table.rows.some(({ range, form }) => form && range.start <= place.offset && place.offset <= range.end);
  if (isBegun || place.layout === "lines") return [];
  const last = table.rows.findLast(({ range }) => range.end < place.range.start)?.form?.index ?? -1;
  const rows = table.missing.map(({ form }) => form);
  const sorted = [...rows.filter(({ index }) => index > last), ...rows.filter(({ index }) => index <= last)];
  return sorted.map((row) => {
    const options = { layout: table.layout, eol: place.eol };
    const label = row.path.at(-1) ?? table.form.name.zh;
    let stop = 0;
    return {
      label,
      kind: "row",
      filter: marks + label,
      replaces: place.range,
      text: printRow(table.form, row, options),
      snippet: printRow(table.form, row, { ...options, values: () => `\${${++stop}:0}` }),
      detail: row.path.slice(0, -1).join(" › "),
    };
  });
}

/** In a section that has none of its table yet. */
function blankTables(report: Report, place: Place, server: Server): Proposal[] {
  const section = sectionAt(report, place.offset);
  const form = report.form.tables.find(({ key }) => key === section?.form?.table);
  if (!form || report.tables.has(form.key) || !/^(?:\||<\w*)?$/.test(place.typed)) return [];
  const options = { layout: place.layout, eol: place.eol };
  let stop = 0;
  const table = {
    label: server.say({ zh: `空白${form.name.zh}`, en: `Blank ${form.name.en}` }),
    kind: "table",
    filter: `${place.typed}${form.name.zh}`,
    replaces: place.range,
    text: printTable(form, options),
    snippet: printTable(form, { ...options, values: () => `$${++stop}` }),
  } as const;
  return [table];
}

/** The sentence that section six must not lack. */
function statements(report: Report, place: Place): Proposal[] {
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
function period(report: Report, place: Place): Proposal[] {
  const [first] = report.sections;
  const isOpening = !first || place.offset <= first.range.end;
  const isBelowTitle = !report.title || place.range.start > report.title.range.end;
  if (report.year === undefined || report.periods.length > 0 || !isOpening || !isBelowTitle) return [];
  return sentence(periodSentence(report.year), place);
}

/** On a line of its own, begun or not, or after a sentence. */
function sentence(words: string, place: Place): Proposal[] {
  const isFollowing = /[。；]$/.test(place.typed);
  if (!isFollowing && !words.startsWith(place.typed)) return [];
  const replaces = isFollowing ? { start: place.offset, end: place.offset } : place.range;
  const text = isFollowing ? words : printParagraph(words, { layout: place.layout, eol: place.eol });
  return [{ label: words, kind: "sentence", filter: words, replaces, text }];
}
