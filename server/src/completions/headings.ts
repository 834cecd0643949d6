import type { Form, SectionForm } from "@xxgk-lint/shared/forms/index.ts";
import { disclosureReport, formOf, newestEdition } from "@xxgk-lint/shared/forms/index.ts";
import { joinBlocks, printHeading, printTable } from "@xxgk-lint/shared/print/index.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import { must } from "@xxgk-lint/shared/text/must.ts";
import type { Draft } from "../draft.ts";
import type { Place } from "./place.ts";
import type { Proposal } from "./proposal.ts";

/** A document that has only a title is not recognised as a report yet. */
export function firstSections({ document }: Draft, place: Place): Proposal[] {
  const head = document.getText().slice(0, 2000);
  const year = /(20\d\d)年度?政府信息公开(?:工作)?年度?报/.exec(head.replace(/\s/g, ""))?.[1];
  const form = year === undefined ? undefined : (formOf(Number(year)) ?? newestEdition(disclosureReport));
  return form ? form.sections.flatMap((section, i) => heading(section, i + 1, 2, place, form)) : [];
}

export function missingSections(report: Report, place: Place): Proposal[] {
  const present = new Set(report.sections.filter(({ range }) => range.start !== place.range.start).map(({ form }) => form?.key));
  const level =
    report.sections.map(({ heading: block }) => (block.kind === "heading" ? block.level : undefined)).find(Boolean) ?? 2;
  return report.form.sections.flatMap((section, i) => {
    if (present.has(section.key)) return [];
    const hasTable = section.table !== undefined && report.tables.has(section.table);
    return heading(section, i + 1, level, place, hasTable ? undefined : report.form);
  });
}

/** The line may hold the marks of a heading, an ordinal, and the beginning of the title. With a form, the section's blank table comes along. */
function heading(section: SectionForm, ordinal: number, level: number, place: Place, form?: Form): Proposal[] {
  const words = place.typed.replace(/^#{1,6}\s*/, "").replace(/^[一二三四五六七八九十]+[、.．]?\s*/, "");
  if (words !== "" && !section.title.startsWith(words)) return [];
  const options = { layout: place.layout, eol: place.eol };
  const table = form?.tables.find(({ key }) => key === section.table);
  const printed = printHeading(section, ordinal, { ...options, level });
  const text = table ? joinBlocks([printed, printTable(table, options)], options) : printed;
  const label = printHeading(section, ordinal, { layout: "tabs", eol: place.eol });
  const marks = must(/^#*\s*/.exec(place.typed), "a match")[0];
  const filter = /^[一二三四五六七八九十]/.test(place.typed.slice(marks.length)) ? label : `${section.title} ${label}`;
  return [{ label, kind: "heading", filter: marks + filter, replaces: place.range, text }];
}
