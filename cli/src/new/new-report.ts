import { resolve } from "node:path";
import { newWordFile } from "@xxgk-lint/shared/files/new-word-file.ts";
import { disclosureReport, editionFor, kinds, type ReportKind } from "@xxgk-lint/shared/forms/index.ts";
import type { WrittenLayout } from "@xxgk-lint/shared/notations/index.ts";
import { printBlankReport } from "@xxgk-lint/shared/print/blank.ts";
import { reportTitle } from "@xxgk-lint/shared/print/report.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { writeNewFile } from "../files/new-file.ts";
import { Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

/** The options of `xxgk-lint new`. */
export interface NewOptions {
  readonly agency: string;
  /** Key of the kind of report. */
  readonly kind: string;
  readonly year: number;
  readonly layout: WrittenLayout;
  /** Where to write it; standard output where not given. */
  readonly output?: string;
  readonly force?: true;
  readonly locale: Locale;
}

/** Writes a whole blank report of the edition that the year asks for, to a file or to standard output. */
export function writeNewReport(options: NewOptions, { cwd, stdout }: Terminal): void {
  const { agency, year, layout, output, force } = options;
  const kind = kinds.find(({ key }) => key === options.kind) ?? disclosureReport;
  const form = editionFor(kind, year);
  if (!form) throw new Problem(noForm(kind, year));
  const text = printBlankReport({ form, agency, year, layout, eol: "\n" });
  if (output === undefined && layout === "docx") throw new Problem(noOutput);
  if (output === undefined) stdout.write(text);
  else
    writeNewFile(
      resolve(cwd(), output),
      layout === "docx" ? newWordFile(text, reportTitle(form, agency, year)) : Buffer.from(text),
      force,
    );
}

const noOutput = {
  zh: "Word 文件不能写到标准输出，请用 -o 年报.docx 给出文件名",
  en: "a Word file cannot go to standard output; name a file with -o report.docx",
};

function noForm({ name, editions }: ReportKind, year: number) {
  const first = Math.min(...editions.map((form) => form.from));
  return {
    zh: `${year} 年的${name.zh}没有统一格式：统一格式自 ${first} 年度起施行，请用 --year ${first} 或以后的年份`,
    en: `there is no fixed form of the ${name.en} for ${year}: it starts with the year ${first}; give --year ${first} or later`,
  };
}
