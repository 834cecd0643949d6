import { ruleIds } from "@xxgk-lint/shared/rules/ids.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import about from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { lintFiles } from "../lint/lint-files.ts";
import { type AskedLintOptions, annotations, defaultCacheLocation, formats } from "../lint/options.ts";
import type { Terminal } from "../terminal.ts";
import {
  configOption,
  dress,
  files,
  help,
  isLocaleGiven,
  localeOption,
  priorOption,
  type Run,
  sizeOption,
  withChoices,
} from "./parts.ts";
import { output, ruleSetting, threads, wholeNumber } from "./values.ts";

/** `--annotate 年报.docx`: what follows is the file and no way to annotate, though the option can have one. */
export function withValues(args: readonly string[]): string[] {
  const isAlone = (at: number) => args[at] === "--annotate" && !annotations.some((way) => way === args[at + 1]);
  return args.map((argument, at) => (isAlone(at) ? `--annotate=${annotations[0]}` : argument));
}

/** `xxgk-lint [files]`: the command itself. */
export function createLintCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("xxgk-lint"), locale)
    .description(say(purpose))
    .usage(say({ zh: "[选项] <文件、文件夹、通配符或 - …>", en: "[options] <files, folders, globs or - ...>" }))
    .argument("[files...]", say({ zh: `${files.zh}；- 为标准输入`, en: `${files.en}; - for standard input` }))
    .enablePositionalOptions()
    .helpCommand(false)
    .addOption(
      withChoices(
        option(
          "-f, --format <format[:file]>",
          `输出格式：${formats.join("、")}；可重复，“:文件”写入文件`,
          `${formats.join(", ")}; repeatable, “:file” writes into a file`,
        )
          .argParser(output(locale))
          .default([{ format: "stylish" }]),
        formats,
      ),
    )
    .addOption(option("--statistics", "另在标准错误上列出各条规则报了几次", "how often each rule spoke, on standard error"))
    .addOption(
      option(
        "--fix",
        "修正形式上的问题并写回文件（- 写到标准输出）；不改动任何已填的数字",
        "mend faults of form in place (of -: to standard output); reported numbers stay",
      ),
    )
    .addOption(
      option("--fix-dry-run", "同 --fix，但不写文件（json 的 output 是结果）", "as --fix, without writing (see output in json)"),
    )
    .addOption(
      option(
        "--diff",
        "显示 --fix 会改动的地方（统一差异格式），不写文件",
        "show what --fix would change as a unified diff; write nothing",
      ),
    )
    .addOption(
      option("--backup", "--fix 写回前把原文件另存为 年报.bak.docx", "with --fix, keep each original as report.bak.docx"),
    )
    .addOption(
      option(
        "--annotate [how]",
        "给每份 Word 文件另存一份带批注的 年报.批注.docx；suggest 另以修订标出建议的数字",
        "write report.批注.docx beside each Word file, a comment for every finding; suggest: proposed numbers as tracked changes too",
      ).choices(annotations),
    )
    .addOption(option("-q, --quiet", "只报告错误", "report errors only"))
    .addOption(
      option("--max-warnings <n>", "警告不超过 n 个时仍算通过（-1 不限）", "pass with up to n warnings (-1: any)").argParser(
        wholeNumber(locale),
      ),
    )
    .addOption(
      withChoices(
        option(
          "--rule <id=severity>",
          "改一条规则的级别：error、warning、information、off；可重复",
          "set a rule's severity: error, warning, information, off; repeatable",
        )
          .argParser(ruleSetting(locale))
          .default({}),
        ruleIds.map((id) => `${id}=`),
      ),
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
    .addOption(priorOption(locale))
    .addOption(configOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .addOption(option("--watch", "文稿一有改动就重新检查，Ctrl-C 结束", "check again whenever something changes; Ctrl-C ends"))
    .addOption(
      option(
        "--cache",
        `只检查有改动的文稿，结果存入 ${defaultCacheLocation}`,
        `check what has changed; results are kept in ${defaultCacheLocation}`,
      ),
    )
    .addOption(
      option(
        "--cache-location <folder>",
        "结果存入这个文件夹（同时即 --cache）",
        "keep results in this folder (implies --cache)",
      ),
    )
    .addOption(
      option(
        "--concurrency <n>",
        "用几个线程检查（默认按机器的处理器数）",
        "check with n threads (by default as the machine has processors)",
      ).argParser(threads(locale)),
    )
    .addOption(option("--no-color", "不用颜色", "no colours"))
    .addOption(option("--list-rules", "列出全部规则", "list all rules"))
    .addOption(withChoices(option("--explain <rule>", "说明一条规则", "explain a rule"), ruleIds))
    .addOption(option("--print-config <file>", "输出检查这份文稿实际所用的配置（JSON）", "print what counts for a file as JSON"))
    .helpOption("-h, --help", say(help))
    .version(about.version, "-v, --version", say({ zh: "显示版本", en: "show the version" }))
    .addHelpText("after", say(exitCodesHelp))
    .action((patterns: string[], { cache, ...options }: AskedLintOptions & { readonly cache?: true }, command: Command) => {
      const cacheLocation = options.cacheLocation ?? (cache && defaultCacheLocation);
      const all = { ...options, ...(cacheLocation && { cacheLocation }), isLocaleGiven: isLocaleGiven(command) };
      return run((terminal) => lintOrTellOfRules(patterns, all, terminal));
    });
}

// What a plain check does not need is loaded only when it is asked for: the command must start fast.
async function lintOrTellOfRules(patterns: readonly string[], options: AskedLintOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.printConfig !== undefined) {
    const { printedConfig } = await import("../config/print-config.ts");
    terminal.stdout.write(printedConfig(options.printConfig, { ...options, cwd: terminal.cwd() }));
    return exitCodes.clean;
  }
  if (options.watch) return (await import("../lint/watch.ts")).watchFiles(patterns, options, terminal);
  if (!options.listRules && options.explain === undefined) return lintFiles(patterns, options, terminal);
  const { explainRule, listRules } = await import("../lint/tell-rules.ts");
  terminal.stdout.write(options.explain === undefined ? listRules(options.locale) : explainRule(options.explain, options.locale));
  return exitCodes.clean;
}

const purpose: Text = {
  zh: "检查政府信息公开工作年度报告：格式、表格、数字和勾稽关系。",
  en: "Checks yearly reports on government information disclosure: form, tables, numbers and sums.",
};

const exitCodesHelp: Text = {
  zh: "\n退出码：0 没有问题；1 有错误或警告；2 用法不对或文件读写不了；3 本工具出错",
  en: "\nExit codes: 0 clean; 1 errors or warnings; 2 wrong use or unreadable file; 3 a defect of this tool",
};
