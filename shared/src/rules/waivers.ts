import { agencyKey } from "../workspace/agency.ts";
import type { Identity } from "./identity.ts";
import type { RuleId } from "./ids.ts";

/**
 * A finding that somebody has checked and accepts, with the reason. It names what the finding is about by meaning, so that it can be kept
 * in the configuration, outside the text. What it leaves out matches everything: without `year` it is for every year.
 */
export interface Waiver {
  readonly rule: RuleId;
  readonly agency?: string;
  /** 报告年度. */
  readonly year?: number;
  /** The identity's `at`, or its beginning up to a slash: 「applications/carriedIn」 is the whole row; "" is the report as a whole. */
  readonly at?: string;
  readonly reason: string;
  /** Who has decided it. */
  readonly who?: string;
  /** The last day on which it counts: 「2026-06-30」. */
  readonly until?: string;
}

/** Those that count on a day, which is written as 「2026-01-31」. */
export function waiversOn(day: string, waivers: readonly Waiver[]): readonly Waiver[] {
  return waivers.filter(({ until }) => until === undefined || day <= until);
}

/** The first waiver that lets a finding stand. */
export function waiverOf(identity: Identity, waivers: readonly Waiver[]): Waiver | undefined {
  return waivers.find(
    ({ rule, agency, year, at }) =>
      rule === identity.rule &&
      (agency === undefined || agencyKey(agency) === identity.agency) &&
      (year === undefined || year === identity.year) &&
      (at === undefined || identity.at === at || identity.at.startsWith(`${at}/`)),
  );
}

/** Today in the time zone of this machine, as `waiversOn` wants it. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
