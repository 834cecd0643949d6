import { bare } from "../text/fold.ts";
import { agencyKey, agencyOf } from "./agency.ts";

/** An agency that owes a report, as the configuration's `agencies` (名单) has it. */
export interface RosterAgency {
  /** 机关全称. */
  readonly name: string;
  /** 类型: 县级部门, 乡镇 or whatever the office calls it. */
  readonly kind?: string;
  /** 联系人. */
  readonly contact?: string;
  readonly phone?: string;
  /** Path or glob of its report, relative to the configuration, where its name alone does not tell. */
  readonly file?: string;
}

/**
 * The agency of a roster that a report's name means: the same name in whatever form; else the only one that has an area before it
 * (清溪镇人民政府 for 云山县清溪镇人民政府), or lacks it. Undefined where none or several could be meant.
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

/**
 * The agency that the name of a file speaks of: the longest name of the roster that it holds; else the only one that it holds without its area.
 */
export function findInFileName<A extends Pick<RosterAgency, "name">>(fileName: string, roster: readonly A[]): A | undefined {
  const words = bare(fileName.replace(/\.[^.]*$/, "")).replace("人民政府", "政府");
  const named = roster.map((agency) => ({ agency, ...agencyOf(agency.name) }));
  const [whole] = named.filter(({ key }) => words.includes(key)).toSorted((a, b) => b.key.length - a.key.length);
  if (whole) return whole.agency;
  const [short, ...others] = named.filter((each) => each.short.length >= leastEnding && words.includes(each.short));
  return others.length === 0 ? short?.agency : undefined;
}

/** Shorter endings say too little: 政府 is everybody's. */
const leastEnding = 3;

function isEnding(whole: string, end: string): boolean {
  return end.length >= leastEnding && whole.endsWith(end);
}
