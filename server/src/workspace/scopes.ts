import { type Config, configName, emptyConfig, isIgnored } from "@xxgk-lint/shared/config.ts";
import { ReportIndex } from "@xxgk-lint/shared/workspace/report-index.ts";
import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import { decodePath, folderOf } from "./address.ts";

/** A folder whose reports know each other: one with a configuration, or a folder of the workspace. */
export interface Scope {
  readonly index: ReportIndex;
  readonly config: Config;
}

/**
 * All reports by folder. A report belongs to the nearest folder above it that has a configuration or is a folder of the workspace; what lies
 * in none (drafts that are not saved yet) belongs together. Knows no disk: it is told what there is.
 */
export class Scopes {
  readonly #reports = new Map<string, ReportSummary | undefined>();
  readonly #configs = new Map<string, Config>();
  readonly #scopes = new Map<string, Scope>();
  /** By scope, reports from outside it that its own may ask. */
  readonly #guests = new Map<string, ReadonlyMap<string, ReportSummary | undefined>>();
  #roots: ReadonlySet<string> = new Set();

  /** Other folders of the workspace: everything is forgotten. */
  reset(roots: readonly string[]): void {
    this.#roots = new Set(roots);
    for (const map of [this.#reports, this.#configs, this.#scopes, this.#guests]) map.clear();
  }

  /** The number of reports; files that are not reports do not count. */
  get size(): number {
    return this.reports.length;
  }

  get reports(): readonly ReportSummary[] {
    return [...this.#reports.values()].filter((report) => report !== undefined).filter(({ uri }) => !this.isIgnored(uri));
  }

  /** A file's path from the folder of its configuration, as the configuration's globs have it. */
  pathOf(address: string): string {
    return decodePath(address.slice(this.folderFor(address).length + 1));
  }

  /** Whether the configuration of a file ignores it: then it is not checked, and no other report uses it. */
  isIgnored(address: string): boolean {
    return isIgnored(this.#configs.get(this.folderFor(address)) ?? emptyConfig, this.pathOf(address));
  }

  /** Every folder that is a scope, with its configuration; also one of whose reports none is known yet. */
  get folders(): ReadonlyMap<string, Scope> {
    for (const folder of [...this.#roots, ...this.#configs.keys()]) this.of(`${folder}/${configName}`);
    return this.#scopes;
  }

  /** The known configuration files. */
  get configs(): string[] {
    return [...this.#configs.keys()].map((folder) => `${folder}/${configName}`);
  }

  of(address: string): Scope {
    const folder = this.folderFor(address);
    const known = this.#scopes.get(folder);
    if (known) return known;
    const scope = { index: new ReportIndex(), config: this.#configs.get(folder) ?? emptyConfig };
    scope.index.configure(scope.config.rollups, folder);
    this.#scopes.set(folder, scope);
    for (const [guest, report] of this.#guests.get(folder) ?? []) scope.index.put(guest, report);
    return scope;
  }

  get(address: string): ReportSummary | undefined {
    return this.#reports.get(address);
  }

  /** Also where it is only a guest. */
  known(address: string): ReportSummary | undefined {
    return this.get(address) ?? [...this.#guests.values()].map((guests) => guests.get(address)).find((report) => report);
  }

  /** Whether a scope has asked for this report from outside it. */
  isGuest(address: string): boolean {
    return [...this.#guests.values()].some((guests) => guests.has(address));
  }

  /** Takes in a file's new state; undefined where it is no report. Gives the other reports whose findings may change. */
  put(address: string, report: ReportSummary | undefined): string[] {
    this.#reports.set(address, report);
    const touched = this.isIgnored(address) ? [] : this.of(address).index.put(address, report);
    for (const [folder, guests] of this.#guests) {
      if (guests.has(address)) touched.push(...this.invite(folder, new Map([...guests, [address, report]])));
    }
    return touched;
  }

  /** The reports from outside that a scope's own may ask: last year's. Gives the reports whose findings may change. */
  invite(folder: string, guests: ReadonlyMap<string, ReportSummary | undefined>): string[] {
    const { index } = this.#scopes.get(folder) ?? {};
    const before = this.#guests.get(folder) ?? new Map<string, ReportSummary | undefined>();
    this.#guests.set(folder, guests);
    if (!index) return [];
    const gone = [...before.keys()].filter((address) => !guests.has(address) && this.folderFor(address) !== folder);
    const others = [...guests].filter(([address, report]) => before.get(address) !== report);
    return [...gone.flatMap((address) => index.delete(address)), ...others.flatMap((guest) => index.put(...guest))];
  }

  /** The file is gone. Gives the reports whose findings may change. */
  delete(address: string): string[] {
    const touched = this.of(address).index.delete(address);
    this.#reports.delete(address);
    return touched;
  }

  /** The known files that this is the address of, or of a folder above them. */
  below(address: string): string[] {
    return [...this.configs, ...this.#reports.keys()].filter((file) => file === address || file.startsWith(`${address}/`));
  }

  /** A folder's configuration; undefined where it has none any more. */
  configure(folder: string, config: Config | undefined): void {
    const before = this.#configs.get(folder);
    if (config) this.#configs.set(folder, config);
    else this.#configs.delete(folder);
    const scope = this.#scopes.get(folder);
    if (before && config && scope && JSON.stringify(before.ignores) === JSON.stringify(config.ignores)) {
      this.#scopes.set(folder, { index: scope.index, config });
      scope.index.configure(config.rollups, folder);
    } else if (before || config) this.#sortAnew();
  }

  /** Reports have come to belong elsewhere. */
  #sortAnew(): void {
    this.#scopes.clear();
    for (const [address, report] of this.#reports) if (!this.isIgnored(address)) this.of(address).index.put(address, report);
  }

  /** The nearest configuration counts, also above the workspace. */
  folderFor(address: string): string {
    return (
      nearestFolder(address, (folder) => this.#configs.has(folder)) ??
      nearestFolder(address, (folder) => this.#roots.has(folder)) ??
      ""
    );
  }
}

function nearestFolder(address: string, isIt: (folder: string) => boolean): string | undefined {
  const folder = folderOf(address);
  if (folder === "") return undefined;
  return isIt(folder) ? folder : nearestFolder(folder, isIt);
}
