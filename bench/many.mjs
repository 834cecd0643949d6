import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { report10K } from "./draft.mjs";
import { bar } from "./measure.mjs";

const command = fileURLToPath(new URL("../cli/bin/xxgk-lint.cjs", import.meta.url));
const peer = join(dirname(createRequire(import.meta.url).resolve("autocorrect-node/package.json")), "cli.js");
const count = 10_000;
const inOneFolder = 100;

/** A province's reports in one run, beside a linter of punctuation that is native code: time, and memory at its height. */
export function benchMany() {
  const folder = mkdtempSync(join(tmpdir(), "xxgk-bench-"));
  try {
    write(folder);
    console.log(`\n${count} reports of 10 KB, one run:`);
    const other = run([peer, "--lint", folder]);
    tell("autocorrect --lint", other);
    tell("xxgk-lint, one thread", run([command, "--concurrency", "1", "--format", "json", folder]), other);
    const own = run([command, "--format", "json", folder]);
    tell("xxgk-lint", own, other);
    tell(
      "xxgk-lint --cache, the first time",
      run([command, "--cache-location", join(folder, ".cache"), "--format", "json", folder]),
      other,
    );
    tell(
      "xxgk-lint --cache, again",
      run([command, "--cache-location", join(folder, ".cache"), "--format", "json", folder]),
      other,
    );
    console.log(`  xxgk-lint / autocorrect: ${(own.seconds / other.seconds).toFixed(2)} (aim 0.5, later 0.2); memory aim 300 MB`);
    bar(`${count} reports with the command / autocorrect --lint`, own.seconds / other.seconds, 0.5);
    bar(`memory at its height over ${count} reports`, own.memory, 300, "MB");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every report is of another agency, fifty to a county; one sentence in two is its own. */
function write(folder) {
  const text = report10K();
  for (let i = 0; i < count; i++) {
    const own = join(folder, String(Math.floor(i / inOneFolder)));
    if (i % inOneFolder === 0) mkdirSync(own);
    let sentence = 0;
    const agency = `${han(Math.floor(i / 50))}山县${han(i % 50)}溪镇`;
    const words = text
      .replaceAll("云山县清溪镇", agency)
      .replace(/。/g, () => (sentence++ % 2 ? "。" : `，编号${i}之${sentence}。`));
    writeFileSync(join(own, `${i}.md`), words);
  }
}

function han(number) {
  return String(number).replace(/\d/g, (digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]);
}

/** In seconds and MB, by /usr/bin/time where it is there. */
function run(args) {
  const start = performance.now();
  const { stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return { seconds: (performance.now() - start) / 1000, memory: Number(/(\d+)\n$/.exec(stderr ?? "")?.[1] ?? Number.NaN) / 1024 };
}

function tell(name, { seconds, memory }, beside) {
  const ratio = beside ? `  ${(seconds / beside.seconds).toFixed(2)}` : "";
  console.log(`  ${name.padEnd(36)} ${seconds.toFixed(1).padStart(7)} s ${memory.toFixed(0).padStart(6)} MB${ratio}`);
}
