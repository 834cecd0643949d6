import type { GroupForm } from "@xxgk-lint/shared/forms/form.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { SummedTable } from "@xxgk-lint/shared/workspace/sum.ts";
import { takeStart, visible, widthOf } from "../format/visible.ts";
import type { RolledUp } from "./rollup-data.ts";

/** For people: each group of rows under its columns, numbers to the right. A sum that lacks an agency's number has an asterisk. */
export function formatRollupTable(rolledUp: readonly RolledUp[], locale: Locale): string {
  return rolledUp
    .map((one) => [titleOf(one, locale), ...one.sums.tables.map((table) => tableWords(table, locale))].join("\n\n"))
    .map((words) => `${words}\n`)
    .join("\n");
}

function titleOf({ report, state, sums }: RolledUp, locale: Locale): string {
  const count = state.agencies.length;
  return locale === "zh"
    ? `${visible(report)}　${sums.year} 年度，${count} 个机关合计`
    : `${visible(report)}  ${sums.year}, sum of ${count} agencies`;
}

function tableWords({ form, cells }: SummedTable, locale: Locale): string {
  const groups = form.groups.map((group) => groupLines(group, cells).join("\n"));
  return [form.name[locale], ...groups].join("\n");
}

function groupLines(group: GroupForm, cells: SummedTable["cells"]): string[] {
  const header = ["", ...group.columns.map((column) => column.name)];
  const rows = group.rows.map((row) => [
    labelOf(row.path),
    ...row.columns.map((_, i) => {
      const cell = cells[row.firstCell + i];
      return `${cell?.sum ?? "—"}${cell && cell.without.length > 0 ? "*" : ""}`;
    }),
  ]);
  // The outcomes table is one row of fifteen: its columns stand below each other.
  return align(group.rows.length === 1 && header.length > 8 ? transpose([header, ...rows]) : [header, ...rows]);
}

const longestLabel = 36;

/** Items are numbered anew in each group, so the group's number goes before: （三）1. */
function labelOf(path: readonly string[]): string {
  const label = (path.length > 2 ? (path[1]?.slice(0, 3) ?? "") : "") + (path.at(-1) ?? "");
  return widthOf(label) > longestLabel ? `${takeStart(label, longestLabel - 1)}…` : label;
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ""))));
  return rows.map((row) =>
    row
      .map((text, i) => pad(text, widths[i] ?? 0, i === 0))
      .join("  ")
      .trimEnd(),
  );
}

function pad(text: string, width: number, isLabel: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return isLabel ? text + blanks : blanks + text;
}

function transpose(rows: readonly (readonly string[])[]): string[][] {
  return (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? "")).slice(1);
}
