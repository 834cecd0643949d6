import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { report10K } from "./draft.mjs";
import { bar, median } from "./measure.mjs";

const command = fileURLToPath(new URL("../cli/bin/xxgk-lint.cjs", import.meta.url));
const many = 1000;

/** Whole processes: one report beside a bare Node, a thousand beside reading them. */
export function benchCommand() {
  const folder = mkdtempSync(join(tmpdir(), "xxgk-bench-"));
  try {
    writeReports(folder);
    benchOne(folder);
    benchMany(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each of another agency and county: neighbours with equal prose would be told of it. */
function writeReports(folder) {
  const text = report10K();
  for (let i = 0; i < many; i++) writeFileSync(join(folder, `${i}.md`), text.replaceAll("云山县清溪镇", `云山${i}县清溪镇`));
}

/** In turn, so that a noisy machine slows all alike. What V8 compiled is kept by a start before them. */
function benchOne(folder) {
  const runs = {
    bare: [["-e", "0"]],
    first: [[command, join(folder, "0.md")], { NODE_DISABLE_COMPILE_CACHE: "1" }],
    next: [[command, join(folder, "0.md")]],
  };
  wall(...runs.next);
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < 15; round++) for (const [name, run] of Object.entries(runs)) times[name].push(wall(...run));
  const [bare, first, next] = Object.values(times).map(median);
  console.log(
    `One report in one process: ${next.toFixed(0)} ms, without what an earlier start kept ${first.toFixed(0)} ms, node -e 0: ${bare.toFixed(0)} ms; ` +
      `ratio ${(next / bare).toFixed(2)} (aim 1.7), ${(first / bare).toFixed(2)}`,
  );
  bar("one report in one process / node -e 0", next / bare, 1.7);
  bar("the same at the very first start", first / bare, 3);
}

function benchMany(folder) {
  const bare = middle(["-e", "0"]);
  const read = `for (const f of require("fs").readdirSync(${JSON.stringify(folder)})) require("fs").readFileSync(${JSON.stringify(folder)} + "/" + f, "utf8")`;
  const reading = middle(["-e", read]) - bare;
  const inside = readingInside(folder);
  const linting = middle([command, folder]) - bare;
  console.log(
    `${many} reports in one command: ${linting.toFixed(0)} ms beyond a bare Node; reading them takes ${reading.toFixed(0)} ms as a process, ` +
      `${inside.toFixed(0)} ms inside one; ratio ${(linting / reading).toFixed(1)} (aim 7)`,
  );
  bar(`${many} reports in one command / reading them in a process`, linting / reading, 7);
}

function readingInside(folder) {
  const start = performance.now();
  for (const name of readdirSync(folder)) readFileSync(join(folder, name), "utf8");
  return performance.now() - start;
}

function middle(args) {
  return median(Array.from({ length: 5 }, () => wall(args)));
}

function wall(args, env = {}) {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore", env: { ...process.env, ...env } });
  return performance.now() - start;
}
