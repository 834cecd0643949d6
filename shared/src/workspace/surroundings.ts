import type { ReportSummary } from "./summary.ts";

/** The other reports that the rules of a report may use. All of it is optional: a single report has no surroundings. */
export interface Surroundings {
  /** The same agency's report of the year before. */
  readonly prior?: ReportSummary;
  /** Reports of the same area and year that share many of its sentences, the likest first. */
  readonly neighbours?: readonly ReportSummary[];
  /** The reports that this one should be the sum of. */
  readonly rollup?: RollupState;
}

/** What is known of a county's agencies for one year. */
export interface RollupState {
  /** One report an agency, by uri. */
  readonly agencies: readonly ReportSummary[];
  /** Paths and globs without a file, and agencies known from another year, that have no report of this year. */
  readonly missing: readonly string[];
  /** Paths of files that are no report that could be read. */
  readonly unreadable: readonly string[];
  /** Agencies with two reports of the year that differ: it is unknown which is valid. */
  readonly twice: readonly string[];
  /** How far fees may differ, in 万元; by rounding only where not given. */
  readonly feeTolerance?: number;
}

/** True where the reports of all agencies are there, so that sums can be compared. */
export function isComplete({ agencies, missing, unreadable, twice }: RollupState): boolean {
  return agencies.length > 0 && missing.length + unreadable.length + twice.length === 0;
}
