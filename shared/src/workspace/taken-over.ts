import type { CellForm } from "../forms/form.ts";
import { type ReportSummary, summaryCell } from "./summary.ts";

/**
 * What last year's report says already of a new one, by the form's cells: 上年结转 is what was carried over then, and 现行有效 goes on from
 * what was in force, and names stay. Undefined where the clerk alone knows.
 */
export function takenOver(prior: ReportSummary): (cell: CellForm) => number | string | undefined {
  const lasting = new Map(
    [...prior.tables.values()].flatMap(({ form, lasting }) =>
      [...lasting].map(([index, words]) => [form.cells[index]?.row.key, words] as const),
    ),
  );
  return ({ row, column }) => {
    if (column.overYears === "same" || column.overYears === "kept") return lasting.get(row.key);
    if (row.key === "carriedIn") return summaryCell(prior, "applications", "carriedOut", column.key)?.value;
    return isInForce(prior, row.key, column.label) ? summaryCell(prior, "disclosure", row.key, column.key)?.value : undefined;
  };
}

/** The edition of 2019 counted something else there, under another label. */
function isInForce(prior: ReportSummary, row: string, label: string): boolean {
  const cells = prior.tables.get("disclosure")?.form.cells ?? [];
  return label === "现行有效件数" && cells.some((cell) => cell.row.key === row && cell.column.label === label);
}
