import { fixAll } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import { faultyReport } from "../support/mutations.ts";
import { seededRandom } from "../support/random.ts";
import { editsOfSession, staleAfterEdits } from "./edits.ts";
import { fuzzFixes } from "./fixes.ts";
import { harmOfFolder } from "./folders.ts";
import { growthOf } from "./growth.ts";
import { fuzzLoose } from "./loose.ts";
import { type MetPattern, patternsMetBy, slowPumps } from "./patterns.ts";
import { failedRequests, requestsOfSession } from "./requests.ts";
import { shapes } from "./shapes.ts";

/** One kind of thing that is tried many times. */
export interface Part {
  readonly count: () => number;
  /** Gives what is wrong with the one of this number; nothing where all is right. */
  readonly fails: (number: number) => readonly string[] | Promise<readonly string[]>;
}

export const parts: Readonly<Record<string, Part>> = {
  "loose text": { count: () => 2000, fails: fuzzLoose },
  texts: { count: () => 26_000, fails: (number) => fuzzFixes(seededRandom(number)).wrong },
  // Of these two each is a session.
  edits: { count: () => 100_000 / editsOfSession, fails: (number) => staleAfterEdits(number) },
  requests: { count: () => 10_000 / requestsOfSession, fails: failedRequests },
  folders: { count: () => 200, fails: harmOfFolder },
  patterns: { count: () => longPatterns().length, fails: patternFails },
  growth: { count: () => shapes.length, fails: (number) => growthFails(number, (text) => void lint(text)) },
  "growth of --fix": { count: () => shapes.length, fails: (number) => growthFails(number, (text) => void fixAll(text)) },
};

/** Above this, a text of double length takes much more than double the time. */
const mostGrowth = 2.6;

function growthFails(number: number, work: (text: string) => void): string[] {
  const shape = shapes[number];
  if (!shape) return [];
  const { factor, times, length } = growthOf((size) => {
    const text = shape.grown(size);
    return () => work(text);
  }, mostGrowth);
  const shown = times.map((time) => `${Math.round(time)}`).join(", ");
  return factor > mostGrowth ? [`${shape.name}: ${factor.toFixed(2)} a doubling (${shown} ms from ${length} on)`] : [];
}

function patternFails(number: number): string[] {
  const { pattern } = longPatterns()[number] ?? {};
  return pattern ? [...slowPumps(pattern, mostGrowth)].slice(0, 3).map((pump) => `${pattern} on ${pump}`) : [];
}

/** What has met a text of this length can meet one of any length. */
const long = 1000;
const shapeLength = 3000;
const reports = 100;

let met: readonly MetPattern[] | undefined;

/** The patterns that meet long pieces of a text: those of readers, rules and fixes, over hostile shapes and mutated reports. */
function longPatterns(): readonly MetPattern[] {
  met ??= patternsMetBy(() => {
    for (const { grown } of shapes) lint(grown(shapeLength));
    for (let seed = 0; seed < reports; seed++) fixAll(faultyReport(seededRandom(seed)));
  }).filter(({ longest }) => longest > long);
  return met;
}
