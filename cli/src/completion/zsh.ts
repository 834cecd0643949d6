import type { CommandWords, OptionWords } from "./words.ts";

/** For `xxgk-lint completion zsh > "${fpath[1]}/_xxgk-lint"`, or `source <(…)` after `compinit`. */
export function zshScript(commands: readonly CommandWords[]): string {
  const subcommands = commands.filter(({ name }) => name !== "");
  return `#compdef xxgk-lint
# xxgk-lint completion for zsh
_xxgk_lint() {
  local -a commands
  commands=(${subcommands.map(({ name, description }) => quoted(`${name}:${description.replaceAll(":", "\\:")}`)).join(" ")})
  case "\${words[2]}" in
${subcommands.map(subcommandCase).join("\n")}
  esac
  if ((CURRENT == 2)) && [[ "\${words[2]}" != -* ]]; then
    _describe -t commands xxgk-lint commands
  fi
  _arguments -s ${commands[0]?.options.map(specOf).join(" ") ?? ""} '*:file:_files'
}
if [[ "\${zsh_eval_context[-1]}" == loadautofunc ]]; then
  _xxgk_lint "$@"
else
  compdef _xxgk_lint xxgk-lint
fi
`;
}

function subcommandCase({ name, options, values }: CommandWords): string {
  const rest = values.length > 0 ? `'1:value:(${values.join(" ")})'` : "'*:file:_files'";
  return `    ${name}) shift words; ((CURRENT--)); _arguments -s ${options.map(specOf).join(" ")} ${rest}; return ;;`;
}

/** An option as `_arguments` takes it; it may stand more than once. */
function specOf({ short, long, description, takesValue, choices }: OptionWords): string {
  const words = description.replace(/[[\]:\\]/g, "\\$&");
  const value = takesValue ? `:value:${choices.length > 0 ? `(${choices.join(" ")})` : "_files"}` : "";
  return [short, long].flatMap((flag) => (flag ? [quoted(`*${flag}[${words}]${value}`)] : [])).join(" ");
}

function quoted(words: string): string {
  return `'${words.replaceAll("'", "'\\''").replaceAll("\n", " ")}'`;
}
