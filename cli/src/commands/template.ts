import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { dress, forceOption, help, localeOption, type Run } from "./parts.ts";

/** The options of `xxgk-lint template`. */
export interface TemplateOptions {
  readonly output: string;
  readonly force?: true;
  readonly locale: Locale;
}

/** `xxgk-lint template`. */
export function createTemplateCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  return dress(new Command("template"), locale)
    .description(
      say({
        zh: "写出退回意见的默认模板（.docx），改好后用 review --template 指定",
        en: "write the default template of the letter (.docx), to be changed and named with review --template",
      }),
    )
    .usage("-o <文件.docx>")
    .addOption(new Option("-o, --output <file>", say({ zh: "写入的文件", en: "the file to write" })).makeOptionMandatory())
    .addOption(forceOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((options: TemplateOptions) =>
      run(async (terminal) => (await import("../review/letter/write-template.ts")).writeTemplate(options, terminal)),
    );
}
