// The mutants of source files, a seeded sample of them, and the sources with the sample in them behind switches.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** Left out: words and data, whose changes are rather a matter of taste, and what the compiler refuses in nearly every place. */
const excludedMutations = [
  ...["StringLiteral", "ObjectLiteral", "ArrayDeclaration"],
  ...["BlockStatement", "ArrowFunction", "OptionalChaining"],
];

const silentLogger = new Proxy({}, { get: (_, name) => () => (String(name).startsWith("is") ? false : undefined) });

/** Every mutant of the files: its place, and what stands there in it. */
export async function mutantsOf(root, files) {
  const { mutants } = await instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), "utf8") })),
  );
  const counted = mutants.filter(({ status }) => status !== "Ignored");
  return counted.map(({ fileName, location, replacement, mutatorName }) => ({
    file: fileName,
    location,
    replacement,
    mutatorName,
  }));
}

/**
 * The sources of these mutants' files with only them in place, each behind a switch that names it and counts how often it is reached.
 * Gives the sources by file, and the mutants with the `id` of their switch.
 */
export async function instrumented(root, mutants) {
  const byFile = groupBy(mutants, ({ file }) => file);
  const result = await instrument(
    [...byFile].map(([name, some]) => ({
      name,
      mutate: some.map(({ location }) => location),
      content: readFileSync(join(root, name), "utf8"),
    })),
  );
  const ids = new Map(result.mutants.map((mutant) => [keyOf({ file: mutant.fileName, ...mutant }), mutant.id]));
  return {
    sources: new Map(result.files.map(({ name, content }) => [join(root, name), content])),
    mutants: mutants.map((mutant) => ({ ...mutant, id: ids.get(keyOf(mutant)) })),
  };
}

/** One of each folder in turn, so that none is left out for being small. */
export function sample(mutants, count, seed) {
  const next = randomNumbers(seed);
  const folders = shuffled(
    [...groupBy(mutants, ({ file }) => dirname(file)).values()].map((some) => shuffled(some, next)),
    next,
  );
  const all = [];
  for (let round = 0; all.length < count && folders.some((some) => some.length > round); round++) {
    all.push(...folders.flatMap((some) => some[round] ?? []));
  }
  return all.slice(0, count);
}

/** `file:line`, and below it the text that stands there and what the mutant makes of it. */
export function describe(root, { file, location: { start, end }, replacement }) {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const changed = lines.slice(start.line, end.line + 1).join("\n");
  const after = changed.length - (lines[end.line].length - end.column);
  const indented = (text) => text.trim().replaceAll(/\s*\n\s*/g, " ");
  return [
    `${file}:${start.line + 1}`,
    `    - ${indented(changed)}`,
    `    + ${indented(changed.slice(0, start.column) + replacement + changed.slice(after))}`,
  ].join("\n");
}

function instrument(files) {
  return new Instrumenter(silentLogger).instrument(files, { plugins: null, ignorers: [], excludedMutations });
}

function keyOf({ file, location: { start, end }, mutatorName, replacement }) {
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(":");
}

/** `Map.groupBy` of Node 21. */
function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function shuffled(items, next) {
  const keyed = items.map((item) => [next(), item]);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
