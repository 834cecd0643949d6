import type { Form, RowForm } from "../../shared/src/forms/form.ts";
import { chance, pick, type Random } from "./random.ts";

/** Ways of writing that are right although the form is written otherwise. */

/** Some section titles in other words that the form accepts. */
export function acceptedTitles(form: Form, random: Random): { [section: string]: string } {
  const varied = form.sections.filter((section) => section.accepted.length > 0 && chance(random, 0.3));
  return Object.fromEntries(varied.map((section) => [section.key, pick(random, section.accepted)]));
}

const labelWays: readonly ((label: string, row: RowForm) => string)[] = [
  (label) => label,
  (label) => label,
  (label) => label.replaceAll("（", "(").replaceAll("）", ")").replaceAll("，", ", "),
  (label) => label.replace(/^(\d)\./, "$1. "),
  (label) => label.replace(/[“”]/g, '"'),
  (label) => label.replace(/[“”]/g, ""),
  (label, row) => (label === row.path.at(-1) ? (row.accepted[0] ?? label) : label),
];

/** The form with its row labels written in one of the ways that are right. Its cells are those of the form given. */
export function relabelled(form: Form, random: Random): Form {
  const way = pick(random, labelWays);
  const relabel = (row: RowForm): RowForm => ({ ...row, path: row.path.map((label) => way(label, row)) });
  const tables = form.tables.map((table) => ({
    ...table,
    rows: table.rows.map(relabel),
    groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(relabel) })),
  }));
  return { ...form, tables };
}
