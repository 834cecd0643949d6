// Tries mutants on tests, in threads that end when a mutant makes them run too long.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Tests that take longer, in ms of work, are left out. */
const slowest = 100;
/** What survives so many tests that reach it is not kept from them by what was worked out before. */
const enough = 10;
/** How long, in ms of work, tests are searched for one that kills what no test is known to reach. */
const longestSearch = 3000;
/** How long tests may take with a mutant, in ms, however short they are without it: the machine may be busy. */
const patience = 20_000;

/** Runs every test once. Left out are those that are slow, and those that fail without any mutant. */
export async function measureTests(bundle) {
  const thread = threadOf({ bundle });
  const { measured, reachedOnLoading } = await thread.ask({ name: "measure" });
  thread.end();
  const usable = measured.filter(({ isRight, ms }) => isRight && ms <= slowest);
  return {
    tests: usable.sort((a, b) => a.ms - b.ms),
    leftOut: measured.filter((test) => !usable.includes(test)),
    reachedOnLoading,
  };
}

/** Tries one mutant after the other. One thread serves them all; it is left behind with a mutant that it hangs in. */
export function trialsOf(bundle, { tests: measured, reachedOnLoading }) {
  let thread;
  return { isKilled, end: () => thread?.end() };

  async function isKilled({ id, file }) {
    const reaching = measured.filter(({ reached }) => id in reached);
    thread ??= threadOf({ bundle });
    const seen = await answer(thread, id, reaching);
    if (seen === "hangs") thread = undefined;
    if (seen !== "survived") return true;
    // What is worked out when a module is loaded, or once and kept, has been worked out without the mutant: again in a thread that has it on.
    if (reaching.length >= enough || (reaching.length === 0 && !(id in reachedOnLoading))) return false;
    const fresh = threadOf({ bundle, mutant: id });
    const again = await answer(fresh, id, nearest(measured, file));
    fresh.end();
    return again !== "survived";
  }
}

/** Of what cannot be told which tests reach it: those whose names are like its own, and as many others as take no longer than that. */
function nearest(tests, source) {
  const names = source.replace(/\.ts$/, "").split("/").slice(3);
  const likeness = ({ file }) => names.filter((name) => file.includes(name)).length;
  let work = 0;
  const chosen = [];
  for (const test of tests.toSorted((a, b) => likeness(b) - likeness(a))) {
    work += test.ms;
    if (work > longestSearch) break;
    chosen.push({ ...test, reached: {} });
  }
  return chosen;
}

/** "killed", "survived" or "hangs". */
async function answer(thread, mutant, tests) {
  const limit = patience + 10 * tests.reduce((sum, { ms }) => sum + ms, 0);
  const trials = tests.map(({ file, index, reached }) => ({
    file,
    index,
    hitLimit: mutant in reached ? 100 * reached[mutant] + 1000 : undefined,
  }));
  const given = await Promise.race([thread.ask({ name: "tryMutant", mutant, trials }), after(limit)]);
  if (given === undefined) thread.end();
  return given === undefined ? "hangs" : given.isKilled ? "killed" : "survived";
}

function after(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** A thread that answers one question at a time; what it throws, the question throws. */
function threadOf(workerData) {
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { workerData, stdout: true, stderr: true });
  return {
    async ask(question) {
      worker.postMessage(question);
      const [answer] = await once(worker, "message");
      return answer;
    },
    end: () => worker.terminate(),
  };
}
