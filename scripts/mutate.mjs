// `npm run mutate [-- --seed=N --count=N folder …]`: breaks one thing at a time in the sources, and counts how often the tests notice.
// A mutant is killed when a test fails, or runs without end. What survives is printed, for a test to be written, or for code that
// nobody would miss to go. Below 90 % the exit code is 1.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleTests } from "./mutate/bundle.mjs";
import { describe, instrumented, mutantsOf, sample } from "./mutate/mutants.mjs";
import { measureTests, trialsOf } from "./mutate/trials.mjs";

const aim = 0.9;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "200" } },
  allowPositionals: true,
});
const folders =
  positionals.length > 0 ? positionals : ["report/", "rules/", "workspace/", "fix.ts"].map((path) => `shared/src/${path}`);

const all = await mutantsOf(root, sourceFiles());
const { sources, mutants } = await instrumented(root, sample(all, Number(values.count), Number(values.seed)));
const bundle = join(root, "node_modules/.cache/xxgk-mutate", `${process.pid}.mjs`);
await bundleTests(root, sources, bundle);
const measured = await measureTests(pathToFileURL(bundle).href);
console.log(
  `${mutants.length} of ${all.length} mutants, seed ${values.seed}; ${measured.tests.length} tests, ${measured.leftOut.length} left out`,
);

const survivors = [];
const start = performance.now();
const trials = trialsOf(pathToFileURL(bundle).href, measured);
for (const [index, mutant] of mutants.entries()) {
  if (await trials.isKilled(mutant)) continue;
  survivors.push(mutant);
  console.log(`${index + 1}. ${describe(root, mutant)}`);
}
trials.end();
rmSync(bundle);
console.log(`${((performance.now() - start) / 1000 / mutants.length).toFixed(2)} s a mutant`);
printScores();
process.exitCode = survivors.length <= (1 - aim) * mutants.length ? 0 : 1;

function sourceFiles() {
  const tracked = execFileSync("git", ["ls-files", "--", ...folders], { cwd: root, encoding: "utf8" });
  return tracked
    .trim()
    .split("\n")
    .filter((path) => path.endsWith(".ts"));
}

function printScores() {
  const byFolder = new Map();
  for (const { file } of mutants) byFolder.set(dirname(file), 1 + (byFolder.get(dirname(file)) ?? 0));
  for (const [folder, count] of [...byFolder].sort())
    printScore(folder, count, survivors.filter(({ file }) => dirname(file) === folder).length);
  printScore("all", mutants.length, survivors.length);
}

function printScore(name, count, left) {
  console.log(`${String(Math.round((100 * (count - left)) / count)).padStart(3)} %  ${count - left} of ${count} killed  ${name}`);
}
