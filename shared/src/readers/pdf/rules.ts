import { must } from "../../text/must.ts";
import type { Rule } from "./page.ts";

/** How far apart two lines may be that are drawn for one. */
export const nearness = 2.5;
/** A page with more of them is a drawing. */
const mostRules = 4000;

/** Lines that are drawn in pieces, or twice, as one. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  if (rules.length > mostRules) return [];
  return [true, false].flatMap((isAcross) => {
    const sorted = rules.filter((rule) => rule.isAcross === isAcross).sort((a, b) => a.at - b.at);
    return clusters(sorted).flatMap(mergeAlong);
  });
}

/** Groups of lines at nearly the same place. */
function clusters(sorted: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && rule.at - last.at <= nearness && rule.at - must(group[0], "a line").at <= 2 * nearness) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

function mergeAlong(group: readonly Rule[]): Rule[] {
  const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
  const merged: { isAcross: boolean; at: number; from: number; to: number }[] = [];
  for (const { isAcross, from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from - last.to <= nearness) last.to = Math.max(last.to, to);
    else merged.push({ isAcross, at, from, to });
  }
  return merged;
}

/** Lines that cross or meet, directly or over others: each group is the frame of one table. */
export function frames(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter(({ isAcross }) => isAcross);
  const down = rules.filter(({ isAcross }) => !isAcross);
  const groups = new Map<Rule, Rule[]>(rules.map((rule) => [rule, [rule]]));
  for (const a of across) {
    for (const d of down) {
      const own = groups.get(a);
      const other = groups.get(d);
      if (!own || !other || own === other || !meet(a, d)) continue;
      const [large, small] = own.length < other.length ? [other, own] : [own, other];
      for (const rule of small) {
        large.push(rule);
        groups.set(rule, large);
      }
    }
  }
  return [...new Set(groups.values())].filter(
    (group) => group.some(({ isAcross }) => isAcross) && group.some(({ isAcross }) => !isAcross),
  );
}

function meet(across: Rule, down: Rule): boolean {
  const isIn = (value: number, { from, to }: Rule) => from - nearness <= value && value <= to + nearness;
  return isIn(down.at, across) && isIn(across.at, down);
}
