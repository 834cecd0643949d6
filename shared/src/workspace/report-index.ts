import { ByAgency, soleReport } from "./by-agency.ts";
import { groupOf, Likeness, mostLikers } from "./likeness.ts";
import { type Rollup, type RollupSettings, rollupOf, rollupState, type WorkspaceFile } from "./rollup.ts";
import type { ReportSummary } from "./summary.ts";
import type { RollupState, Surroundings } from "./surroundings.ts";

/** Below this share of equal sentences, copying is not reported. */
const leastShare = 0.5;

/** A roll-up and the files that it names. */
interface Members {
  readonly rollup: Rollup;
  readonly counties: Set<string>;
  readonly agencies: Set<string>;
}

/**
 * Every report of a workspace, as summaries. The caller reads files and says what it has read; the index says which reports belong together
 * and whose findings a change may touch. A uri is any name of a file; all of one index are written alike.
 */
export class ReportIndex {
  /** Files that are no reports are kept too: where a roll-up names one, an agency is unreadable and not missing. */
  readonly #files = new Map<string, ReportSummary | undefined>();
  readonly #byAgency = new ByAgency();
  readonly #likeness = new Likeness();
  #members: readonly Members[] = [];
  #folder = "";

  /** The roll-ups of a configuration, and the uri of the folder that their paths start from. May come before or after the files. */
  configure(rollups: readonly RollupSettings[], folder: string): void {
    this.#folder = folder.replace(/\/*$/, "/");
    this.#members = rollups.map((settings) => ({ rollup: rollupOf(settings), counties: new Set(), agencies: new Set() }));
    for (const [uri, report] of this.#files) this.#join(uri, report);
  }

  get rollups(): readonly Rollup[] {
    return this.#members.map(({ rollup }) => rollup);
  }

  /** Also true for a file that is no report. */
  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  get(uri: string): ReportSummary | undefined {
    return this.#files.get(uri);
  }

  /** Adds a file or a new state of it; `report` is undefined where it is none. Gives the other reports whose findings may change. */
  put(uri: string, report: ReportSummary | undefined): string[] {
    const before = this.#forget(uri);
    this.#add(uri, report);
    return [...new Set([...before, ...this.dependents(uri)])];
  }

  /** The same without working out which reports depend on it. */
  add(uri: string, report: ReportSummary | undefined): void {
    this.#leave(uri);
    this.#add(uri, report);
  }

  #add(uri: string, report: ReportSummary | undefined): void {
    this.#files.set(uri, report);
    this.#join(uri, report);
    if (!report) return;
    this.#byAgency.add(report);
    this.#likeness.add(report);
  }

  /** The file is gone. Gives the reports whose findings may change. */
  delete(uri: string): string[] {
    const before = this.#forget(uri);
    this.#files.delete(uri);
    return before;
  }

  /**
   * What the rules of a report may use of other reports. The report itself need not be in the index. `share`: the least share of the
   * report's sentences that a neighbour must have in common with it.
   */
  around(report: ReportSummary, share = leastShare): Surroundings {
    const prior = this.priorOf(report);
    const neighbours = this.#alike(report, share);
    const rollup = this.rollupStateOf(report);
    return { ...(prior && { prior }), ...(neighbours.length > 0 && { neighbours }), ...(rollup && { rollup }) };
  }

  /** The same agency's report of the year before; undefined where there is none, or where two differ. */
  priorOf(report: ReportSummary): ReportSummary | undefined {
    if (report.year === undefined || report.isYearGuessed) return undefined;
    return soleReport(this.#byAgency.ofAgency(report, report.year - 1).filter(({ isYearGuessed }) => !isYearGuessed));
  }

  /** All other reports of the same area and year, without those of the agency itself. */
  neighboursOf(report: ReportSummary): ReportSummary[] {
    const group = groupOf(report);
    if (group === undefined) return [];
    return this.#byAgency.ofYear(report.kind, report.year).filter((other) => groupOf(other) === group && isOther(other, report));
  }

  /** The agencies that a county's report should be the sum of; undefined where no roll-up names it. */
  rollupStateOf(report: ReportSummary): RollupState | undefined {
    const path = this.pathOf(report.uri);
    const rollup =
      path === undefined ? undefined : this.rollups.find((candidate) => candidate.isReport(path, report.agency.name));
    return rollup && report.year !== undefined ? rollupState(rollup, this.filesOf(rollup), report.kind, report.year) : undefined;
  }

  /** The files that a roll-up names as agencies, of every year, sorted by uri. */
  filesOf(rollup: Rollup): WorkspaceFile[] {
    const agencies = this.#members.find((members) => members.rollup === rollup)?.agencies ?? [];
    return [...agencies].sort().map((uri) => {
      const report = this.#files.get(uri);
      return { path: this.pathOf(uri) ?? uri, ...(report && { report }) };
    });
  }

  /**
   * The reports whose findings depend on this file, as the index stands: next year's, its namesakes (one more makes a name ambiguous), those
   * like it, the counties that it is part of.
   */
  dependents(uri: string): string[] {
    const report = this.#files.get(uri);
    const named = report ? this.#byAgency.namesakes(report).map((other) => other.uri) : [];
    const likers = report ? this.#likers(report) : [];
    const counties = this.#members.flatMap((members) => (members.agencies.has(uri) ? [...members.counties] : []));
    return [...new Set([...named, ...likers, ...counties])].filter((other) => other !== uri);
  }

  /** A uri relative to the configuration's folder; undefined outside it. */
  pathOf(uri: string): string | undefined {
    if (this.#folder === "" || !uri.startsWith(this.#folder)) return undefined;
    const path = uri.slice(this.#folder.length);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  #alike(report: ReportSummary, share: number): ReportSummary[] {
    const enough = [...this.#likeness.shared(report)].filter(
      ([, count]) => count >= Math.max(share, leastShare) * report.sentences.length,
    );
    const likest = enough.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return likest.flatMap(([uri]) => this.#files.get(uri) ?? []).filter((other) => isOther(other, report));
  }

  /** Those to which this report is a neighbour like them. */
  #likers(report: ReportSummary): string[] {
    const shared = [...this.#likeness.shared(report, mostLikers)];
    return shared.flatMap(([uri, count]) => (count >= leastShare * (this.#files.get(uri)?.sentences.length ?? 0) ? uri : []));
  }

  #join(uri: string, report: ReportSummary | undefined): void {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    for (const { rollup, counties, agencies } of this.#members) {
      if (rollup.isReport(path, report?.agency.name)) counties.add(uri);
      if (rollup.isAgency(path, report?.agency.name)) agencies.add(uri);
    }
  }

  /** Gives the reports that depended on it. */
  #forget(uri: string): string[] {
    const before = this.dependents(uri);
    this.#leave(uri);
    return before;
  }

  #leave(uri: string): void {
    const report = this.#files.get(uri);
    if (report) {
      this.#byAgency.delete(report);
      this.#likeness.delete(report);
    }
    for (const { counties, agencies } of this.#members) {
      counties.delete(uri);
      agencies.delete(uri);
    }
  }
}

function isOther(other: ReportSummary, report: ReportSummary): boolean {
  return other.uri !== report.uri && other.agency.key !== report.agency.key;
}
