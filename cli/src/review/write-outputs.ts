import { join } from "node:path";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Collected } from "../collect/collected.ts";
import { uniqueNames } from "../files/safe-name.ts";
import { pendingSignals } from "../files/signals.ts";
import { annotatedCopy } from "../lint/annotate-files.ts";
import type { ReviewedReport } from "./agency-result.ts";
import { auditHtml } from "./audit-page.ts";
import type { WriteLetter } from "./letter/letter.ts";
import { letterData } from "./letter/letter-data.ts";
import type { OutputFolder } from "./output-folder.ts";
import type { AgencyResult, Round } from "./round.ts";
import { reviewWorkbook } from "./workbook.ts";

/** A round, with what its outputs are drawn from beside it. */
export interface Review {
  readonly round: Round;
  readonly reports: readonly ReviewedReport[];
  /** There are reports of the year before to hold them against. */
  readonly isWithPriors: boolean;
}

export interface OutputOptions {
  readonly locale: Locale;
  readonly maxSize?: number;
  readonly writeLetter: WriteLetter;
}

/** Writes everything that a round gives, the round itself last. What cannot be written does not keep the rest from it. */
export async function writeOutputs(folder: OutputFolder, { round, reports }: Review, options: OutputOptions) {
  const { locale } = options;
  const written: string[] = [];
  const failures: unknown[] = [];
  const attempt = async (write: () => string | Promise<string>) => {
    try {
      written.push(await write());
    } catch (error) {
      failures.push(error);
    }
    // Between two files, never within one: each is whole or not there.
    await pendingSignals();
  };
  try {
    folder.open();
  } catch (error) {
    return { written, failures: [error] };
  }
  try {
    folder.clear();
  } catch (error) {
    // What lies in the way of this round's files is kept beside them.
    failures.push(error);
  }
  await attempt(async () =>
    folder.write(names.workbook[locale], await reviewWorkbook(round, collectedOf(round, reports), locale)),
  );
  await attempt(async () => folder.write(names.page[locale], await auditHtml(round, reports, locale)));
  const nameOf = uniqueNames();
  for (const result of round.agencies) {
    if (result.status === "passed" || result.status === "missing") continue;
    const name = join(names.letters[locale], nameOf(result.name));
    await attempt(async () => folder.write(`${name}.docx`, await options.writeLetter(letterData(round, result))));
    const report = reports.find((each) => isCommented(each, result));
    if (report) await attempt(async () => folder.write(`${name}.批注.docx`, await annotatedCopy(report.text, options)));
  }
  // Where nothing could be written there was no round.
  if (written.length > 0) await attempt(() => folder.finish(round));
  return { written, failures };
}

const names = {
  workbook: { zh: "汇总.xlsx", en: "summary.xlsx" },
  page: { zh: "汇总.html", en: "summary.html" },
  letters: { zh: "退回", en: "letters" },
} as const;

function isCommented({ agency, text }: ReviewedReport, { name }: AgencyResult): boolean {
  return agency === name && text.document.layout === "docx" && text.findings.length > 0;
}

/** The numbers of each agency's report, the first where there are several. */
function collectedOf({ year }: Round, reports: readonly ReviewedReport[]): Collected[] {
  const firsts = reports.filter((report, i) => reports.findIndex(({ agency }) => agency === report.agency) === i);
  return firsts.flatMap(({ text, summary, parts }): Collected[] =>
    year === undefined ? [] : [{ file: text.filePath, year, report: summary, ...(parts && { agencies: parts }) }],
  );
}
