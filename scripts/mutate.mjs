// `npm run mutate [-- --seed=N --count=N folder …]`: breaks one thing at a time in a copy of the sources, and counts how often the tests notice.
// A mutant is killed when a test fails. What survives is printed, for a test to be written, or because it changes nothing that anybody sees.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "26" }, list: { type: "boolean" } },
  allowPositionals: true,
});

/** What is put in the place of what. The code is formatted, so that operators stand between spaces. */
const mutators = [
  [/ && /, " || "],
  [/ \|\| /, " && "],
  [/ === /, " !== "],
  [/ !== /, " === "],
  [/ < /, " <= "],
  [/ <= /, " < "],
  [/ > /, " >= "],
  [/ >= /, " > "],
  [/ \+ 1\b/, ""],
  [/ - 1\b/, ""],
  [/\breturn true;/, "return false;"],
  [/\breturn false;/, "return true;"],
  [/\bcontinue;/, "break;"],
  [/\.some\(/, ".every("],
  [/\.every\(/, ".some("],
  [/\.find\(/, ".findLast("],
  [/\.findLast\(/, ".find("],
  [/\.filter\(/, ".map("],
  [/\bMath\.max\(/, "Math.min("],
  [/\bMath\.min\(/, "Math.max("],
  [/\bif \(!/, "if ("],
  [/\bif \((?=[\w.]+\))/, "if (!"],
  [/ \/\^/, " /"],
  [/\/\^(?=\(\?)/, "/"],
  [/\$\/(?=[a-z]*\.test)/, "/"],
];

const next = randomNumbers(Number(values.seed));
const chosen = choose(candidates(), Number(values.count));
if (values.list) {
  for (const mutant of chosen) console.log(describe(mutant));
  process.exit();
}
const copy = copyOfSources();
const survivors = chosen.filter((mutant, i) => {
  const isKilled = kills(mutant);
  console.log(`${String(i + 1).padStart(3)}  ${isKilled ? "killed  " : "SURVIVED"}  ${describe(mutant)}`);
  return !isKilled;
});
rmSync(copy, { recursive: true });
console.log(`${chosen.length - survivors.length} of ${chosen.length} mutants killed (seed ${values.seed})`);
process.exit(survivors.length * 13 <= chosen.length ? 0 : 1);

/** Every place of every source file that a mutator changes, by folder. */
function candidates() {
  const folders = positionals.length > 0 ? positionals : ["shared/src", "cli/src", "server/src"];
  const byFolder = new Map();
  for (const file of tracked().filter((path) => path.endsWith(".ts") && folders.some((folder) => path.startsWith(folder)))) {
    const found = mutantsOf(file);
    if (found.length > 0) byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), ...found]);
  }
  return byFolder;
}

function mutantsOf(file) {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (/^\s*(?:\/\/|\/?\*|import |export \*|type |readonly )/.test(line)) return [];
    return mutators
      .filter(([find]) => find.test(line))
      .map(([find, put]) => ({ file, index, line, changed: line.replace(find, put) }));
  });
}

/** One of each folder in turn, so that none is left out for being small. */
function choose(byFolder, count) {
  const folders = shuffled([...byFolder.values()].map(shuffled));
  const all = [];
  for (let round = 0; folders.some((mutants) => mutants.length > round); round++) {
    all.push(...folders.flatMap((mutants) => mutants[round] ?? []));
  }
  return all.slice(0, count);
}

/** First the tests that load the file, then all: those that run the built command do not show what they load. */
function kills({ file, index, changed }) {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(path, source.split("\n").with(index, changed).join("\n"));
  const related = vitest("related", "--run", file);
  const isKilled = related !== 0 || vitest("run") !== 0;
  writeFileSync(path, source);
  return isKilled;
}

function vitest(...args) {
  return spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args, "--bail=1", "--reporter=dot"], { cwd: copy })
    .status;
}

function describe({ file, index, line, changed }) {
  return `${file}:${index + 1}\n       - ${line.trim()}\n       + ${changed.trim()}`;
}

function copyOfSources() {
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  for (const path of tracked()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path));
  }
  mkdirSync(join(folder, "node_modules/@xxgk-lint"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@xxgk-lint") symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  for (const name of readdirSync(join(root, "node_modules/@xxgk-lint"))) {
    symlinkSync(join(folder, name), join(folder, "node_modules/@xxgk-lint", name));
  }
  return folder;
}

function tracked() {
  return execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
}

function shuffled(items) {
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
