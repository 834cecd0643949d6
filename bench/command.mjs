import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { report10K } from "./draft.mjs";
import { median } from "./measure.mjs";

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

function benchOne(folder) {
  const bare = wall(["-e", "0"], 15);
  const one = wall([command, join(folder, "0.md")], 15);
  console.log(
    `One report in one process: ${one.toFixed(0)} ms, node -e 0: ${bare.toFixed(0)} ms; ratio ${(one / bare).toFixed(2)} (aim 2)`,
  );
}

function benchMany(folder) {
  const bare = wall(["-e", "0"], 5);
  const read = `for (const f of require("fs").readdirSync(${JSON.stringify(folder)})) require("fs").readFileSync(${JSON.stringify(folder)} + "/" + f, "utf8")`;
  const reading = wall(["-e", read], 5) - bare;
  const inside = readingInside(folder);
  const linting = wall([command, folder], 5) - bare;
  console.log(
    `${many} reports in one command: ${linting.toFixed(0)} ms beyond a bare Node; reading them takes ${reading.toFixed(0)} ms as a process, ` +
      `${inside.toFixed(0)} ms inside one; ratio ${(linting / reading).toFixed(1)} (aim 7)`,
  );
}

function readingInside(folder) {
  const start = performance.now();
  for (const name of readdirSync(folder)) readFileSync(join(folder, name), "utf8");
  return performance.now() - start;
}

function wall(args, runs) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - start;
  });
  return median(times);
}
