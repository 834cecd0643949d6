import { extname, resolve } from "node:path";
import { megabyte, readRegularFile } from "../files/read-file.ts";
import { decodeText } from "../files/read-text.ts";
import { fileProblem, Problem } from "../problem.ts";

/** A row of a workbook or a CSV file, as words. */
export interface TableRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** In bytes. A list of ten thousand agencies is smaller. */
const largest = 10 * megabyte;

/** Reads the first sheet of a workbook, or a CSV file in any encoding. The path may start from `cwd`. Throws a Problem where it is neither. */
export async function readTable(path: string, cwd: string): Promise<TableRow[]> {
  try {
    const bytes = readRegularFile(resolve(cwd, path), () => largest);
    const rows = bytes.subarray(0, 2).toString("latin1") === "PK" ? await workbookRows(bytes, path) : await csvRows(bytes, path);
    return rows.map((cells, i) => ({ number: i + 1, cells }));
  } catch (error) {
    throw fileProblem(path, error);
  }
}

async function workbookRows(bytes: Buffer, path: string): Promise<string[][]> {
  const { readSheet } = await import("read-excel-file/node");
  try {
    return (await readSheet(bytes)).map((row) => row.map((value) => wordsOf(value)));
  } catch {
    throw new Problem({
      zh: `${path}：不是能读的 Excel 工作簿；请在 Excel 或 WPS 里另存为 .xlsx 或 .csv`,
      en: `${path}: no workbook that can be read; save it as .xlsx or .csv`,
    });
  }
}

async function csvRows(bytes: Buffer, path: string): Promise<string[][]> {
  // Old workbooks are no text, whatever they are called.
  if (/^\.xls$/i.test(extname(path)) || bytes.subarray(0, 4).toString("hex") === "d0cf11e0") throw oldWorkbook(path);
  const { default: papaparse } = await import("papaparse");
  return papaparse.parse<string[]>(decodeText(bytes, path).text).data.map((row) => row.map((value) => wordsOf(value)));
}

/** One line without control characters: a cell may hold line breaks. */
function wordsOf(value: unknown): string {
  return value === null || value === undefined
    ? ""
    : String(value)
        .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
        .trim();
}

function oldWorkbook(path: string): Problem {
  return new Problem({
    zh: `${path}：旧格式的工作簿（.xls）读不了；请在 Excel 或 WPS 里另存为 .xlsx 或 .csv`,
    en: `${path}: an old workbook (.xls); save it as .xlsx or .csv`,
  });
}
