import type { TableForm } from "../../forms/form.ts";
import { notations } from "../../notations/index.ts";
import type { BoundTable, MissingRow, Report } from "../../report/report.ts";
import { isNumberKind } from "../../report/tables/number.ts";
import { counted } from "../../text/counted.ts";
import { readTables } from "../read-tables.ts";
import { type Fix, type Found, rule } from "../rule.ts";
import { runsOf } from "../runs.ts";
import { follows, insertRows } from "./insertion.ts";

export interface RowMissingFacts {
  readonly table: string;
  readonly tableEnglish: string;
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly after: string | undefined;
}

/** A row of the form is not there. Rows lost together (at a page break) are one finding. */
export const rowMissing = rule<RowMissingFacts>({
  id: "row/missing",
  severity: "error",
  summary: { zh: "表格的每一行都在", en: "Every row of the form is there" },
  explanation: {
    zh: "三张表的行由格式规定，没有数据也要保留并填 0。连续缺少的行合并为一条。缺行也可能是转换或分页造成的，请对照原稿。快速修复会在应有的位置插入数值为空的行。",
    en: "The rows of the three tables are fixed; rows without data stay and show 0. Rows missing in sequence are one finding. They may have been lost in conversion or at a page break. The quick fix inserts them, values blank.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n", replace: "" }] },
    good: { edits: [] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      const runs = runsOf(table.missing, follows);
      // Merged cells reach over more than one gap: the first finding's fix fills all of them then.
      const isMerged = notations[table.layout].hasTags;
      for (const [i, run] of runs.entries()) {
        const fix = isMerged && i > 0 ? undefined : insertion(isMerged ? table.missing : run, table, report);
        yield toFound(run, table, fix);
      }
    }
  },
  message: {
    zh: ({ table, labels, after }) =>
      `${table}缺少${labels.length > 1 ? ` ${labels.length} 行` : "一行"}：${labels.join("、")}${after ? `（应在“${after}”之后）` : ""}。格式规定的行不能删减，没有数据填 0；若是转换或分页时丢失，请对照原稿补上。`,
    en: ({ tableEnglish, labels, after }) =>
      `${counted(labels.length, "row")} missing from the ${tableEnglish}: ${labels.join(", ")}${after ? ` (after ${after})` : ""}. The form's rows are fixed; put 0 where there is nothing. They may have been lost in conversion.`,
  },
});

function toFound(run: readonly MissingRow[], table: BoundTable, fix: Fix | undefined): Found<RowMissingFacts> {
  const first = run[0];
  const anchor = first?.after ?? first?.before;
  return {
    at: [table.form.key, ...run.map(({ form }) => form.key)].join("/"),
    range: anchor?.label.text ? anchor.label.range : (anchor?.range ?? table.range),
    facts: {
      table: table.form.name.zh,
      tableEnglish: table.form.name.en,
      labels: run.map(({ form }) => form.path.at(-1) ?? form.name),
      names: run.map(({ form }) => form.name),
      after: first?.after?.form?.path.at(-1),
    },
    // Labels on lines of their own cannot be distinguished from prose: the rows may be there, so nothing is inserted without being asked.
    ...(fix && (hasWords(table.form) ? { suggestions: [fix] } : { fix })),
  };
}

function hasWords({ cells }: TableForm): boolean {
  return cells.some(({ column }) => !isNumberKind(column.kind));
}

function insertion(run: readonly MissingRow[], table: BoundTable, report: Report): Fix | undefined {
  // Where several rows stand side by side in one row of the text, a row inserted after one would separate it from the next.
  if (run.some(({ after, before }) => after?.row.isPart || before?.row.isPart)) return undefined;
  const edits = insertRows(run, table, report);
  const title = {
    zh: `插入缺少的${run.length > 1 ? ` ${run.length} ` : ""}行（数值留空）`,
    en: "Insert the missing rows, values blank",
  };
  return edits && { kind: "insert", title, edits };
}
