import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Command } from "commander";
import { createCollectCommand } from "./commands/collect.ts";
import { createCompletionCommand } from "./commands/completion.ts";
import { createConvertCommand } from "./commands/convert.ts";
import { createExtractCommand } from "./commands/extract.ts";
import { createInitCommand } from "./commands/init.ts";
import { createLintCommand } from "./commands/lint.ts";
import { createNewCommand } from "./commands/new.ts";
import type { Run } from "./commands/parts.ts";
import { createReviewCommand } from "./commands/review.ts";
import { createRollupCommand } from "./commands/rollup.ts";
import { createTemplateCommand } from "./commands/template.ts";
import { createWaiveCommand } from "./commands/waive.ts";
import { createWebCommand } from "./commands/web.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The language of help and error messages is needed before the arguments are read: the one that is named there, else the one that the
 * system is set to. Chinese where nothing is said (C and POSIX say nothing).
 */
export function wantedLocale(args: readonly string[], env: Terminal["env"]): Locale {
  const at = args.findLastIndex((argument) => /^--locale(=|$)/.test(argument));
  const value = args[at]?.split("=")[1] ?? args[at + 1];
  if (at >= 0) return /^en\b/i.test(value ?? "") ? "en" : "zh";
  return isChinese(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "zh" : "en";
}

/** `zh_CN.UTF-8`, `C.UTF-8` and the like. As in the editor, whoever reads another language is spoken to in English. */
function isChinese(name: string): boolean {
  return /^(?:zh|C|POSIX)(?![a-z])/i.test(name) || !/^[a-z]{2,3}(?![a-z])/i.test(name);
}

/** In the order of the help. */
const subcommands = [
  createNewCommand,
  createConvertCommand,
  createInitCommand,
  createReviewCommand,
  createTemplateCommand,
  createWaiveCommand,
  createRollupCommand,
  createCollectCommand,
  createExtractCommand,
  createCompletionCommand,
  createWebCommand,
];

/** The command with its subcommands. Wrong use throws a CommanderError after it is explained on standard error. */
export function createProgram(locale: Locale, run: Run): Command {
  const program = createLintCommand(locale, run);
  for (const create of subcommands) program.addCommand(create(locale, run));
  return program;
}
