import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import about from "../package.json" with { type: "json" };
import { agencyName, localeName, megabytes, output, ruleSetting, wholeNumber, year } from "./argument-values.ts";
import {
  annotations,
  type CollectOptions,
  type ConvertOptions,
  collectBys,
  collectFormats,
  type ExtractOptions,
  formats,
  type LintOptions,
  layouts,
  type NewOptions,
  type RollupOptions,
  rollupFormats,
} from "./options.ts";
import { defaultMaxSize } from "./read-file.ts";
import { translateHelpTitle, translateUsageError } from "./usage-words.ts";

export interface Actions {
  lint(patterns: readonly string[], options: LintOptions): Promise<void>;
  printNew(options: NewOptions): Promise<void>;
  convert(path: string, options: ConvertOptions): Promise<void>;
  printRollups(options: RollupOptions): Promise<void>;
  collect(patterns: readonly string[], options: CollectOptions): Promise<void>;
  extract(path: string, options: ExtractOptions): Promise<void>;
}

/** The language of help and error messages is needed before the arguments are read; Chinese where none is named. */
export function wantedLocale(args: readonly string[]): Locale {
  const at = args.findLastIndex((argument) => /^--locale(=|$)/.test(argument));
  const value = args[at]?.split("=")[1] ?? args[at + 1];
  return at >= 0 && /^en\b/i.test(value ?? "") ? "en" : "zh";
}

/** `--annotate 年报.docx`: what follows is the file and no way to annotate, though the option can have one. */
export function withValues(args: readonly string[]): string[] {
  const isAlone = (at: number) => args[at] === "--annotate" && !annotations.some((way) => way === args[at + 1]);
  return args.map((argument, at) => (isAlone(at) ? `--annotate=${annotations[0]}` : argument));
}

/** The command's arguments and options. Wrong use throws a CommanderError after it is explained on standard error. */
export function createProgram(locale: Locale, actions: Actions): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  const program = dress(new Command("xxgk-lint"), locale)
    .description(say(purpose))
    .usage(say({ zh: "[选项] <文件、文件夹、通配符或 - …>", en: "[options] <files, folders, globs or - ...>" }))
    .argument("[files...]", say(files))
    .enablePositionalOptions()
    .helpCommand(false)
    .addOption(
      option(
        "--format <format[:file]>",
        `输出格式：${formats.join("、")}；可重复，“:文件”写入文件`,
        `${formats.join(", ")}; repeatable, “:file” writes into a file`,
      )
        .argParser(output(locale))
        .default([{ format: "stylish" }]),
    )
    .addOption(option("--statistics", "另在标准错误上列出各条规则报了几次", "how often each rule spoke, on standard error"))
    .addOption(
      option("--fix", "修正形式上的问题并写回文件；不改动任何已填的数字", "mend faults of form in place; reported numbers stay"),
    )
    .addOption(
      option("--fix-dry-run", "同 --fix，但不写文件（json 的 output 是结果）", "as --fix, without writing (see output in json)"),
    )
    .addOption(
      option("--backup", "--fix 写回前把原文件另存为 年报.bak.docx", "with --fix, keep each original as report.bak.docx"),
    )
    .addOption(
      option(
        "--annotate [how]",
        "给每份 Word 文件另存一份带批注的 年报.批注.docx；suggest 另以修订标出建议的数字",
        "write report.批注.docx beside each Word file, a comment for every finding; suggest: proposed numbers as tracked changes too",
      )
        .choices(annotations)
        .preset(annotations[0]),
    )
    .addOption(option("--quiet", "只报告错误", "report errors only"))
    .addOption(
      option("--max-warnings <n>", "警告不超过 n 个时仍算通过（-1 不限）", "pass with up to n warnings (-1: any)").argParser(
        wholeNumber(locale),
      ),
    )
    .addOption(
      option(
        "--rule <id=severity>",
        "改一条规则的级别：error、warning、information、off；可重复",
        "set a rule's severity: error, warning, information, off; repeatable",
      )
        .argParser(ruleSetting(locale))
        .default({}),
    )
    .addOption(
      option(
        "--no-inline-config",
        "不理会文稿中“不检查”的说明（xxgk-lint-disable…）",
        "ignore what drafts say about checking them (xxgk-lint-disable…)",
      ),
    )
    .addOption(
      option(
        "--stdin-filename <path>",
        "从标准输入（-）读到的内容算作哪个文件",
        "the name of what is read from standard input (-)",
      ),
    )
    .addOption(
      option(
        "--prior <file>",
        "上一年度的报告（文件、文件夹或通配符）；可重复",
        "last year's reports (file, folder or glob); repeatable",
      ).argParser((path: string, others: readonly string[] = []) => [...others, path]),
    )
    .addOption(configOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .addOption(option("--no-color", "不用颜色", "no colours"))
    .addOption(option("--list-rules", "列出全部规则", "list all rules"))
    .addOption(option("--explain <rule>", "说明一条规则", "explain a rule"))
    .helpOption("-h, --help", say(help))
    .version(about.version, "-v, --version", say({ zh: "显示版本", en: "show the version" }))
    .addHelpText("after", say(exitCodesHelp))
    .action((patterns: string[], options: LintOptions, command: Command) =>
      actions.lint(patterns, { ...options, isLocaleGiven: isLocaleGiven(command) }),
    );
  program.addCommand(createNewCommand(locale, actions));
  program.addCommand(createConvertCommand(locale, actions));
  program.addCommand(createRollupCommand(locale, actions));
  program.addCommand(createCollectCommand(locale, actions));
  program.addCommand(createExtractCommand(locale, actions));
  return program;
}

function createNewCommand(locale: Locale, actions: Actions): Command {
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

function createConvertCommand(locale: Locale, actions: Actions): Command {
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

function forceOption(locale: Locale): Option {
  return new Option("--force", { zh: "已有同名文件时覆盖", en: "replace a file that is there already" }[locale]);
}

function createRollupCommand(locale: Locale, actions: Actions): Command {
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

function createCollectCommand(locale: Locale, actions: Actions): Command {
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

function createExtractCommand(locale: Locale, actions: Actions): Command {
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

function isLocaleGiven(command: Command): boolean {
  return command.getOptionValueSource("locale") === "cli";
}

function configOption(locale: Locale): Option {
  const description = {
    zh: "配置文件（默认为当前文件夹或其上层的 xxgk.config.json）",
    en: "configuration (by default xxgk.config.json here or in a folder above)",
  };
  return new Option("--config <file>", description[locale]);
}

function sizeOption(locale: Locale): Option {
  const description = {
    zh: `大于这么多 MB 的文稿不读（默认 ${defaultMaxSize}；Word、PDF 为其 5 倍）`,
    en: `do not read drafts of more MB (default ${defaultMaxSize}; Word files and PDFs: five times that)`,
  };
  return new Option("--max-size <MB>", description[locale]).argParser(megabytes(locale));
}

function localeOption(locale: Locale): Option {
  const description = { zh: "语言：zh-CN（默认）、en", en: "language: zh-CN (default) or en" };
  return new Option("--locale <locale>", description[locale]).argParser(localeName(locale)).default("zh");
}

/** What Commander prints by itself, in our words; and no process.exit inside it. */
function dress(command: Command, locale: Locale): Command {
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

const purpose: Text = {
  zh: "检查政府信息公开工作年度报告：格式、表格、数字和勾稽关系。",
  en: "Checks yearly reports on government information disclosure: form, tables, numbers and sums.",
};

const files: Text = {
  zh: "文件、文件夹（其中的 .docx .pdf .md .txt .html）、通配符；- 为标准输入",
  en: "files, folders (their .docx .pdf .md .txt .html), globs; - for standard input",
};

const help: Text = { zh: "显示帮助", en: "show this help" };

const exitCodesHelp: Text = {
  zh: "\n退出码：0 没有问题；1 有错误或警告；2 用法不对或文件读写不了；3 本工具出错",
  en: "\nExit codes: 0 clean; 1 errors or warnings; 2 wrong use or unreadable file; 3 a fault of ours",
};
