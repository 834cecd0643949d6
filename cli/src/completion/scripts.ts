import type { Command } from "commander";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { commandWords } from "./words.ts";
import { zshScript } from "./zsh.ts";

/** A script for a shell, made from the command as it is: every subcommand, option and value that is known. */
export function completionScript(shell: Shell, program: Command): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commandWords(program));
}
