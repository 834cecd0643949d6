import { isIgnored } from "@xxgk-lint/shared/config.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { type ConfigFile, pathFrom } from "../config/config-file.ts";
import { findInputs, type Input } from "../files/find-inputs.ts";
import { pendingSignals } from "../files/signals.ts";
import { notReport } from "../format/not-report.ts";
import { shortPath } from "../format/short-path.ts";
import { checkInput } from "../lint/check-input.ts";
import type { CheckedText } from "../lint/checked-text.ts";
import { crashesOf } from "../lint/failure.ts";
import { idleWaivers } from "../lint/idle-waivers.ts";
import { spareMemory } from "../lint/look-at-all.ts";
import { openWorkspace } from "../lint/open-workspace.ts";
import { type LintOptions, settingsFor } from "../lint/options.ts";
import { Workspace } from "../lint/workspace.ts";
import { Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

/** A file that was handed in: a checked text, or why there is none. */
export interface HandedIn {
  readonly path: string;
  /** As outputs name it. */
  readonly file: string;
  readonly text?: CheckedText;
  readonly refusal?: string;
}

export interface ReadFiles {
  readonly files: readonly HandedIn[];
  readonly workspace: Workspace;
  /** Files of the folders that are no documents, by the ending of their names. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Arguments that lead to no file, and faults of ours. */
  readonly failures: readonly unknown[];
  /** Waivers that have expired, or that nothing needs. */
  readonly notices: readonly Text[];
}

export interface ReadOptions {
  readonly locale: Locale;
  readonly prior?: readonly string[];
  readonly maxSize?: number;
  readonly terminal: Terminal;
  /** Told of each file that is done. */
  readonly progress: (done: number, all: number) => void;
}

/**
 * Reads and checks everything that was handed in, held against each other and last year's. One configuration is for all: what an agency puts
 * beside its report, or says in it, does not count.
 */
export async function readFiles(patterns: readonly string[], config: ConfigFile, options: ReadOptions): Promise<ReadFiles> {
  const found = findInputs(patterns, options.terminal.cwd());
  const inputs = found.inputs.filter(({ path }) => !isIgnored(config.config, pathFrom(config, path)));
  if (inputs.length >= manyReports) await spareMemory(inputs.length);
  const lintOptions = lintOptionsOf(options);
  const opened = await openWorkspace(inputs, lintOptions, config, false, () => config);
  const workspace = opened.workspace ?? new Workspace(config, options.maxSize);
  const failures: unknown[] = [...found.problems, ...opened.problems];
  const settings = settingsFor(config, lintOptions);
  const files: HandedIn[] = [];
  for (const input of inputs) {
    files.push(await readOne(input, lintOptions, settings(input.path), workspace, failures, options.terminal));
    options.progress(files.length, inputs.length);
    await pendingSignals();
  }
  const done = files.map((file) => completed(file, workspace, settings(file.path)));
  const notices = idleWaivers(
    config.config,
    done.flatMap(({ text }) => text ?? []),
    workspace,
  );
  return { files: done, workspace, skipped: found.skipped, failures, notices };
}

/** A third less memory for a fifth more time: for a province, whose reports are all kept until the page is drawn. */
const manyReports = 1000;

function lintOptionsOf({ locale, prior, maxSize, terminal }: ReadOptions): LintOptions {
  return {
    ...{ format: [], locale, isLocaleGiven: true, rule: {}, inlineConfig: false, color: false, cwd: terminal.cwd() },
    ...(prior && { prior }),
    ...(maxSize !== undefined && { maxSize }),
  };
}

async function readOne(
  input: Input,
  options: LintOptions,
  settings: Settings,
  workspace: Workspace,
  failures: unknown[],
  terminal: Terminal,
): Promise<HandedIn> {
  const { path } = input;
  const file = shortPath(path, options.cwd);
  try {
    const text = await checkInput(input, options, settings, terminal, (at, report) => workspace.remember(at, report));
    failures.push(...crashesOf(text));
    return text.isReport ? { path, file, text } : { path, file, refusal: notReport[options.locale] };
  } catch (error) {
    if (!(error instanceof Problem)) failures.push(new Error(path, { cause: error }));
    const words = error instanceof Problem ? error.text[options.locale] : String(error);
    // The name stands before it already.
    return { path, file, refusal: words.startsWith(path) ? words.slice(path.length).replace(/^[：:]\s*/, "") : words };
  }
}

function completed(file: HandedIn, workspace: Workspace, settings: Settings): HandedIn {
  return file.text ? { ...file, text: workspace.complete(file.text, settings) } : file;
}
