import { resolve } from "node:path";
import { bind } from "@xxgk-lint/shared/report/bind.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { shortPath } from "../format/short-path.ts";
import { fileProblem, Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { recordOf } from "./collected.ts";

/** The options of `xxgk-lint extract`. */
export interface ExtractOptions {
  readonly maxSize?: number;
  readonly locale: Locale;
}

/** Prints the numbers of one report as JSON, by the form's keys. Throws a Problem where the file is no report or its year is unknown. */
export async function extract(path: string, { maxSize }: ExtractOptions, { cwd, stdout }: Terminal): Promise<void> {
  const from = resolve(cwd(), path);
  try {
    const { document } = await readDocument(readDraft(from, maxSize), from);
    const report = bind(document);
    if (report?.year === undefined) throw noReport(path);
    const own = { file: shortPath(from, cwd()), year: report.year, report: summarize(from, report) };
    stdout.write(`${JSON.stringify(recordOf(own), undefined, 2)}\n`);
  } catch (error) {
    throw fileProblem(from, error);
  }
}

function noReport(path: string): Problem {
  return new Problem({
    zh: `${path}：不是政府信息公开工作年度报告，或认不出年度`,
    en: `${path}: no yearly report on information disclosure, or of an unknown year`,
  });
}
