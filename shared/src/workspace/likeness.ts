import { countUp } from "../text/gather.ts";
import { must } from "../text/must.ts";
import { firstIndex } from "../text/search.ts";
import type { ReportSummary } from "./summary.ts";

/** A sentence that more reports hold is a template's; these many are enough to find a report that holds the others, too. */
const mostHolders = 40;
/** How many reports with the same sentence of a template are checked again when one of them changes: more than a county has agencies. */
export const mostLikers = 200;

/**
 * Finds reports that share sentences, without comparing each with each. Reports are compared with those of their own kind, area and year.
 * The sentences of a group are indexed when they are first needed, and the index of the groups used last is kept.
 */
export class Likeness {
  readonly #groups = new Map<string, Map<string, ReportSummary>>();
  readonly #sorted = new Map<string, Sentences>();

  add(report: ReportSummary): void {
    const group = groupOf(report);
    if (group === undefined) return;
    const reports = this.#groups.get(group) ?? new Map<string, ReportSummary>();
    this.#groups.set(group, reports.set(report.uri, report));
    this.#sorted.get(group)?.add(report);
  }

  delete(report: ReportSummary): void {
    const group = groupOf(report) ?? "";
    this.#groups.get(group)?.delete(report.uri);
    this.#sorted.get(group)?.delete(report);
  }

  /** How many of the report's sentences others hold, by uri: of others that hold a template's sentences, the first. */
  shared(report: ReportSummary, most = mostHolders): ReadonlyMap<string, number> {
    const sentences = this.#sentencesOf(groupOf(report));
    const counts = new Map<string, number>();
    for (const sentence of report.sentences) {
      for (const uri of sentences.holders(sentence).slice(0, most)) countUp(counts, uri);
    }
    counts.delete(report.uri);
    return counts;
  }

  #sentencesOf(group = ""): Sentences {
    const known = this.#sorted.get(group);
    const sentences = known ?? new Sentences();
    if (!known) for (const report of this.#groups.get(group)?.values() ?? []) sentences.add(report);
    // Now the last one.
    this.#sorted.delete(group);
    this.#sorted.set(group, sentences);
    const [oldest] = this.#sorted.keys();
    if (this.#sorted.size > mostSorted && oldest !== undefined) this.#sorted.delete(oldest);
    return sentences;
  }
}

/** How many groups are kept sorted: reports that are read one after the other are mostly of one county. */
const mostSorted = 16;

/** By sentence, the uris of those that hold it, sorted: what is found must not hang on the order in which files came. */
class Sentences {
  readonly #holders = new Map<number, string[]>();

  add({ uri, sentences }: ReportSummary): void {
    for (const sentence of sentences) {
      const holders = this.#holders.get(sentence);
      if (holders) holders.splice(placeIn(holders, uri), 0, uri);
      else this.#holders.set(sentence, [uri]);
    }
  }

  delete({ uri, sentences }: ReportSummary): void {
    for (const sentence of sentences) {
      const holders = this.#holders.get(sentence) ?? [];
      const place = placeIn(holders, uri);
      if (holders[place] === uri) holders.splice(place, 1);
      if (holders.length === 0) this.#holders.delete(sentence);
    }
  }

  holders(sentence: number): readonly string[] {
    return this.#holders.get(sentence) ?? [];
  }
}

function placeIn(uris: readonly string[], uri: string): number {
  return firstIndex(uris.length, (i) => must(uris[i], "a uri") >= uri);
}

/** Reports without a known area or year are not compared. */
export function groupOf({ kind, agency, year }: ReportSummary): string | undefined {
  return agency.area === "" || year === undefined ? undefined : `${kind.key} ${agency.area} ${year}`;
}
