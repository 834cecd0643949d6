import type { Command } from "commander";

/** What may stand on the command line, as completion scripts take it. */
export interface CommandWords {
  /** "" for the command itself. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** The values of its first argument, where they are known. */
  readonly values: readonly string[];
}

export interface OptionWords {
  /** `-f`, where it has a short form. */
  readonly short?: string;
  /** `--format`. */
  readonly long: string;
  readonly description: string;
  /** A value must follow: one of `choices`, or a file where there are none. */
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** The command itself first, then its subcommands. */
export function commandWords(program: Command): CommandWords[] {
  return [wordsOf(program, ""), ...program.commands.map((command) => wordsOf(command, command.name()))];
}

function wordsOf(command: Command, name: string): CommandWords {
  const options = command
    .createHelp()
    .visibleOptions(command)
    .map(({ short, long = "", description, required, argChoices = [] }) => ({
      ...(short && { short }),
      long,
      description: description ?? "",
      takesValue: required,
      choices: argChoices,
    }));
  return { name, description: command.description(), options, values: command.registeredArguments[0]?.argChoices ?? [] };
}
