import { existsSync } from "node:fs";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { similarity } from "@xxgk-lint/shared/text/similarity.ts";
import { type Command, CommanderError } from "commander";
import { withValues } from "./commands/lint.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { Problem, tell } from "./problem.ts";
import { createProgram, wantedLocale } from "./program.ts";

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
  const program = createProgram(locale, async (work) => {
    exitCode = (await work()) ?? exitCodes.clean;
  });
  refuseMisspelt(args[0], program);
  await program.parseAsync(withValues(args), { from: "user" });
  return exitCode;
}

/** A first argument that is no file and nearly a command. Its options would be unknown, and the files behind it checked for nothing. */
function refuseMisspelt(first: string | undefined, { commands }: Command): void {
  if (first === undefined || /[-*?{[./\\]/.test(first) || commands.some((command) => command.name() === first)) return;
  const near = commands.map((command) => command.name()).filter((name) => similarity(first, name) >= 0.6);
  const [nearest] = near.sort((a, b) => similarity(first, b) - similarity(first, a));
  if (nearest === undefined || existsSync(first)) return;
  throw new Problem({
    zh: `没有命令 ${first}，也没有这个文件；是不是 ${nearest}？`,
    en: `no command ${first}, and no such file; did you mean ${nearest}?`,
  });
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
