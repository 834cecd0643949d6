import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { agencyName, year } from "./argument-values.ts";
import { configOption, dress, files, forceOption, help, isLocaleGiven, localeOption, sizeOption } from "./command-parts.ts";
import {
  type CollectOptions,
  type ConvertOptions,
  collectBys,
  collectFormats,
  type ExtractOptions,
  type LintOptions,
  layouts,
  type NewOptions,
  type RollupOptions,
  rollupFormats,
} from "./options.ts";

/** What the command and its subcommands do. */
export interface Actions {
  lint(patterns: readonly string[], options: LintOptions): Promise<void>;
  printNew(options: NewOptions): Promise<void>;
  convert(path: string, options: ConvertOptions): Promise<void>;
  printRollups(options: RollupOptions): Promise<void>;
  collect(patterns: readonly string[], options: CollectOptions): Promise<void>;
  extract(path: string, options: ExtractOptions): Promise<void>;
}

/** `xxgk-lint new`. */
export function createNewCommand(locale: Locale, actions: Actions): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("new"), locale)
    .description(say({ zh: "输出一份空白的年度报告", en: "print a whole blank report" }))
    .usage(say({ zh: "--agency <机关全称> --year <年份> [选项]", en: "--agency <name> --year <year> [options]" }))
    .addOption(
      option("--agency <name>", "机关全称", "the agency's full name").makeOptionMandatory().argParser(agencyName(locale)),
    )
    .addOption(
      option("--year <year>", "报告年度（2019 年起）", "the report's year (2019 or later)")
        .makeOptionMandatory()
        .argParser(year(locale)),
    )
    .addOption(
      option(
        "--layout <layout>",
        "写法：markdown（默认）、tabs、lines、html、docx",
        "markdown (default), tabs, lines, html or docx",
      )
        .choices(layouts)
        .default("markdown"),
    )
    .addOption(
      option(
        "-o, --output <file>",
        "写入文件（docx 必须给出），默认为标准输出",
        "the file to write (needed for docx); by default standard output",
      ),
    )
    .addOption(forceOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((options: NewOptions) => actions.printNew(options));
}

/** `xxgk-lint convert`. */
export function createConvertCommand(locale: Locale, actions: Actions): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("convert"), locale)
    .description(
      say({
        zh: "把文稿转成另一种格式：.docx（公文格式）、.html、.md、.txt",
        en: "write a draft as .docx (official layout), .html, .md or .txt",
      }),
    )
    .usage(say({ zh: "<文件> -o <文件>", en: "<file> -o <file>" }))
    .argument("<file>", say({ zh: "文稿", en: "the draft" }))
    .addOption(
      option(
        "-o, --output <file>",
        "写入的文件，按扩展名决定格式",
        "the file to write; its ending tells the format",
      ).makeOptionMandatory(),
    )
    .addOption(forceOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((path: string, options: ConvertOptions) => actions.convert(path, options));
}

/** `xxgk-lint rollup`. */
export function createRollupCommand(locale: Locale, actions: Actions): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("rollup"), locale)
    .description(
      say({ zh: "输出配置文件 rollups 中各机关的合计数", en: "print the sums of the agencies in the configuration's rollups" }),
    )
    .usage(say({ zh: "[选项]", en: "[options]" }))
    .addOption(
      option("--format <format>", "输出格式：table（默认）、csv、json、markdown", "table (default), csv, json or markdown")
        .choices(rollupFormats)
        .default("table"),
    )
    .addOption(option("--year <year>", "只汇总这一年度", "of this year only").argParser(year(locale)))
    .addOption(configOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((options: RollupOptions, command: Command) =>
      actions.printRollups({ ...options, isLocaleGiven: isLocaleGiven(command) }),
    );
}

/** `xxgk-lint collect`. */
export function createCollectCommand(locale: Locale, actions: Actions): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("collect"), locale)
    .description(
      say({
        zh: "把许多报告的全部数字汇集成一个文件：.xlsx、.csv、.json、.ndjson",
        en: "gather the numbers of many reports: .xlsx, .csv, .json or .ndjson",
      }),
    )
    .usage(say({ zh: "<文件、文件夹、通配符…> [-o <文件>]", en: "<files, folders, globs...> [-o <file>]" }))
    .argument("<files...>", say(files))
    .addOption(
      option(
        "-o, --output <file>",
        "写入的文件，按扩展名决定格式；默认为标准输出（csv）",
        "the file to write; its ending tells the format; by default standard output (csv)",
      ),
    )
    .addOption(option("--format <format>", "格式：xlsx、csv、json、ndjson", "xlsx, csv, json or ndjson").choices(collectFormats))
    .addOption(
      option(
        "--by <what>",
        "一行是什么：report 一份报告（默认），cell 一个数（xlsx 以外）",
        "what a line is: a report (default), or a cell (but for xlsx)",
      )
        .choices(collectBys)
        .default("report"),
    )
    .addOption(option("--year <year>", "只汇集这一年度", "of this year only").argParser(year(locale)))
    .addOption(forceOption(locale))
    .addOption(configOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((patterns: string[], options: CollectOptions, command: Command) =>
      actions.collect(patterns, { ...options, isLocaleGiven: isLocaleGiven(command) }),
    );
}

/** `xxgk-lint extract`. */
export function createExtractCommand(locale: Locale, actions: Actions): Command {
  const say = (text: Text) => text[locale];
  return dress(new Command("extract"), locale)
    .description(say({ zh: "输出一份报告的全部数字（JSON）", en: "print the numbers of one report as JSON" }))
    .usage(say({ zh: "<文件>", en: "<file>" }))
    .argument("<file>", say({ zh: "报告", en: "the report" }))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((path: string, options: ExtractOptions) => actions.extract(path, options));
}
