import { bind } from "../../shared/src/report/bind.ts";
import { type ReportSummary, summarize } from "../../shared/src/workspace/summary.ts";
import { type WriteOptions, writeReport } from "./generate.ts";

/** A report as an index keeps it. Throws where the text is none. */
export function summaryOf(uri: string, text: string): ReportSummary {
  const report = bind(text);
  if (!report) throw new Error(`${uri} is no report`);
  return summarize(uri, report);
}

/** The summary of a balanced blank report. */
export function blankSummary(uri: string, options: WriteOptions = {}): ReportSummary {
  return summaryOf(uri, writeReport(options));
}
