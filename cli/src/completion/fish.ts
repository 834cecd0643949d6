import type { CommandWords, OptionWords } from "./words.ts";

/** For `xxgk-lint completion fish > ~/.config/fish/completions/xxgk-lint.fish`. */
export function fishScript(commands: readonly CommandWords[]): string {
  const subcommands = commands.filter(({ name }) => name !== "");
  const names = subcommands.map(({ name }) => name).join(" ");
  const lines = commands.flatMap(({ name, options, values }) => {
    const when = name === "" ? `not __fish_seen_subcommand_from ${names}` : `__fish_seen_subcommand_from ${name}`;
    const own = options.map((option) => `complete -c xxgk-lint -n ${quoted(when)}${optionWords(option)}`);
    return [...own, ...(values.length > 0 ? [`complete -c xxgk-lint -n ${quoted(when)} -f -a ${quoted(values.join(" "))}`] : [])];
  });
  const heads = subcommands.map(
    ({ name, description }) => `complete -c xxgk-lint -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
  );
  return `${["# xxgk-lint completion for fish", ...heads, ...lines].join("\n")}\n`;
}

function optionWords({ short, long, description, takesValue, choices }: OptionWords): string {
  const flags = `${short ? ` -s ${short.slice(1)}` : ""} -l ${long.slice(2)} -d ${quoted(description)}`;
  if (!takesValue) return flags;
  return choices.length > 0 ? `${flags} -x -a ${quoted(choices.join(" "))}` : `${flags} -r -F`;
}

function quoted(words: string): string {
  return `'${words.replace(/[\\']/g, "\\$&").replaceAll("\n", " ")}'`;
}
