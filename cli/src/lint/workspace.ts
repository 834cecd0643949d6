import { pathToFileURL } from "node:url";
import { byPlace, lintReport } from "@xxgk-lint/shared/lint.ts";
import { bind } from "@xxgk-lint/shared/report/bind.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import { workspaceRules } from "@xxgk-lint/shared/rules/index.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import { ReportIndex } from "@xxgk-lint/shared/workspace/report-index.ts";
import { type ReportSummary, summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import type { Surroundings } from "@xxgk-lint/shared/workspace/surroundings.ts";
import type { ConfigFile } from "../config/config-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { fileProblem, Problem } from "../problem.ts";
import type { CheckedText } from "./check-input.ts";

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
    this.index.put(uri, report && summarize(uri, report));
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

  /** Whether there is last year's report of any of those that were read. */
  get isWithPriors(): boolean {
    return this.#pinned !== undefined || [...this.index.reports()].some((report) => this.index.priorOf(report) !== undefined);
  }

  /** Adds what the rules find that ask other reports. Only a report that has any is bound once more. */
  complete(checked: CheckedText, settings: Settings): CheckedText {
    const own = this.index.get(uriOf(checked.filePath));
    const surroundings = own && this.#around(own, checked.filePath);
    if (!surroundings || Object.keys(surroundings).length === 0) return checked;
    const report = bind(checked.document, settings.edition === undefined ? {} : { edition: settings.edition });
    if (!report) return checked;
    const { findings, waived, disabled, crashes } = lintReport(report, settings, surroundings, workspaceRules);
    return {
      ...checked,
      findings: [...checked.findings, ...findings].sort(byPlace),
      waived: [...checked.waived, ...waived],
      disabled: [...checked.disabled, ...disabled],
      crashes: [...checked.crashes, ...crashes],
      linesOf: (uri) => (uri === this.#pinned?.uri ? this.#pinned : this.index.get(uri))?.lines,
    };
  }

  #around(own: ReportSummary, path: string): Surroundings {
    const around = this.index.around(own);
    if (!this.#pinned) return around;
    const { year } = this.#pinned;
    if (own.year !== undefined && year !== undefined && year !== own.year - 1) throw otherYear(path, own.year, year);
    return { ...around, prior: this.#pinned };
  }
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
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
