import { firstIndex } from "../text/search.ts";
import type { ReportSummary } from "./summary.ts";

/** A sentence that more reports hold is a template's; these many are enough to find a report that holds the others, too. */
const mostHolders = 40;
/** How many holders of a template's sentence are told that one of them has changed: more than the agencies of a county. */
export const mostLikers = 200;

/** Finds reports that share sentences, without comparing each with each. Reports are held against those of their own kind, area and year. */
export class Likeness {
  /** By group and sentence, the uris of those that hold it, sorted: what is found must not hang on the order in which files came. */
  readonly #groups = new Map<string, Map<number, string[]>>();

  add(report: ReportSummary): void {
    const group = groupOf(report);
    if (group === undefined) return;
    const bySentence = this.#groups.get(group) ?? new Map<number, string[]>();
    this.#groups.set(group, bySentence);
    for (const sentence of report.sentences) {
      const holders = bySentence.get(sentence);
      if (holders) holders.splice(placeIn(holders, report.uri), 0, report.uri);
      else bySentence.set(sentence, [report.uri]);
    }
  }

  delete(report: ReportSummary): void {
    const bySentence = this.#groups.get(groupOf(report) ?? "");
    for (const sentence of report.sentences) {
      const holders = bySentence?.get(sentence) ?? [];
      const place = placeIn(holders, report.uri);
      if (holders[place] === report.uri) holders.splice(place, 1);
      if (holders.length === 0) bySentence?.delete(sentence);
    }
  }

  /** How many of the report's sentences others hold, by uri: of others that hold a template's sentences, the first. */
  shared(report: ReportSummary, most = mostHolders): ReadonlyMap<string, number> {
    const bySentence = this.#groups.get(groupOf(report) ?? "");
    const counts = new Map<string, number>();
    for (const sentence of report.sentences) {
      for (const uri of bySentence?.get(sentence)?.slice(0, most) ?? []) counts.set(uri, (counts.get(uri) ?? 0) + 1);
    }
    counts.delete(report.uri);
    return counts;
  }
}

function placeIn(uris: readonly string[], uri: string): number {
  return firstIndex(uris.length, (i) => (uris[i] ?? "") >= uri);
}

/** Reports whose area or year is unknown are held against none. */
export function groupOf({ kind, agency, year }: ReportSummary): string | undefined {
  return agency.area === "" || year === undefined ? undefined : `${kind.key} ${agency.area} ${year}`;
}
