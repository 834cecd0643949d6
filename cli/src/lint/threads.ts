import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import type { Input } from "../files/find-inputs.ts";
import { Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { asFailure } from "./failure.ts";
import { type Done, type Job, type Look, lookAt } from "./look.ts";
import type { LintOptions } from "./options.ts";
import { threadMark } from "./thread-mark.ts";

/** How many files a thread is given at a time: few enough that all end together, many enough that messages cost nothing. */
const batchSize = 16;

/** In MB: where little room is taken before the first collection, several threads together take little. */
const youngest = 12;

/** What a thread is given: files, by their place in the list, with the place of their settings among those that were sent before. */
interface Batch {
  /** Not sent before. */
  readonly settings: readonly Settings[];
  readonly files: readonly { readonly at: number; readonly input: Input; readonly settings: number }[];
}

/** What it gives back, for each file. A Problem does not stay one on its way. */
type Answer = readonly { readonly at: number; readonly look?: Look; readonly problem?: Text; readonly error?: unknown }[];

/** Looks at files with so many threads. They are done in any order. A thread that dies is a fault of ours in all that it was given. */
export async function lookInThreads(jobs: readonly Job[], options: LintOptions, threads: number, done: Done): Promise<void> {
  const queue = new Queue(jobs);
  await Promise.all(Array.from({ length: threads }, () => runThread(queue, options, done)));
}

class Queue {
  readonly #jobs: readonly Job[];
  #next = 0;

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
  }

  take(): readonly (readonly [at: number, job: Job])[] {
    const from = this.#next;
    const jobs = this.#jobs.slice(from, from + batchSize);
    this.#next = from + jobs.length;
    return jobs.map((job, i) => [from + i, job]);
  }
}

function runThread(queue: Queue, options: LintOptions, done: Done): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(__filename, {
      argv: [threadMark],
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: youngest },
    });
    const sent = new Map<Settings, number>();
    let open: readonly (readonly [number, Job])[] = [];
    const next = () => {
      open = queue.take();
      if (open.length === 0) void worker.terminate().then(() => resolve());
      else worker.postMessage(batchOf(open, sent));
    };
    worker.on("message", (answer: Answer) => {
      for (const { at, look, problem, error } of answer) {
        const path = open.find(([own]) => own === at)?.[1].input.path ?? "";
        done(at, look ?? (problem ? new Problem(problem) : asFailure(error, path)));
      }
      next();
    });
    worker.on("error", (error) => {
      for (const [at, { input }] of open) done(at, asFailure(error, input.path));
      // A new thread continues with the remaining files.
      resolve(runThread(queue, options, done));
    });
    next();
  });
}

function batchOf(open: readonly (readonly [number, Job])[], sent: Map<Settings, number>): Batch {
  const settings: Settings[] = [];
  const files = open.map(([at, job]) => {
    const known = sent.get(job.settings) ?? sent.size;
    if (!sent.has(job.settings)) settings.push(job.settings);
    sent.set(job.settings, known);
    return { at, input: job.input, settings: known };
  });
  return { settings, files };
}

/** The worker's side: gives true in such a thread, which then answers until it is ended. */
export function serveAsThread(terminal: Terminal): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const options: LintOptions = workerData;
  const known: Settings[] = [];
  port.on("message", async ({ settings, files }: Batch) => {
    known.push(...settings);
    const answer = [];
    for (const { at, input, settings: own } of files)
      answer.push({ at, ...(await answerFor(input, options, known[own], terminal)) });
    port.postMessage(answer satisfies Answer);
  });
  return true;
}

async function answerFor(
  input: Input,
  options: LintOptions,
  settings: Settings | undefined,
  terminal: Terminal,
): Promise<Omit<Answer[number], "at">> {
  try {
    if (!settings) throw new Error("no settings");
    return { look: await lookAt(input, options, settings, terminal) };
  } catch (error) {
    return error instanceof Problem ? { problem: error.text } : { error };
  }
}
