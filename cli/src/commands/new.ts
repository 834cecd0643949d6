import { disclosureReport, kinds } from "@xxgk-lint/shared/forms/index.ts";
import { writtenLayouts } from "@xxgk-lint/shared/notations/index.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import type { NewOptions } from "../new/new-report.ts";
import { dress, forceOption, help, localeOption, type Run } from "./parts.ts";
import { agencyName, year } from "./values.ts";

/** `xxgk-lint new`. */
export function createNewCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("new"), locale)
    .description(say({ zh: "输出一份空白的年度报告", en: "print a whole blank report" }))
    .usage(say({ zh: "--agency <机关全称> --year <年份> [选项]", en: "--agency <name> --year <year> [options]" }))
    .addOption(
      option("--agency <name>", "机关全称", "the agency's full name").makeOptionMandatory().argParser(agencyName(locale)),
    )
    .addOption(
      option(
        "--kind <kind>",
        `报告种类：${kinds.map(({ key, name }) => `${key}（${name.zh}）`).join("、")}，默认为前者`,
        `${kinds.map(({ key, name }) => `${key} (${name.en})`).join(" or ")}, by default the first`,
      )
        .choices(kinds.map(({ key }) => key))
        .default(disclosureReport.key),
    )
    .addOption(option("--year <year>", "报告年度", "the report's year").makeOptionMandatory().argParser(year(locale)))
    .addOption(
      option(
        "--layout <layout>",
        "写法：markdown（默认）、tabs、lines、html、docx",
        "markdown (default), tabs, lines, html or docx",
      )
        .choices(writtenLayouts)
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
    .action((options: NewOptions) =>
      run(async (terminal) => (await import("../new/new-report.ts")).writeNewReport(options, terminal)),
    );
}
