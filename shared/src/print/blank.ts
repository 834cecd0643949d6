import type { Form, SectionForm } from "../forms/form.ts";
import type { CellValues } from "./grid.ts";
import { printReport } from "./report.ts";
import type { SectionProse } from "./section.ts";
import type { PrintOptions } from "./table.ts";

export interface BlankOptions extends PrintOptions {
  readonly form: Form;
  /** The agency's full name. */
  readonly agency: string;
  /** 报告年度. */
  readonly year: number;
  /** Numbers that are known already. */
  readonly values?: CellValues;
}

/** A report to be filled in: what only the agency knows is a placeholder, which text/placeholder finds as long as it stands there. */
export function printBlankReport(options: BlankOptions): string {
  const { form, year } = options;
  const sections = Object.fromEntries(form.sections.map((section) => [section.key, openProse(section)]));
  return printReport({ ...options, date: `${year + 1}年1月××日`, prose: { sections } });
}

/** Sections without table and topics are one sentence. */
export function openProse({ title, table, topics, statement }: SectionForm): SectionProse {
  if (table || topics) return {};
  return { after: [statement ? statement.blank : `（请填写${title}）`] };
}
