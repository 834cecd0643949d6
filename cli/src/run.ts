import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { similarity } from "@xxgk-lint/shared/text/similarity.ts";
import { type Command, CommanderError, type OutputConfiguration } from "commander";
import { withValues } from "./commands/lint.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { Problem, tell } from "./problem.ts";
import { createProgram, wantedLocale } from "./program.ts";
import type { Output, Terminal } from "./terminal.ts";

/** Runs the command with the arguments after its name and says how it ended. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const locale = wantedLocale(args, terminal.env);
  try {
    return await dispatch(args, locale, terminal);
  } catch (error) {
    return explainFailure(error, locale, terminal);
  }
}

async function dispatch(args: readonly string[], locale: Locale, terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.clean;
  const program = createProgram(locale, async (work) => {
    exitCode = (await work(terminal)) ?? exitCodes.clean;
  });
  for (const command of [program, ...program.commands]) command.configureOutput(outputTo(terminal));
  refuseMisspelt(args[0], program, terminal);
  await program.parseAsync(withValues(args), { from: "user" });
  return exitCode;
}

/** Where Commander prints what it says by itself. */
function outputTo({ stdout, stderr }: Terminal): OutputConfiguration {
  return {
    writeOut: (words) => stdout.write(words),
    writeErr: (words) => stderr.write(words),
    getOutHelpWidth: () => widthOf(stdout),
    getErrHelpWidth: () => widthOf(stderr),
  };
}

/** Of a screen; 80 columns where nobody looks. */
function widthOf({ isTTY, columns = 80 }: Output): number {
  return isTTY ? columns : 80;
}

/** A first argument that is no file and nearly a command. Its options would be unknown, and the files behind it checked for nothing. */
function refuseMisspelt(first: string | undefined, { commands, options }: Command, { cwd }: Terminal): void {
  if (first === undefined || /[-*?{[./\\]/.test(first) || commands.some((command) => command.name() === first)) return;
  const option = options.find(({ long }) => long === `--${first}`)?.long;
  const near = option ? [option] : commands.map((command) => command.name()).filter((name) => similarity(first, name) >= 0.6);
  const [nearest] = near.sort((a, b) => similarity(first, b) - similarity(first, a));
  if (nearest === undefined || existsSync(resolve(cwd(), first))) return;
  throw new Problem({
    zh: `没有命令 ${first}，也没有这个文件；是不是 ${nearest}？`,
    en: `no command ${first}, and no such file; did you mean ${nearest}?`,
  });
}

function explainFailure(error: unknown, locale: Locale, terminal: Terminal): ExitCode {
  // Commander has already said what was wrong, or has printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse;
  const failure = isWithoutFolder(error) ? new Problem(withoutFolder) : error;
  tell(failure, locale, terminal);
  return failure instanceof Problem ? exitCodes.misuse : exitCodes.fault;
}

/** Somebody has removed the folder that the command was started in. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall === "uv_cwd";
}

const withoutFolder = { zh: "当前文件夹已不存在，请换一个文件夹再运行", en: "the current folder is gone; run from another one" };
