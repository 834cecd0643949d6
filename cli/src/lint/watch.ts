import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { documentFiles, isCopy } from "@xxgk-lint/shared/files/names.ts";
import { globMatcher, isGlob, plainPath } from "@xxgk-lint/shared/workspace/glob.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { fileProblem, Problem, say, tell } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { lintFiles } from "./lint-files.ts";
import type { AskedLintOptions } from "./options.ts";

/** In milliseconds: editors write a file in several steps. */
const quiet = 100;

/**
 * Checks, and checks again after every change, until Ctrl-C. Results for single files are kept by their content: only changed files are
 * checked again, and comparisons between reports are always repeated.
 */
export async function watchFiles(patterns: readonly string[], asked: AskedLintOptions, terminal: Terminal): Promise<ExitCode> {
  if (patterns.includes("-") || asked.fix) throw new Problem(wrongUse);
  const options: AskedLintOptions = { ...asked, kept: new Map(), concurrency: 1 };
  const changes = new Changes();
  const watchers = watchAll(foldersOf(patterns, terminal.cwd()), relevance(options, terminal.cwd()), changes);
  terminal.signals.once("SIGINT", () => changes.end());
  terminal.signals.once("SIGTERM", () => changes.end());
  try {
    do {
      if (terminal.stdout.isTTY) terminal.stdout.write("\u001b[2J\u001b[3J\u001b[H");
      await checkOnce(patterns, options, terminal);
      say(watching[options.locale], terminal);
    } while (await changes.next());
    if (changes.failure) throw changes.failure;
    return exitCodes.clean;
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** What is wrong now may be right the next time: a broken configuration, a file that is gone. */
async function checkOnce(patterns: readonly string[], options: AskedLintOptions, terminal: Terminal): Promise<void> {
  try {
    await lintFiles(patterns, options, terminal);
  } catch (error) {
    tell(error, options.locale, terminal);
    if (!(error instanceof Problem)) throw error;
  }
}

/** Tells when something has changed, once for all that changes at about the same time. */
class Changes {
  failure: unknown;
  #isOver = false;
  #isPending = false;
  #wake: () => void = () => {};
  #timer: NodeJS.Timeout | undefined;

  add(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isPending = true;
      this.#wake();
    }, quiet);
  }

  end(failure?: unknown): void {
    clearTimeout(this.#timer);
    this.failure ??= failure;
    this.#isOver = true;
    this.#wake();
  }

  /** False when it is over. */
  async next(): Promise<boolean> {
    if (!this.#isPending && !this.#isOver) await new Promise<void>((done) => (this.#wake = done));
    this.#isPending = false;
    return !this.#isOver;
  }
}

function watchAll(folders: readonly string[], isRelevant: (path: string) => boolean, changes: Changes): FSWatcher[] {
  return folders.map((folder) => {
    try {
      const watcher = watch(folder, { recursive: true }, (_, name) => {
        if (name === null || isRelevant(join(folder, name))) changes.add();
      });
      return watcher.on("error", (error) => changes.end(fileProblem(folder, error)));
    } catch (error) {
      throw fileProblem(folder, error);
    }
  });
}

/** The folders that the arguments lie in, and the current one, whose configuration counts; none that lies in another. */
function foldersOf(patterns: readonly string[], cwd: string): string[] {
  const folders = patterns.map((pattern) => {
    const names = plainPath(pattern.replaceAll("\\", "/")).split("/");
    const first = names.findIndex(isGlob);
    const path = resolve(cwd, first < 0 ? pattern : names.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : "."));
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
  });
  const all = [...new Set(folders)];
  return all.filter((folder) => !all.some((other) => other !== folder && `${folder}/`.startsWith(`${other}/`)));
}

/** Reports and configurations, but not what this command writes. */
function relevance({ format }: AskedLintOptions, cwd: string): (path: string) => boolean {
  const isDocument = globMatcher(documentFiles);
  const own = new Set(format.flatMap(({ file }) => (file === undefined ? [] : resolve(cwd, file))));
  return (path) => {
    const name = basename(path);
    return !name.startsWith(".") && !isCopy(name) && !own.has(path) && (isDocument(name) || name.endsWith(".json"));
  };
}

const watching = { zh: "等待文稿改动……（Ctrl-C 结束）", en: "waiting for changes … (Ctrl-C ends)" };

const wrongUse = {
  zh: "--watch 不能与 --fix 或标准输入（-）一起用",
  en: "--watch goes neither with --fix nor with standard input (-)",
};
