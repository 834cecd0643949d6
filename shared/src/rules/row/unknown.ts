import { readTables } from "../read-tables.ts";
import { rule } from "../rule.ts";

export interface RowUnknownFacts {
  readonly label: string;
  /** Only the applications table has groups, which tempt to subtotals. */
  readonly hasGroups: boolean;
}

/** A row that the form does not have. */
export const rowUnknown = rule<RowUnknownFacts>({
  id: "row/unknown",
  severity: "warning",
  summary: { zh: "表格没有格式以外的行", en: "The tables have no rows of their own" },
  explanation: {
    zh: "（三）至（六）只是分组，格式不设小计行；多出来的行会让合计重复。请删去，或把数字并入格式中的对应行。",
    en: "The groups （三） to （六） have no subtotal rows; a row too many is counted twice. Remove it, or book its figures in the form's rows.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        {
          find: "|  | （四）无法提供 |",
          replace: "|  | ⟦小计⟧ |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n|  | （四）无法提供 |",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      const hasGroups = table.form.labelColumns > 1;
      for (const { kind, label, range } of table.rows) {
        if (kind === "unknown") yield { range: label.text ? label.range : range, facts: { label: label.text, hasGroups } };
      }
    }
  },
  message: {
    zh: ({ label, hasGroups }) =>
      `格式中没有${label ? `“${label}”` : "这"}一行。${hasGroups ? "（三）至（六）不设小计；" : ""}请删去，或把数字并入对应的行。`,
    en: ({ label, hasGroups }) =>
      `The form has no row ${label ? `“${label}”` : "like this"}. ${hasGroups ? "The groups have no subtotals; remove" : "Remove"} it or book its figures elsewhere.`,
  },
});
