import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { configOption, dress, files, forceOption, help, isLocaleGiven, localeOption, type Run, sizeOption } from "./parts.ts";
import { year } from "./values.ts";

export const collectFormats = ["xlsx", "csv", "json", "ndjson"] as const;
export type CollectFormat = (typeof collectFormats)[number];

/** What a line is: a report with all its numbers, or one of them. */
export const collectBys = ["report", "cell"] as const;
export type CollectBy = (typeof collectBys)[number];

/** The options of `xxgk-lint collect`. */
export interface CollectOptions {
  /** Standard output where not given. */
  readonly output?: string;
  readonly format?: CollectFormat;
  readonly by: CollectBy;
  readonly year?: number;
  readonly force?: true;
  readonly config?: string;
  readonly maxSize?: number;
  readonly locale: Locale;
  readonly isLocaleGiven?: boolean;
}

/** `xxgk-lint collect`. */
export function createCollectCommand(locale: Locale, run: Run): Command {
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
    .addOption(
      option("-f, --format <format>", "格式：xlsx、csv、json、ndjson", "xlsx, csv, json or ndjson").choices(collectFormats),
    )
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
      run(async (terminal) =>
        (await import("../collect/collect.ts")).collect(
          patterns,
          { ...options, isLocaleGiven: isLocaleGiven(command) },
          terminal,
        ),
      ),
    );
}
