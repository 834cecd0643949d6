import type { RowForm } from "../../forms/form.ts";
import { type GridRow, printGridRow, rowSeparator, tableGrid } from "../../print/index.ts";
import type { BoundRow, BoundTable, MissingRow, Report } from "../../report/report.ts";
import type { Edit } from "../../text/range.ts";
import { insertAt, raiseRowSpan } from "../insert.ts";
import { type Fix, type Found, rule } from "../rule.ts";

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
  *check(report) {
    for (const table of report.tables.values()) {
      for (const run of runsOf(table.missing)) yield found(run, table, report);
    }
  },
  message: {
    zh: ({ table, labels, after }) =>
      `${table}缺少${labels.length > 1 ? ` ${labels.length} 行` : "一行"}：${labels.join("、")}${after ? `（应在“${after}”之后）` : ""}。格式规定的行不能删减，没有数据填 0；若是转换或分页时丢失，请对照原稿补上。`,
    en: ({ tableEnglish, labels, after }) =>
      `${labels.length} row(s) missing from the ${tableEnglish}: ${labels.join(", ")}${after ? ` (after ${after})` : ""}. The form's rows are fixed; put 0 where there is nothing. They may have been lost in conversion.`,
  },
});

/** Missing rows that follow each other in the form are one gap. */
function runsOf(missing: readonly MissingRow[]): MissingRow[][] {
  const runs: MissingRow[][] = [];
  for (const row of missing) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.form.index + 1 === row.form.index) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function found(run: readonly MissingRow[], table: BoundTable, report: Report): Found<RowMissingFacts> {
  const first = run[0];
  const anchor = first?.after ?? first?.before;
  const fix = insertion(run, table, report);
  return {
    range: anchor?.label.text ? anchor.label.range : (anchor?.range ?? table.range),
    facts: {
      table: table.form.name.zh,
      tableEnglish: table.form.name.en,
      labels: run.map(({ form }) => form.path.at(-1) ?? form.name),
      names: run.map(({ form }) => form.name),
      after: first?.after?.form?.path.at(-1),
    },
    ...(fix && { fix }),
  };
}

function insertion(run: readonly MissingRow[], table: BoundTable, report: Report): Fix | undefined {
  const { after, before } = run[0] ?? {};
  const options = { layout: table.layout, eol: report.eol };
  const lines = gridFor(
    run.map(({ form }) => form),
    table,
  ).map((row) => printGridRow(row, options));
  const separator = rowSeparator(options);
  const title = {
    zh: `插入缺少的${run.length > 1 ? ` ${run.length} ` : ""}行（数值留空）`,
    en: "Insert the missing rows, values blank",
  };
  if (after) {
    const text = lines.map((line) => separator + line).join("");
    return { title, edits: [...spans(run, table, report), insertAt(after.range.end, text)] };
  }
  const at = before ? before.range.start : undefined;
  return at === undefined ? undefined : { title, edits: [insertAt(at, lines.map((line) => line + separator).join(""))] };
}

/** The rows, with caption and header where a whole group of the form is gone. */
function gridFor(run: readonly RowForm[], table: BoundTable): GridRow[] {
  const grid = tableGrid(table.form);
  const rows: GridRow[] = [];
  let at = 0;
  for (const group of table.form.groups) {
    const first = at + group.header.length;
    const wanted = grid.slice(first, first + group.rows.length).filter((_, i) => run.includes(group.rows[i] as RowForm));
    if (wanted.length === group.rows.length && table.form.groups.length > 1) rows.push(...grid.slice(at, first));
    rows.push(...wanted);
    at = first + group.rows.length;
  }
  return rows;
}

/** In HTML the merged label cells that reach over the gap must reach further. */
function spans(run: readonly MissingRow[], table: BoundTable, report: Report): Edit[] {
  const { after, before } = run[0] ?? {};
  if (table.layout !== "html" || !after?.form) return [];
  const outer = (run[0]?.form.path ?? []).slice(0, -1);
  return outer.flatMap((label, depth) => {
    if (before?.form?.path[depth] !== label && run.length === 1 && after.form?.path[depth] !== label) return [];
    const cell = labelCell(label, depth, table, after);
    return cell === undefined ? [] : raiseRowSpan(report, cell, run.filter(({ form }) => form.path[depth] === label).length);
  });
}

/** Where the merged cell with this outer label stands: in the first row of the group, at or above the gap. */
function labelCell(label: string, depth: number, table: BoundTable, after: BoundRow): number | undefined {
  const first = table.rows.find((row) => row.form?.path[depth] === label && row.range.start <= after.range.start);
  return first?.row.cells[depth]?.range.start;
}
