import { disclosureReport } from "@xxgk-lint/shared/forms/index.ts";
import { tablePlace } from "@xxgk-lint/shared/rules/full-place.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { agencyKey } from "@xxgk-lint/shared/workspace/agency.ts";
import type { AgencyResult, Changes, Item, NumberChange, Numbers, Round } from "./round.ts";

/** Holds the agencies' results against those of the round before: what is mended, left and new, by identity and never by line. */
export function compareWith(previous: Round | undefined, agencies: readonly AgencyResult[], locale: Locale): AgencyResult[] {
  const before = new Map(previous?.agencies.map((result) => [agencyKey(result.name), result]));
  return agencies.map((result) => {
    const old = before.get(agencyKey(result.name));
    if (!previous || !old || old.files.length === 0) return result;
    return result.status === "missing" ? withoutNew(result, old, previous.number, locale) : compared(result, old, locale);
  });
}

/** What has passed is not asked for again. */
function withoutNew(result: AgencyResult, old: AgencyResult, round: number, locale: Locale): AgencyResult {
  if (old.status === "passed") {
    const note = locale === "zh" ? `第 ${round} 轮已通过，本轮没有再报` : `passed in round ${round}, not sent again`;
    const { changes: _, ...kept } = old;
    return { ...kept, notes: [...result.notes, note] };
  }
  const note = locale === "zh" ? `第 ${round} 轮已报，本轮没有报来` : `sent in round ${round}, not in this one`;
  return { ...result, notes: [...result.notes, note] };
}

function compared(result: AgencyResult, old: AgencyResult, locale: Locale): AgencyResult {
  if (result.files.length === 0) return result;
  const known = new Set(old.findings.map(({ key }) => key));
  const keys = new Set(result.findings.map(({ key }) => key));
  const findings = result.findings.map((item): Item => ({ ...item, since: known.has(item.key) ? "left" : "added" }));
  const changes: Changes = {
    mended: old.findings.filter(({ key }) => !keys.has(key)).map(({ since: _, ...item }) => item),
    left: findings.filter(({ since }) => since === "left").length,
    added: findings.filter(({ since }) => since === "added").length,
    numbers: changedNumbers(old.numbers, result.numbers, result.edition, locale),
  };
  return { ...result, findings, changes };
}

function changedNumbers(before: Numbers, after: Numbers, edition: string | undefined, locale: Locale): NumberChange[] {
  const tables = disclosureReport.editions.find(({ id }) => id === edition)?.tables ?? [];
  const places = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...places].flatMap((at) => {
    const [old = null, now = null] = [before[at], after[at]];
    const table = tables.find(({ key }) => key === at.split("/")[0]);
    return old === now ? [] : [{ at, place: table ? tablePlace(table, at, locale) : at, before: old, after: now }];
  });
}
