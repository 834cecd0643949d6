import type { Config } from "@xxgk-lint/shared/config.ts";
import { addAgency, addRollup, setValue } from "@xxgk-lint/shared/config-edit.ts";
import { agencyKey } from "@xxgk-lint/shared/workspace/agency.ts";
import { entryMatcher } from "@xxgk-lint/shared/workspace/rollup.ts";
import type { RosterAgency } from "@xxgk-lint/shared/workspace/roster.ts";
import type { Roster } from "./read-roster.ts";

/** A configuration's text with a list of agencies in it, and what has changed. */
export interface Merged {
  readonly text: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Agencies that the configuration has and the list lacks: they stay. */
  readonly others: readonly string[];
  /** How many reports are the sum of others by the list. */
  readonly rollups: number;
}

/** Puts a list into a configuration: agencies it knows are brought up to date, others added; nothing is taken out, comments stay. */
export function mergeRoster(source: string, config: Config, { agencies, sums }: Roster, year: number | undefined): Merged {
  let text = year === undefined || year === config.year ? source : setValue(source, ["year"], year);
  let changed = 0;
  const known = new Map(config.agencies.map((agency, place) => [agencyKey(agency.name), { agency, place }]));
  const isNew = ({ name }: RosterAgency) => !known.has(agencyKey(name));
  if (config.agencies.length === 0) text = setValue(text, ["agencies"], agencies);
  else
    for (const agency of agencies) {
      const old = known.get(agencyKey(agency.name));
      const next = old ? withNews(text, old.agency, old.place, agency) : addAgency(text, agency);
      if (old && next !== text) changed++;
      text = next;
    }
  for (const [whole, parts] of sums)
    text = withRollup(
      text,
      config,
      pathOrName(whole, agencies),
      parts.map((part) => pathOrName(part, agencies)),
    );
  const added = agencies.filter(isNew).length;
  const listed = new Set(agencies.map(({ name }) => agencyKey(name)));
  const others = config.agencies.map(({ name }) => name).filter((name) => !listed.has(agencyKey(name)));
  return { text, added, changed, same: agencies.length - added - changed, others, rollups: sums.size };
}

function withNews(source: string, old: RosterAgency, place: number, news: RosterAgency): string {
  const fields = ["name", "kind", "contact", "phone", "file"] as const;
  return fields.reduce((text, field) => {
    const value = news[field];
    return value === undefined || value === old[field] ? text : setValue(text, ["agencies", place, field], value);
  }, source);
}

/** Where a list names the file, it is the surer way to it. */
function pathOrName(name: string, agencies: readonly RosterAgency[]): string {
  return agencies.find((agency) => agency.name === name)?.file ?? name;
}

/** What is in a roll-up already stays as it is. */
function withRollup(source: string, { rollups }: Config, report: string, parts: readonly string[]): string {
  const place = rollups.findIndex((rollup) => rollup.report === report || entryMatcher(rollup.report)(report, report));
  const old = rollups[place];
  if (!old) return addRollup(source, { report, agencies: parts, leaveOut: [] });
  const isThere = (part: string) => old.agencies.some((entry) => entry === part || entryMatcher(entry)(part, part));
  const news = parts.filter((part) => !isThere(part));
  return news.length === 0 ? source : setValue(source, ["rollups", place, "agencies"], [...old.agencies, ...news]);
}
