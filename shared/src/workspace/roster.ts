import { bare } from "../text/fold.ts";
import { agencyKey, agencyOf } from "./agency.ts";

/** An agency that owes a report, as the configuration's `agencies` (名单) has it. */
export interface RosterAgency {
  /** 机关全称. */
  readonly name: string;
  /** 类型: 县级部门, 乡镇 or any other word that the office uses. */
  readonly kind?: string;
  /** 联系人. */
  readonly contact?: string;
  readonly phone?: string;
  /** Path or glob of its report, relative to the configuration, where its name alone does not tell. */
  readonly file?: string;
}

/**
 * The agency of the roster that a report's name means: the one with an equal name, however written; else the only one whose name has an
 * area before it (清溪镇人民政府 for 云山县清溪镇人民政府) or lacks the area. Undefined where none or several match.
 */
export function findAgency<A extends Pick<RosterAgency, "name">>(name: string, roster: readonly A[]): A | undefined {
  const key = agencyKey(name);
  if (key === "") return undefined;
  const named = roster.map((agency) => ({ agency, own: agencyKey(agency.name) }));
  const same = named.find(({ own }) => own === key);
  if (same) return same.agency;
  const [only, ...others] = named.filter(({ own }) => isEnding(own, key) || isEnding(key, own));
  return others.length === 0 ? only?.agency : undefined;
}

/** The agency that a file name contains: the longest name of the roster in it; else the only one whose name without its area is in it. */
export function findInFileName<A extends Pick<RosterAgency, "name">>(fileName: string, roster: readonly A[]): A | undefined {
  const words = bare(fileName.replace(/\.[^.]*$/, "")).replace("人民政府", "政府");
  const named = roster.map((agency) => ({ agency, ...agencyOf(agency.name) }));
  const [whole] = named.filter(({ key }) => words.includes(key)).toSorted((a, b) => b.key.length - a.key.length);
  if (whole) return whole.agency;
  const [short, ...others] = named.filter((each) => each.short.length >= leastEnding && words.includes(each.short));
  return others.length === 0 ? short?.agency : undefined;
}

/** Shorter endings are ambiguous: many agencies end in 政府. */
const leastEnding = 3;

function isEnding(whole: string, end: string): boolean {
  return end.length >= leastEnding && whole.endsWith(end);
}
