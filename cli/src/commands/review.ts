import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import type { ReviewOptions } from "../review/review.ts";
import { configOption, dress, files, help, isLocaleGiven, localeOption, priorOption, type Run, sizeOption } from "./parts.ts";
import { roundNumber, year } from "./values.ts";

/** `xxgk-lint review`. */
export function createReviewCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("review"), locale)
    .description(
      say({
        zh: "审核一轮：逐个机关给出结论，写出汇总表、汇总页、退回意见和批注；再审时与上一轮比较",
        en: "review a round: a verdict an agency, a workbook, a page, letters and comments; the next round is compared with it",
      }),
    )
    .usage(
      say({ zh: "<文件、文件夹、通配符…> --out <文件夹> [选项]", en: "<files, folders, globs...> --out <folder> [options]" }),
    )
    .argument("<files...>", say(files))
    .addOption(option("--out <folder>", "结果写入的文件夹", "the folder that the results go into").makeOptionMandatory())
    .addOption(
      option(
        "--round <n>",
        "第几轮（默认为下一轮）；已有的一轮重新审核",
        "which round (by default the next); one that is there is held again",
      ).argParser(roundNumber(locale)),
    )
    .addOption(
      option(
        "--year <year>",
        "审核哪一年度的报告（默认按配置，否则为最近的年度）",
        "of which year (by the configuration, else the newest)",
      ).argParser(year(locale)),
    )
    .addOption(
      option(
        "--template <file>",
        "退回意见的模板（.docx）；xxgk-lint template 可写出默认的模板供修改",
        "the letter's template (.docx); xxgk-lint template writes the default one to be changed",
      ),
    )
    .addOption(priorOption(locale))
    .addOption(configOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .addOption(option("--no-color", "不用颜色", "no colours"))
    .helpOption("-h, --help", say(help))
    .action((patterns: string[], options: ReviewOptions, command: Command) =>
      run(async (terminal) =>
        (await import("../review/review.ts")).review(patterns, { ...options, isLocaleGiven: isLocaleGiven(command) }, terminal),
      ),
    );
}
