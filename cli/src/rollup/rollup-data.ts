import { joinBlocks, printHeading, printTable } from "@xxgk-lint/shared/print/index.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { SummedCell, Sums } from "@xxgk-lint/shared/workspace/sum.ts";
import type { RollupState } from "@xxgk-lint/shared/workspace/surroundings.ts";
import { toCsv } from "../format/csv.ts";

/** The sums of one roll-up of one year, and what they lack. */
export interface RolledUp {
  /** Path or glob of the county's report, as the configuration writes it. */
  readonly report: string;
  readonly state: RollupState;
  readonly sums: Sums;
}

/** The sections of a report that hold tables, ready to be put into the county's draft. */
export function formatRollupMarkdown(rolledUp: readonly RolledUp[]): string {
  const style = { layout: "markdown", eol: "\n" } as const;
  const blocks = rolledUp.flatMap(({ sums }) => {
    const cells = new Map(sums.tables.flatMap((table) => table.cells.map((cell) => [cell.form, cell])));
    return sums.form.sections.flatMap((section, i) => {
      const table = sums.form.tables.find(({ key }) => key === section.table);
      const values = (form: SummedCell["form"]) => String(cells.get(form)?.sum ?? "");
      return table ? [printHeading(section, i + 1, style), printTable(table, { ...style, values })] : [];
    });
  });
  return `${joinBlocks(blocks, style)}\n`;
}

/** One line a cell. */
export function formatRollupCsv(rolledUp: readonly RolledUp[], locale: Locale): string {
  const header =
    locale === "zh"
      ? ["汇总报告", "年度", "表", "行", "列", "合计", "单位", "没有数的机关"]
      : ["report", "year", "table", "row", "column", "sum", "unit", "agencies without a number"];
  const lines = rolledUp.flatMap(({ report, sums }) =>
    sums.tables.flatMap(({ form, cells }) =>
      cells.map((cell) => [
        ...[report, sums.year, form.name[locale], cell.form.row.name, cell.form.column.name],
        ...[cell.sum ?? "", cell.form.column.unit, cell.without.map(({ agency }) => agency.name).join("、")],
      ]),
    ),
  );
  return toCsv([header, ...lines]);
}

/** Everything, by the form's keys. */
export function formatRollupJson(rolledUp: readonly RolledUp[]): string {
  return `${JSON.stringify(rolledUp.map(resultOf))}\n`;
}

function resultOf({ report, state, sums }: RolledUp) {
  return {
    report,
    year: sums.year,
    edition: sums.form.id,
    agencies: state.agencies.map(({ agency }) => agency.name),
    missing: state.missing,
    unreadable: state.unreadable,
    twice: state.twice,
    tables: sums.tables.map(({ form, cells }) => ({ table: form.key, cells: cells.map(cellOf) })),
  };
}

function cellOf({ form, sum, without }: SummedCell) {
  return {
    row: form.row.key,
    column: form.column.key,
    sum: sum ?? null,
    ...(without.length > 0 && { without: without.map(({ agency }) => agency.name) }),
  };
}
