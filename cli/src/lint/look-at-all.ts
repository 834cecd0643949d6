import { endBetweenFiles, pendingSignals } from "../files/signals.ts";
import type { Terminal } from "../terminal.ts";
import { asFailure } from "./failure.ts";
import { type Done, type Job, lookAt } from "./look.ts";
import { isWriting, type LintOptions } from "./options.ts";

/** Looks at files one by one, or with several threads where there are many and nothing is written. */
export async function lookAtAll(jobs: readonly Job[], options: LintOptions, terminal: Terminal, done: Done): Promise<void> {
  await spareMemory(jobs.length);
  const threads = isWriting(options) ? 1 : await threadsFor(jobs, options);
  if (threads > 1) return (await import("./threads.ts")).lookInThreads(jobs, options, threads, done);
  if (isWriting(options)) endBetweenFiles(terminal);
  for (const [at, { input, settings }] of jobs.entries()) {
    done(at, await lookAt(input, options, settings, terminal).catch((error) => asFailure(error, input.path)));
    if (isWriting(options)) await pendingSignals();
  }
}

/** To be called before many files are read. */
export async function spareMemory(files: number): Promise<void> {
  if (files >= fewestFiles) (await import("node:v8")).setFlagsFromString(sparing);
}

/** What is known of a text is forgotten with it, but only when the heap has grown by so much: twice as much takes twice the memory. */
const sparing = "--heap-growing-percent=30";

/** A thread takes a tenth of a second to start, in which one alone checks some twenty files. */
const fewestFiles = 100;
const mostThreads = 8;

async function threadsFor(jobs: readonly Job[], { concurrency }: LintOptions): Promise<number> {
  // Standard input is the main thread's.
  if (jobs.some(({ input }) => input.path === "-")) return 1;
  const wanted = Math.min(concurrency ?? (jobs.length < fewestFiles ? 1 : await processors()), jobs.length);
  // A single executable holds no script that a thread could start from.
  return wanted > 1 && !(await import("node:sea")).isSea() ? wanted : 1;
}

async function processors(): Promise<number> {
  return Math.min((await import("node:os")).availableParallelism(), mostThreads);
}
