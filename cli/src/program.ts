import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Command } from "commander";
import { createCollectCommand } from "./commands/collect.ts";
import { createConvertCommand } from "./commands/convert.ts";
import { createExtractCommand } from "./commands/extract.ts";
import { createInitCommand } from "./commands/init.ts";
import { createLintCommand } from "./commands/lint.ts";
import { createNewCommand } from "./commands/new.ts";
import type { Run } from "./commands/parts.ts";
import { createRollupCommand } from "./commands/rollup.ts";

/** The language of help and error messages is needed before the arguments are read; Chinese where none is named. */
export function wantedLocale(args: readonly string[]): Locale {
  const at = args.findLastIndex((argument) => /^--locale(=|$)/.test(argument));
  const value = args[at]?.split("=")[1] ?? args[at + 1];
  return at >= 0 && /^en\b/i.test(value ?? "") ? "en" : "zh";
}

/** In the order of the help. */
const subcommands = [
  createNewCommand,
  createConvertCommand,
  createInitCommand,
  createRollupCommand,
  createCollectCommand,
  createExtractCommand,
];

/** The command with its subcommands. Wrong use throws a CommanderError after it is explained on standard error. */
export function createProgram(locale: Locale, run: Run): Command {
  const program = createLintCommand(locale, run);
  for (const create of subcommands) program.addCommand(create(locale, run));
  return program;
}
