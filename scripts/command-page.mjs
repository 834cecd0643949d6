// The text of docs/command.md: every subcommand with its arguments and options, as the command's own help has them in both languages.
import { load } from "./load.mjs";

/** What the command's own help says below its lists, too. */
const exitCodes = [
  [0, "没有问题", "nothing is wrong"],
  [1, "有错误或警告", "errors or warnings"],
  [2, "用法不对，或有文件读写不了", "wrong use, or a file that could not be read or written"],
  [3, "本工具的缺陷", "a defect of this tool"],
];

export async function commandPage() {
  const { createProgram } = await load("program", "cli/src", ['export { createProgram } from "./program.ts";'], "node");
  const [zh, en] = ["zh", "en"].map((locale) => everyCommand(createProgram(locale, async () => {})));
  return `<!-- Generated from the command's help by \`npm run docs\`. Do not edit. -->

# 命令 The command

\`xxgk-lint --help\`、\`xxgk-lint <命令> --help\` 显示同样的内容；加 \`--locale en\` 是英文。
The same is shown by \`--help\` of each command.

${zh.map((command, i) => sectionOf(command, en[i])).join("\n")}
## 退出码 Exit codes

${table(exitCodes)}`;
}

/** The command itself first, then its subcommands in the order of the help. */
function everyCommand(program) {
  const help = program.createHelp();
  return [program, ...help.visibleCommands(program).filter((command) => command.name() !== "help")].map((command) => ({
    name: [...(command.parent ? [command.parent.name()] : []), command.name()].join(" "),
    usage: help.commandUsage(command),
    description: help.commandDescription(command),
    arguments: help.visibleArguments(command).map((argument) => [help.argumentTerm(argument), argument.description]),
    options: help.visibleOptions(command).map((option) => [option.flags, option.description]),
  }));
}

function sectionOf(zh, en) {
  const rows = [...zh.arguments, ...zh.options];
  const english = [...en.arguments, ...en.options];
  return `## ${zh.name}

${zh.description}
${en.description}

\`\`\`text
${zh.usage}
\`\`\`

${table(rows.map(([term, words], i) => [`\`${term}\``, words, english[i][1]]))}`;
}

function table(rows) {
  const lines = rows.map((cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |\n`);
  return `| | 说明 | description |\n|---|---|---|\n${lines.join("")}`;
}
