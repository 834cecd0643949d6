import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Argument, Command } from "commander";
import { dress, help, localeOption, type Run } from "./parts.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** `xxgk-lint completion`: knows the command itself by its parent. */
export function createCompletionCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  return dress(new Command("completion"), locale)
    .description(
      say({
        zh: "输出命令补全脚本，如 source <(xxgk-lint completion bash)",
        en: "print a completion script, as in: source <(xxgk-lint completion bash)",
      }),
    )
    .usage("<bash|zsh|fish>")
    .addArgument(new Argument("<shell>", "bash, zsh, fish").choices(shells))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((shell: Shell, _: unknown, command: Command) =>
      run(async ({ stdout }) => {
        const { completionScript } = await import("../completion/scripts.ts");
        stdout.write(completionScript(shell, command.parent ?? command));
      }),
    );
}
