import type { CellForm } from "../../shared/src/forms/form.ts";
import { websiteReport } from "../../shared/src/forms/index.ts";
import { printReport } from "../../shared/src/print/index.ts";
import type { Layout } from "../../shared/src/readers/block.ts";

export const [sheetForm] = websiteReport.editions;

/** What stands in the sheet's cells, by row; other numbers are 0, other words 「有」. The three totals are the sums of what is below them. */
const values: { readonly [row: string]: string } = {
  ...{ published: "5360", general: "60", news: "3200", disclosed: "2100" },
  ...{ explained: "48", explanations: "24", products: "20", comments: "4" },
  ...{ handled: "98", individuals: "67", organisations: "31", days: "3.5" },
  ...{ address: "https://www.yunshan.gov.cn", icp: "云ICP备05000001号", code: "3301220001" },
};

export function sheetValue({ row, column }: CellForm): string {
  const usual = column.kind === "words" ? "有" : column.kind === "choice" ? "☑是 □否" : "0";
  return values[row.key] ?? usual;
}

/** A sheet of 2025 in which everything is right. */
export function writeSheet(layout: Layout = "markdown", value = sheetValue): string {
  const options = { form: sheetForm, agency: "云山县水务局", year: 2025, layout, eol: "\n", date: "2026年1月20日" };
  return printReport({ ...options, values: value }).replaceAll("（请填写）", "陈远山");
}
