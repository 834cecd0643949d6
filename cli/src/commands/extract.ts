import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command } from "commander";
import { dress, help, localeOption, type Run, sizeOption } from "./parts.ts";

/** The options of `xxgk-lint extract`. */
export interface ExtractOptions {
  readonly maxSize?: number;
  readonly locale: Locale;
}

/** `xxgk-lint extract`. */
export function createExtractCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  return dress(new Command("extract"), locale)
    .description(say({ zh: "输出一份报告的全部数字（JSON）", en: "print the numbers of one report as JSON" }))
    .usage(say({ zh: "<文件>", en: "<file>" }))
    .argument("<file>", say({ zh: "报告", en: "the report" }))
    .addOption(sizeOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((path: string, options: ExtractOptions) =>
      run(async (terminal) => (await import("../collect/extract.ts")).extract(path, options, terminal)),
    );
}
