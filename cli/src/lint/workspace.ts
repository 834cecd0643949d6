import { pathToFileURL } from "node:url";
import { byPlace, type LintResult, lintReport } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import { bind } from "@xxgk-lint/shared/report/bind.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import { workspaceRules } from "@xxgk-lint/shared/rules/index.ts";
import { optionOf } from "@xxgk-lint/shared/rules/options.ts";
import type { Finding, Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Lines } from "@xxgk-lint/shared/text/lines.ts";
import { type PackedSummary, unpackSummary } from "@xxgk-lint/shared/workspace/packed-summary.ts";
import { ReportIndex } from "@xxgk-lint/shared/workspace/report-index.ts";
import { type ReportSummary, summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import type { Surroundings } from "@xxgk-lint/shared/workspace/surroundings.ts";
import type { ConfigFile } from "../config/config-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { fileProblem, Problem } from "../problem.ts";
import type { CheckedText } from "./checked-text.ts";

/** The reports of one run of the command, as they are known to each other. */
export class Workspace {
  readonly index = new ReportIndex();
  readonly #maxSize: number | undefined;
  #pinned: ReportSummary | undefined;

  constructor({ config, folder }: ConfigFile, maxSize: number | undefined) {
    this.#maxSize = maxSize;
    this.index.configure(config.rollups, uriOf(folder));
  }

  /** Takes in a report that has been read anyway. */
  remember(path: string, report: Report | undefined): void {
    const uri = uriOf(path);
    this.index.add(uri, report && summarize(uri, report));
  }

  /** The same where it was looked at elsewhere. */
  take(path: string, summary: PackedSummary | undefined): void {
    this.index.add(uriOf(path), summary && unpackSummary(summary));
  }

  /** Reads a file that is not to be checked itself. What cannot be read is known to be no report; gives the problem where it was refused. */
  async read(path: string): Promise<Problem | undefined> {
    if (this.index.has(uriOf(path))) return undefined;
    this.remember(path, undefined);
    try {
      const bytes = readDraft(path, this.#maxSize);
      this.remember(
        path,
        await readDocument(bytes, path).then(
          ({ document }) => bind(document),
          () => undefined,
        ),
      );
      return undefined;
    } catch (error) {
      return error instanceof Problem ? error : undefined;
    }
  }

  /** Makes a file last year's report of whatever is checked: its agency may have had another name. Throws a Problem where it is no report. */
  async pin(path: string): Promise<void> {
    try {
      const report = bind((await readDocument(readDraft(path, this.#maxSize), path)).document);
      if (!report) throw notReport(path);
      this.#pinned = summarize(uriOf(path), report);
    } catch (error) {
      throw fileProblem(path, error);
    }
  }

  /** The report in a file that has been read; undefined where it is none. */
  reportAt(path: string): ReportSummary | undefined {
    return this.index.get(uriOf(path));
  }

  /** The reports that the configuration says this one is the sum of, as far as they have been read; undefined for other reports. */
  agenciesOf(path: string): readonly ReportSummary[] | undefined {
    const own = this.reportAt(path);
    return own && this.index.rollupStateOf(own)?.agencies;
  }

  /** Whether there is the report of the year before of the one in this file; true also for what is no report of a year. */
  hasPrior(path: string): boolean {
    const own = this.index.get(uriOf(path));
    return own?.year === undefined || this.#pinned !== undefined || this.index.priorOf(own) !== undefined;
  }

  /** What a report's rules may ask; undefined where there is nothing. Throws a Problem where `--prior` is of another year. */
  surroundingsOf(path: string, settings: Settings): Surroundings | undefined {
    const own = this.index.get(uriOf(path));
    const around = own && this.#around(own, path, settings);
    return around && Object.keys(around).length > 0 ? around : undefined;
  }

  /** The lines of a report that findings of other reports refer to. */
  linesOf(uri: string): Lines | undefined {
    return (uri === this.#pinned?.uri ? this.#pinned : this.index.get(uri))?.lines;
  }

  /** Adds what the rules find that ask other reports. Only a report that has any is bound once more. */
  complete(checked: CheckedText, settings: Settings): CheckedText {
    const surroundings = this.surroundingsOf(checked.filePath, settings);
    const found = surroundings && findAmong(checked.document, settings, surroundings);
    return found ? added(checked, found) : checked;
  }

  #around(own: ReportSummary, path: string, settings: Settings): Surroundings {
    const around = this.index.around(own, settings.copied?.share ?? optionOf("prior/copied", "share", settings));
    if (!this.#pinned) return around;
    const { year } = this.#pinned;
    if (own.year !== undefined && year !== undefined && year !== own.year - 1) throw otherYear(path, own.year, year);
    return { ...around, prior: this.#pinned };
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** What the rules that ask other reports find in a report; undefined where the text is none. */
export function findAmong(document: Document, settings: Settings, surroundings: Surroundings): LintResult | undefined {
  const report = bind(document, settings.edition === undefined ? {} : { edition: settings.edition });
  return report && lintReport(report, settings, surroundings, workspaceRules);
}

/** What was found first, and what was found among other reports. */
export function added<Own extends Additions>(own: Own, { findings, waived, disabled, crashes }: Additions): Own {
  return {
    ...own,
    findings: [...own.findings, ...findings].sort(byPlace),
    waived: [...own.waived, ...waived],
    disabled: [...own.disabled, ...disabled],
    crashes: [...own.crashes, ...crashes],
  };
}

interface Additions {
  readonly findings: readonly Pick<Finding, "range">[];
  readonly waived: readonly unknown[];
  readonly disabled: readonly unknown[];
  readonly crashes: readonly unknown[];
}

function notReport(path: string): Problem {
  return new Problem({
    zh: `${path}：不是政府信息公开工作年度报告，不能作为上一年度的报告`,
    en: `${path}: not a yearly report on information disclosure, so not last year's`,
  });
}

function otherYear(path: string, year: number, prior: number): Problem {
  return new Problem({
    zh: `${path}：是 ${year} 年度的报告，--prior 却是 ${prior} 年度的，应为 ${year - 1} 年度的报告`,
    en: `${path}: this is the report for ${year}, but --prior is for ${prior}; give the one for ${year - 1}`,
  });
}
