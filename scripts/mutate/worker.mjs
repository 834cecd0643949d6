// Runs tests in a thread, with a mutant on or none: an endless loop ends with the thread.
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";

// Properties are tried on as much as takes no longer, in ms.
fc.configureGlobal({ numRuns: 50, seed: 1, endOnFailure: true, interruptAfterTimeLimit: 100 });

/** What the switches of the instrumented sources read and write. */
const coverage = { static: {}, perTest: {} };
const switches = { activeMutant: workerData.mutant, mutantCoverage: coverage };
globalThis.__stryker__ = switches;
const { files, testsOf } = await import(workerData.bundle);

/** The tests of each file by its path, once it is loaded. */
const loaded = new Map();
const work = { measure, tryMutant };
parentPort.on("message", async ({ name, ...rest }) => parentPort.postMessage(await work[name](rest)));

/** Runs every test once without a mutant: how long it takes, whether it fails, and how often it reaches which mutant. */
async function measure() {
  const measured = [];
  for (const file of Object.keys(files)) {
    for (const [index, { name, run }] of (await tests(file)).entries()) {
      switches.currentTestId = `${file} ${index}`;
      const start = process.cpuUsage();
      const isRight = await passes(run);
      const { user, system } = process.cpuUsage(start);
      const reached = coverage.perTest[switches.currentTestId] ?? {};
      measured.push({ file, index, name, isRight, ms: (user + system) / 1000, reached });
      switches.currentTestId = undefined;
    }
  }
  return { measured, reachedOnLoading: coverage.static };
}

/** Whether one of these tests fails with the mutant. Those of a file are loaded with it, where none was loaded before. */
async function tryMutant({ mutant, trials }) {
  switches.activeMutant = mutant;
  for (const { file, index, hitLimit } of trials) {
    switches.hitCount = hitLimit && 0;
    switches.hitLimit = hitLimit;
    if (!(await passes(async () => (await tests(file))[index].run()))) return { isKilled: true, by: file };
  }
  switches.activeMutant = undefined;
  return { isKilled: false };
}

async function tests(file) {
  if (!loaded.has(file)) loaded.set(file, await testsOf(files[file]));
  return loaded.get(file);
}

async function passes(run) {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}
