import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import type { ConvertOptions } from "../convert/convert-file.ts";
import { dress, forceOption, help, localeOption, type Run, sizeOption } from "./parts.ts";

/** `xxgk-lint convert`. */
export function createConvertCommand(locale: Locale, run: Run): Command {
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
    .action((path: string, options: ConvertOptions) =>
      run(async (terminal) => (await import("../convert/convert-file.ts")).convertFile(path, options, terminal)),
    );
}
