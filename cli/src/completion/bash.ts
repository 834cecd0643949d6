import type { CommandWords, OptionWords } from "./words.ts";

/** For `source <(xxgk-lint completion bash)`. Where a file may stand, bash itself completes names of files. */
export function bashScript(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).filter((name) => name !== "");
  const values = commands.flatMap(({ name, options }) =>
    options.filter(({ takesValue }) => takesValue).map((each) => valueCase(name, each)),
  );
  return `# xxgk-lint completion for bash
_xxgk_lint() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" word options="" values=""
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${names.join("|")}) command="$word"; break ;;
    esac
  done
  case "$command $prev" in
${values.join("\n")}
  esac
  case "$command" in
${commands.map((command) => wordsCase(command, names)).join("\n")}
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n "$command" ]] || ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
  fi
}
complete -o bashdefault -o default -F _xxgk_lint xxgk-lint
`;
}

function valueCase(command: string, { short, long, choices }: OptionWords): string {
  const flags = [short, long].flatMap((flag) => (flag ? [`"${command} ${flag}"`] : []));
  const isOpen = choices.some((choice) => choice.endsWith("="));
  const reply = choices.length > 0 ? `COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$cur")); ` : "";
  return `    ${flags.join("|")}) ${reply}${isOpen ? "compopt -o nospace 2>/dev/null; " : ""}return ;;`;
}

function wordsCase({ name, options, values }: CommandWords, names: readonly string[]): string {
  const flags = options.flatMap(({ short, long }) => [...(short ? [short] : []), long]);
  return `    "${name}") options="${flags.join(" ")}"; values="${(name === "" ? names : values).join(" ")}" ;;`;
}
