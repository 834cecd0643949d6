import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { dress, help, localeOption, type Run } from "./parts.ts";
import { portNumber } from "./values.ts";

/** The options of `xxgk-lint web`. */
export interface WebOptions {
  readonly port: number;
  readonly locale: Locale;
}

/** Kept from one time to the next: drafts are kept by a browser for an address with its port. */
const usualPort = 4950;

/** `xxgk-lint web`. */
export function createWebCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const port = { zh: `端口（默认 ${usualPort}）`, en: `the port (default ${usualPort})` };
  return dress(new Command("web"), locale)
    .description(
      say({
        zh: "在本机打开网页版：在浏览器里粘贴、检查、修改报告，不联网",
        en: "serve the page on this machine: paste, check and mend a report in the browser, offline",
      }),
    )
    .addOption(new Option("--port <port>", say(port)).argParser(portNumber(locale)).default(usualPort))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((options: WebOptions) =>
      run(async (terminal) => (await import("../web/serve-site.ts")).serveSite(options, terminal)),
    );
}
