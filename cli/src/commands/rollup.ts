import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { configOption, dress, help, isLocaleGiven, localeOption, type Run, sizeOption } from "./parts.ts";
import { year } from "./values.ts";

export const rollupFormats = ["table", "csv", "json", "markdown"] as const;
export type RollupFormat = (typeof rollupFormats)[number];

/** The options of `xxgk-lint rollup`. */
export interface RollupOptions {
  readonly format: RollupFormat;
  readonly year?: number;
  readonly config?: string;
  readonly maxSize?: number;
  readonly locale: Locale;
  readonly isLocaleGiven?: boolean;
}

/** `xxgk-lint rollup`. */
export function createRollupCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("rollup"), locale)
    .description(
      say({ zh: "输出配置文件 rollups 中各机关的合计数", en: "print the sums of the agencies in the configuration's rollups" }),
    )
    .usage(say({ zh: "[选项]", en: "[options]" }))
    .addOption(
      option("-f, --format <format>", "输出格式：table（默认）、csv、json、markdown", "table (default), csv, json or markdown")
        .choices(rollupFormats)
        .default("table"),
    )
    .addOption(option("--year <year>", "只汇总这一年度", "of this year only").argParser(year(locale)))
    .addOption(configOption(locale))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((options: RollupOptions, command: Command) =>
      run(async (terminal) =>
        (await import("../rollup/print-rollups.ts")).printRollups(
          { ...options, isLocaleGiven: isLocaleGiven(command) },
          terminal,
        ),
      ),
    );
}
