import type { Text } from "@xxgk-lint/shared/text/range.ts";
import type { FileResult } from "../lint/file-result.ts";

/** The message for a file that the user named and that was not recognised as a report. */
export const notReport: Text = {
  zh: "不像政府信息公开工作年度报告，也不像政府网站工作年度报表（标题、各部分和表格都认不出），没有检查。如果确实是，请改用 Word 或网页原件。",
  en: "Not recognised as a yearly report on information disclosure or a website's yearly sheet (no title, section or table of one): not checked.",
};

/** Files of a folder may be anything; of a file that was named a report was expected. A warning. */
export function isUnrecognised({ named, isReport }: Pick<FileResult, "named" | "isReport">): boolean {
  return named && !isReport;
}
