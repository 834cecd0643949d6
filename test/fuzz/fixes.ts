import { applyEdits, areSound, fixAll } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { faultyReport } from "../support/mutations.ts";
import type { Random } from "../support/random.ts";

/**
 * What is wrong with the fixes of a mutated text: a rule that fails, a fix that loses, doubles or moves a number, passes that do not end, a
 * second run that changes something.
 */
export function fuzzFixes(random: Random): { readonly text: string; readonly wrong: readonly string[] } {
  const text = faultyReport(random);
  return { text, wrong: wrongWith(text) };
}

export function wrongWith(text: string): string[] {
  const { findings, crashes } = lint(text);
  const once = fixAll(text);
  const twice = fixAll(once.text);
  const renumbers = findings.some(({ rule }) => rule === renumberer);
  return [
    ...crashes.map(({ rule, error }) => `${rule} fails: ${String(error)}`),
    ...findings.flatMap((finding) => unsafe(finding, text)),
    ...(once.isSettled ? [] : ["--fix does not settle"]),
    ...(once.passes > 2 ? [`--fix takes ${once.passes} passes`] : []),
    ...(twice.text === once.text ? [] : ["a second --fix changes the text"]),
    ...(renumbers || hasAll(multiset(text), multiset(once.text)) ? [] : ["--fix loses a number"]),
  ];
}

/** These rules move whole rows and sections. */
const movers = ["row/order", "section/order"];
/** And this one the numbers of headings. */
const renumberer = "section/number";

function unsafe({ rule, fix, suggestions }: Finding, text: string): string[] {
  const unsound = [...(fix ? [fix] : []), ...suggestions].filter(({ edits }) => !areSound(edits, text.length));
  if (unsound.length > 0) return [`${rule}: edits that overlap`];
  if (!fix) return [];
  const fixed = applyEdits(text, fix.edits);
  if (rule === renumberer) return [];
  const isSafe = movers.includes(rule)
    ? hasAll(multiset(text), multiset(fixed))
    : isPartInOrder(numbersOf(text), numbersOf(fixed));
  return isSafe ? [] : [`${rule}: “${fix.title}” does not keep the numbers`];
}

/** Every number that a reader sees, 0 left out. Written anew, so that the guard is not held against itself. */
export function numbersOf(text: string): string[] {
  const plain = text
    .replace(/<\/?[a-z!][^<>]*>/gi, " ")
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return (plain.match(/\d+(?:\.\d+)?/g) ?? [])
    .filter((number) => Number(number) > 0)
    .map((number) => String(BigInt(number.replace(".", ""))));
}

function multiset(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbersOf(text)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

function hasAll(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  return [...before].every(([number, count]) => (after.get(number) ?? 0) >= count);
}

function isPartInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let met = 0;
  for (const number of whole) if (number === part[met]) met++;
  return met === part.length;
}
