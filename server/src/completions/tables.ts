import { notations } from "@xxgk-lint/shared/notations/index.ts";
import { printRow, printTable } from "@xxgk-lint/shared/print/index.ts";
import { sectionAt } from "@xxgk-lint/shared/report/place.ts";
import type { BoundTable, Report } from "@xxgk-lint/shared/report/report.ts";
import type { Speaker } from "../client.ts";
import type { Place } from "./place.ts";
import type { Proposal } from "./proposal.ts";

/** The rows of the form that the table lacks, those that would stand here first. */
export function missingRows(table: BoundTable, place: Place): Proposal[] {
  const marks = /^[|\s]*/.exec(place.typed)?.[0] ?? "";
  const typed = place.typed.slice(marks.length);
  const isBegun =
    typed !== "" && table.rows.some(({ range, form }) => form && range.start <= place.offset && place.offset <= range.end);
  if (isBegun || place.layout === "lines" || !notations[table.layout].takesRows) return [];
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
export function blankTables(report: Report, place: Place, server: Speaker): Proposal[] {
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
