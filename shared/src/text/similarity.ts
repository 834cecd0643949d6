import { distance } from "fastest-levenshtein";

/** How alike two short texts are: 1 for equal, 0 for nothing in common. Texts beyond label length are cut. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = a.slice(0, 80);
  const right = b.slice(0, 80);
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 1;
  return 1 - distance(left, right) / longest;
}

/** Likeness that forgives a cut: a piece of a label, at least two characters long, counts as nearly the label. */
export function labelSimilarity(found: string, expected: string): number {
  const whole = similarity(found, expected);
  if (found.length < 2 || expected.length < 2) return whole;
  const isPart = expected.startsWith(found) || expected.endsWith(found) || found.startsWith(expected);
  return isPart
    ? Math.max(whole, 0.6 + (0.4 * Math.min(found.length, expected.length)) / Math.max(found.length, expected.length))
    : whole;
}
