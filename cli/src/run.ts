import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { CommanderError } from "commander";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { lintFiles } from "./lint-files.ts";
import type { LintOptions, NewOptions } from "./options.ts";
import { Problem, tell } from "./problem.ts";
import { createProgram, wantedLocale, withValues } from "./program.ts";

/** Runs the command with the arguments after its name and says how it ended. Never throws. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const locale = wantedLocale(args);
  try {
    return await dispatch(args, locale);
  } catch (error) {
    return explainFailure(error, locale);
  }
}

async function dispatch(args: readonly string[], locale: Locale): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.clean;
  const program = createProgram(locale, {
    lint: async (patterns, options) => {
      exitCode = await lintOrTellOfRules(patterns, options);
    },
    printNew,
    convert: async (path, options) => (await import("./convert-file.ts")).convertFile(path, options),
    collect: async (patterns, options) => {
      exitCode = await (await import("./collect.ts")).collect(patterns, options);
    },
    extract: async (path, options) => (await import("./extract.ts")).extract(path, options),
    printRollups: async (options) => {
      exitCode = await (await import("./print-rollups.ts")).printRollups(options);
    },
  });
  await program.parseAsync(withValues(args), { from: "user" });
  return exitCode;
}

// What a plain check does not need is loaded only when it is asked for: the command must start fast.
async function lintOrTellOfRules(patterns: readonly string[], options: LintOptions): Promise<ExitCode> {
  if (!options.listRules && options.explain === undefined) return lintFiles(patterns, options);
  const { explainRule, listRules } = await import("./tell-rules.ts");
  process.stdout.write(options.explain === undefined ? listRules(options.locale) : explainRule(options.explain, options.locale));
  return exitCodes.clean;
}

async function printNew(options: NewOptions): Promise<void> {
  const { writeNewReport } = await import("./new-report.ts");
  writeNewReport(options);
}

function explainFailure(error: unknown, locale: Locale): ExitCode {
  // Commander has already said what was wrong, or has printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse;
  const failure = isWithoutFolder(error) ? new Problem(withoutFolder) : error;
  tell(failure, locale);
  return failure instanceof Problem ? exitCodes.misuse : exitCodes.fault;
}

/** Somebody has removed the folder that the command was started in. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall === "uv_cwd";
}

const withoutFolder = { zh: "当前文件夹已不存在，请换一个文件夹再运行", en: "the current folder is gone; run from another one" };
