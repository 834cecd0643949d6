import fc from "fast-check";
import type { CellForm, Form, GroupForm, RowForm, TableForm } from "../../shared/src/forms/form.ts";
import { defaults, lintReport } from "../../shared/src/lint.ts";
import { printReport } from "../../shared/src/print/index.ts";
import type { Layout } from "../../shared/src/readers/block.ts";
import { bind } from "../../shared/src/report/bind.ts";
import type { BoundRow, BoundTable, NumberCell } from "../../shared/src/report/report.ts";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import { rules } from "../../shared/src/rules/index.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import type { Edit, Locale } from "../../shared/src/text/range.ts";
import { balancedValues, type Values } from "./balance.ts";
import { formForYear, layouts, lineEndings, showNumber } from "./generate.ts";
import { seededRandom } from "./random.ts";

/* Faults put into reports that are right, and what the rules of tables, rows, cells and sums say of them. */

const rulesOnTables = rules.filter(({ id }) => /^(?:table|row|cell|sum)\//.test(id));

/** The findings on tables, in the order of the text; the rules on prose are left out, for they take most of the time. Throws when a rule fails. */
export function tableFindings(text: string, locale: Locale = "zh"): readonly Finding[] {
  const report = bind(text);
  if (!report) return [];
  const { findings, crashes } = lintReport(report, { ...defaults, locale }, undefined, rulesOnTables);
  const crash = crashes[0];
  if (crash) throw crash.error;
  return findings;
}

/** Their ids, each as often as it speaks. */
export function tableRules(text: string): RuleId[] {
  return tableFindings(text).map(({ rule }) => rule);
}

/** A table of a text as it is bound. Throws where it is not there. */
export function tableOf(text: string, key: string): BoundTable {
  const table = bind(text)?.tables.get(key);
  if (!table) throw new Error(`no ${key} table`);
  return table;
}

/** A number cell of a text. Throws where it is not there. */
export function cellOf(text: string, form: CellForm, key: string): NumberCell {
  const cell = tableOf(text, key).cells[form.index];
  if (!cell) throw new Error(`no cell ${form.row.key}/${form.column.key}`);
  return cell;
}

/** The row of a text that stands for this row of the form. Throws where it is not there. */
export function rowOf(text: string, rowKey: string, tableKey = "applications"): BoundRow {
  const row = tableOf(text, tableKey).rows.find(({ form, kind }) => form?.key === rowKey && kind !== "duplicate");
  if (!row) throw new Error(`no row ${rowKey}`);
  return row;
}

/** The text with another word in this place. */
export function replaceRange(text: string, { start, end }: Edit["range"], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

export interface Draft {
  readonly year: number;
  readonly layout: Layout;
  readonly eol: string;
  readonly form: Form;
  readonly values: Values;
}

/** What a report of balanced numbers is printed from, in every edition, layout and line ending. */
export function drafts(): fc.Arbitrary<Draft> {
  return fc
    .record({
      seed: fc.nat(),
      year: fc.constantFrom(2020, 2023),
      layout: fc.constantFrom(...layouts),
      eol: fc.constantFrom(...lineEndings),
    })
    .map(({ seed, year, layout, eol }) => {
      const form = formForYear(year);
      return { year, layout, eol, form, values: balancedValues(form, seededRandom(seed)) };
    });
}

/** The draft of one layout and line ending, 0 everywhere. */
export function plainDraft(year: number, layout: Layout, eol = "\n"): Draft {
  return { year, layout, eol, form: formForYear(year), values: new Map() };
}

/** Prints a draft, with the rows of one table chosen anew: merged cells, captions and headers are right for the rows that are printed. */
export function printDraft(
  draft: Draft,
  tableKey = "",
  choose: (rows: readonly RowForm[]) => readonly RowForm[] = (rows) => rows,
) {
  const { year, layout, eol, form, values } = draft;
  const tables = form.tables.map((table) => (table.key === tableKey ? withRows(table, choose(table.rows)) : table));
  return printReport({
    ...{ year, layout, eol, agency: "云山县清溪镇人民政府", form: { ...form, tables } },
    values: (cell) => showNumber(cell, values.get(cell) ?? 0),
  });
}

/** The table with these rows; each stands under the header of its group. */
function withRows(table: TableForm, rows: readonly RowForm[]): TableForm {
  const groups: GroupForm[] = [];
  for (const row of rows) {
    const own = table.groups.find((group) => group.rows.includes(row));
    const last = groups.at(-1);
    if (own && last?.columns === own.columns && last.header === own.header)
      groups[groups.length - 1] = { ...last, rows: [...last.rows, row] };
    else if (own) groups.push({ ...own, rows: [row] });
  }
  return { ...table, groups };
}
