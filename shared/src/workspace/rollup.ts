import type { ReportKind } from "../forms/kind.ts";
import { agencyKey, agencyOf } from "./agency.ts";
import { globMatcher, isGlob, plainPath } from "./glob.ts";
import { findAgency } from "./roster.ts";
import type { ReportSummary } from "./summary.ts";
import type { RollupState } from "./surroundings.ts";

/** One entry of the configuration's `rollups`: a county's reports, and the agencies whose sum they are. Paths are relative to the file. */
export interface RollupSettings {
  /** Path or glob of the county's reports, one a year; or its name. */
  readonly report: string;
  /** Paths and globs of the agencies' reports, or the agencies' names. Reports of other years are told apart by their year. */
  readonly agencies: readonly string[];
  /** Names or paths of agencies that stay outside: 垂直管理. */
  readonly leaveOut: readonly string[];
  readonly feeTolerance?: number;
}

/** A file of the workspace: its path relative to the configuration, and its report; none where it is no report. */
export interface WorkspaceFile {
  readonly path: string;
  readonly report?: ReportSummary;
}

/** A roll-up made ready to be asked. Pure: it sees the files it is given. */
export interface Rollup {
  readonly settings: RollupSettings;
  isReport(path: string, name?: string): boolean;
  /** Whether a roll-up names it as the report of an agency, of any year. The county's own report is not one. */
  isAgency(path: string, name?: string): boolean;
}

export function rollupOf(settings: RollupSettings): Rollup {
  const isReport = entryMatcher(settings.report);
  const included = settings.agencies.map(entryMatcher);
  const left = settings.leaveOut.map((entry) => leftOut(entry));
  return {
    settings,
    isReport,
    isAgency: (path, name = "") =>
      included.some((matches) => matches(path, name)) && !isReport(path, name) && !left.some((matches) => matches(path, name)),
  };
}

/** The state of the agencies of one year and kind of report. `files` are all reports that the roll-up may use, of every year and kind. */
export function rollupState(rollup: Rollup, files: readonly WorkspaceFile[], kind: ReportKind, year: number): RollupState {
  const isOfKind = ({ report }: WorkspaceFile) => report === undefined || report.kind === kind;
  const isAgency = ({ path, report }: WorkspaceFile) => rollup.isAgency(path, report?.agency.name);
  const own = files.filter((file) => isAgency(file) && isOfKind(file)).map(withName);
  const ofYear = own.flatMap(({ report }) => (report?.year === year ? report : []));
  const { single, twice } = oneEach(ofYear);
  return {
    agencies: single,
    missing: [...absentPaths(rollup, files), ...absentAgencies(own, ofYear)],
    unreadable: own.filter(({ report }) => report?.year === undefined).map(({ path }) => path),
    twice,
    ...(rollup.settings.feeTolerance !== undefined && { feeTolerance: rollup.settings.feeTolerance }),
  };
}

/** A report without an agency's name counts as an agency of its own, named after its file. */
function withName({ path, report }: WorkspaceFile): WorkspaceFile {
  if (report?.agency.name !== "") return { path, ...(report && { report }) };
  return { path, report: { ...report, agency: { ...report.agency, name: path, key: path } } };
}

/** An entry may be an agency's name, whose files are called anything: 云山县水务局, and not 县级部门. */
export function isAgencyName(entry: string): boolean {
  return !/[/.*?{[]/.test(entry) && agencyOf(entry).level !== "unknown";
}

/** Tells whether an entry means a file, or the agency that a report names. */
export function entryMatcher(entry: string): (path: string, name?: string) => boolean {
  const matches = globMatcher(entry);
  const meant = isAgencyName(entry) ? [{ name: entry }] : [];
  return (path, name = "") => matches(path) || findAgency(name, meant) !== undefined;
}

function leftOut(entry: string): (path: string, name: string) => boolean {
  const matches = globMatcher(entry);
  const key = agencyKey(entry);
  return (path, name) => matches(path) || (name !== "" && (matches(name) || (key !== "" && agencyKey(name).endsWith(key))));
}

/** Two files with the same numbers are one report in two notations. */
function oneEach(reports: readonly ReportSummary[]): { readonly single: ReportSummary[]; readonly twice: string[] } {
  const byAgency = new Map<string, ReportSummary>();
  const twice = new Set<string>();
  for (const report of reports.toSorted((a, b) => (a.uri < b.uri ? -1 : 1))) {
    const known = byAgency.get(report.agency.key);
    if (!known) byAgency.set(report.agency.key, report);
    else if (!haveSameNumbers(known, report)) twice.add(report.agency.name);
  }
  return { single: [...byAgency.values()], twice: [...twice].sort() };
}

export function haveSameNumbers(a: ReportSummary, b: ReportSummary): boolean {
  return (
    a.tables.size === b.tables.size &&
    [...a.tables].every(([key, table]) => {
      const other = b.tables.get(key);
      return other?.form === table.form && table.values.every((value, index) => value === other.values[index]);
    })
  );
}

/** Entries that lead to no file. */
function absentPaths({ settings }: Rollup, files: readonly WorkspaceFile[]): string[] {
  return settings.agencies.filter((entry) => {
    const plain = plainPath(entry);
    const matches = isGlob(entry) ? globMatcher(entry) : (path: string) => path === plain || path.startsWith(`${plain}/`);
    const isNamed = isAgencyName(entry) ? entryMatcher(entry) : () => false;
    return !files.some(({ path, report }) => matches(path) || isNamed(path, report?.agency.name));
  });
}

/** Agencies that report for another year only. */
function absentAgencies(own: readonly WorkspaceFile[], ofYear: readonly ReportSummary[]): string[] {
  const present = new Set(ofYear.map(({ agency }) => agency.key));
  const others = own.flatMap(({ report }) => (report && !present.has(report.agency.key) ? report.agency.name : []));
  return [...new Set(others)].sort();
}
