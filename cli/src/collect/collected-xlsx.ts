import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import writeExcelFile from "write-excel-file/node";
import type { CollectedYear } from "./collected.ts";
import { collectedSheets } from "./collected-sheets.ts";

/** A workbook with a sheet a kind and year. */
export async function collectedXlsx(years: readonly CollectedYear[], locale: Locale): Promise<Buffer> {
  return await writeExcelFile(collectedSheets(years, locale)).toBuffer();
}
