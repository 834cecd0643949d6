import { formOf, forms } from "@xxgk-lint/shared/forms/index.ts";
import { printReport } from "@xxgk-lint/shared/print/report.ts";
import type { NewOptions } from "./options.ts";
import { Problem } from "./problem.ts";

/** A whole blank report of the edition that the year asks for. */
export function newReport({ agency, year, layout }: NewOptions): string {
  const form = formOf(year);
  if (!form) throw new Problem(noForm(year));
  return printReport({ form, agency, year, layout, eol: "\n" });
}

function noForm(year: number) {
  const first = Math.min(...forms.map((form) => form.from));
  return {
    zh: `${year} 年的报告没有统一格式：统一格式自 ${first} 年度起施行，请用 --year ${first} 或以后的年份`,
    en: `reports for ${year} have no fixed form: it starts with the year ${first}; give --year ${first} or later`,
  };
}
