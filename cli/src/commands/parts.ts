import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { defaultMaxSize } from "../files/read-file.ts";
import type { Terminal } from "../terminal.ts";
import { translateHelpTitle, translateUsageError } from "./usage-words.ts";
import { localeName, megabytes } from "./values.ts";

/** Runs a command and keeps its exit code; no code means success. */
export type Run = (work: (terminal: Terminal) => Promise<ExitCode> | Promise<void>) => Promise<void>;

/** Whether the language was named, and is no default. */
export function isLocaleGiven(command: Command): boolean {
  return command.getOptionValueSource("locale") === "cli";
}

/** `--config`. */
export function configOption(locale: Locale): Option {
  const description = {
    zh: "配置文件（默认为当前文件夹或其上层的 xxgk.config.json）",
    en: "configuration (by default xxgk.config.json here or in a folder above)",
  };
  return new Option("--config <file>", description[locale]);
}

/** `--prior`, gathered over all its uses. */
export function priorOption(locale: Locale): Option {
  const description = {
    zh: "上一年度的报告（文件、文件夹或通配符）；可重复",
    en: "last year's reports (file, folder or glob); repeatable",
  };
  return new Option("--prior <file>", description[locale]).argParser((path: string, others: readonly string[] = []) => [
    ...others,
    path,
  ]);
}

/** `--max-size`. */
export function sizeOption(locale: Locale): Option {
  const description = {
    zh: `大于这么多 MB 的文稿不读（默认 ${defaultMaxSize}；Word、PDF 为其 5 倍）`,
    en: `do not read drafts of more MB (default ${defaultMaxSize}; Word files and PDFs: five times that)`,
  };
  return new Option("--max-size <MB>", description[locale]).argParser(megabytes(locale));
}

/** `--locale`. The default is the language of the command's own words. */
export function localeOption(locale: Locale): Option {
  const description = {
    zh: "语言：zh-CN、en（默认依 LANG，未设则为 zh-CN）",
    en: "language: zh-CN or en (by default as LANG says, else zh-CN)",
  };
  return withChoices(new Option("--locale <locale>", description[locale]).argParser(localeName(locale)).default(locale), [
    "zh-CN",
    "en",
  ]);
}

/** Tells completion the values of an option that has a reader of its own. */
export function withChoices(option: Option, choices: readonly string[]): Option {
  option.argChoices = [...choices];
  return option;
}

/** What Commander prints by itself, in our words; and no process.exit inside it. */
export function dress(command: Command, locale: Locale): Command {
  return command
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => translateHelpTitle(title, locale),
      optionDescription: (option) => option.description,
      // Chinese has no spaces to wrap at.
      minWidthToWrap: Number.POSITIVE_INFINITY,
    })
    .configureOutput({ outputError: (message, write) => write(translateUsageError(message, locale)) });
}

/** `--force`. */
export function forceOption(locale: Locale): Option {
  return new Option("--force", { zh: "已有同名文件时覆盖", en: "replace a file that is there already" }[locale]);
}

/** What a command takes. */
export const files: Text = {
  zh: "文件、文件夹（其中的 .docx .pdf .md .txt .html）、通配符",
  en: "files, folders (their .docx .pdf .md .txt .html), globs",
};

export const help: Text = { zh: "显示帮助", en: "show this help" };
