import type { CellForm, TableForm } from "@xxgk-lint/shared/forms/form.ts";
import { edition2021 } from "@xxgk-lint/shared/forms/index.ts";
import { printBlankReport } from "@xxgk-lint/shared/print/index.ts";
import type { Layout } from "@xxgk-lint/shared/readers/block.ts";
import { balancedValues } from "../../support/balance.ts";
import { seededRandom } from "../../support/random.ts";

/** Two hundred numbers that balance, made up, and the files that they make. */

const values = balancedValues(edition2021, seededRandom(7));

export function figureOf(cell: CellForm): string {
  return String(values.get(cell) ?? 0);
}

export const [disclosure, applications, outcomes] = edition2021.tables as [TableForm, TableForm, TableForm];

const report = { form: edition2021, agency: "云山县水务局", year: 2025, eol: "\n" };

export function blankFile(layout: Layout): string {
  return printBlankReport({ ...report, layout });
}

export function filledFile(layout: Layout): string {
  return printBlankReport({ ...report, layout, values: figureOf });
}

/** The applications table as an office keeps it in Excel: labels of its own making, no totals of its own, as the clipboard has it. */
export function excelBlock(): { readonly text: string; readonly html: string } {
  const head = ["", "个人", "企业", "科研", "公益", "法律", "其他", "合计"];
  const rows = applications.rows.map((row, i) => [
    `第${i + 1}项`,
    ...applications.cells.slice(row.firstCell, row.firstCell + row.columns.length).map(figureOf),
  ]);
  const all = [head, ...rows];
  const cells = (row: readonly string[]) => row.map((cell) => `<td class=xl65>${cell}</td>`).join("\n  ");
  return {
    text: all
      .map((row) => row.join("\t"))
      .join("\r\n")
      .concat("\r\n"),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${all.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</table></body></html>`,
  };
}
