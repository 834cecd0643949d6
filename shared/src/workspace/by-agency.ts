import type { ReportKind } from "../forms/kind.ts";
import { haveSameNumbers } from "./rollup.ts";
import type { ReportSummary } from "./summary.ts";

/** Finds the reports of one kind, agency and year, and all of a kind and year. */
export class ByAgency {
  readonly #reports = new Map<string, Map<string, ReportSummary>>();

  add(report: ReportSummary): void {
    for (const key of keysOf(report)) {
      const held = this.#reports.get(key) ?? new Map<string, ReportSummary>();
      this.#reports.set(key, held.set(report.uri, report));
    }
  }

  delete(report: ReportSummary): void {
    for (const key of keysOf(report)) this.#reports.get(key)?.delete(report.uri);
  }

  ofYear({ key }: ReportKind, year: number | undefined): ReportSummary[] {
    return [...(this.#reports.get(`${key} ${year}`)?.values() ?? [])];
  }

  /**
   * The same agency's reports of another year. A name without its area (清溪镇人民政府) is taken for one with it, unless two agencies of
   * either year could be meant.
   */
  ofAgency(report: ReportSummary, year: number): ReportSummary[] {
    const named = this.#named(report, year);
    const exact = named.filter((other) => other.agency.key === report.agency.key);
    if (exact.length > 0) return exact;
    const alike = named.filter((other) => mayBeSame(report, other));
    const isAmbiguous = (others: readonly ReportSummary[], one: ReportSummary) =>
      others.some((other) => other.agency.key !== one.agency.key && alike.some((candidate) => mayBeSame(candidate, other)));
    const first = alike[0];
    return !first || isAmbiguous(named, first) || isAmbiguous(this.#named(report, report.year), report) ? [] : alike;
  }

  /**
   * The reports whose agency may have to be decided anew when a report of this name and kind appears: their names differ from it only by
   * the area, and they are of the same year or the next.
   */
  namesakes(report: ReportSummary): ReportSummary[] {
    return report.year === undefined ? [] : [...this.#named(report, report.year), ...this.#named(report, report.year + 1)];
  }

  /** Never the report itself: while it is typed, an older state of it is held here. */
  #named({ kind, agency, uri }: ReportSummary, year: number | undefined): ReportSummary[] {
    const named = agency.short === "" ? [] : [...(this.#reports.get(`${kind.key} ${year} ${agency.short}`)?.values() ?? [])];
    return named.filter((other) => other.uri !== uri);
  }
}

/** The one report that several files hold: the first where all have the same numbers, none where they differ. */
export function soleReport(reports: readonly ReportSummary[]): ReportSummary | undefined {
  const [first, ...others] = reports.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  return first && others.every((other) => haveSameNumbers(first, other)) ? first : undefined;
}

function keysOf({ kind, agency, year }: ReportSummary): string[] {
  const ofYear = `${kind.key} ${year}`;
  return [ofYear, `${ofYear} ${agency.short}`];
}

function mayBeSame(a: ReportSummary, b: ReportSummary): boolean {
  return a.agency.key.endsWith(b.agency.key) || b.agency.key.endsWith(a.agency.key);
}
