import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { dress, help, localeOption, type Run } from "./parts.ts";
import { year } from "./values.ts";

/** The options of `xxgk-lint init`. */
export interface InitOptions {
  /** A workbook or a CSV file of the agencies. */
  readonly roster: string;
  readonly year?: number;
  /** The configuration that is written; xxgk.config.json of the current folder where not given. */
  readonly config?: string;
  readonly locale: Locale;
}

/** `xxgk-lint init`. */
export function createInitCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("init"), locale)
    .description(
      say({
        zh: "由机关名单（.xlsx、.csv）写出或补充 xxgk.config.json：机关、类型、联系人、汇总关系",
        en: "write or extend xxgk.config.json from a list of agencies (.xlsx, .csv): kinds, contacts, roll-ups",
      }),
    )
    .usage(say({ zh: "--roster <名单> [--year <年份>]", en: "--roster <file> [--year <year>]" }))
    .addOption(
      option(
        "--roster <file>",
        "机关名单：第一行为栏名，须有“机关”，可有“类型”“联系人”“电话”“文件”“汇总到”",
        "the agencies: a row of heads (机关, and 类型, 联系人, 电话, 文件, 汇总到 as far as wanted), then a row each",
      ).makeOptionMandatory(),
    )
    .addOption(option("--year <year>", "汇集哪一年度的报告", "the year whose reports are collected").argParser(year(locale)))
    .addOption(option("--config <file>", "写入哪个配置文件（默认为当前文件夹的 xxgk.config.json）", "the configuration to write"))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((options: InitOptions) => run(async (terminal) => (await import("../roster/init.ts")).initConfig(options, terminal)));
}
