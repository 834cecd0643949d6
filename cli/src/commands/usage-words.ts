import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { visible } from "../format/visible.ts";

/** Commander's words about wrong use in the wanted language; a message that is not known here stays in English. */
export function translateUsageError(message: string, locale: Locale): string {
  const bare = message
    .replace(/^error: /, "")
    .trimEnd()
    .split("\n")
    .map(visible)
    .join("\n");
  if (locale === "en") return `xxgk-lint: ${bare.trimEnd()}\n(--help shows how it is used)\n`;
  const chinese = phrases.reduce((words, [english, replacement]) => words.replace(english, replacement), bare);
  return `xxgk-lint: ${chinese.trimEnd()}\n（--help 查看用法）\n`;
}

export function translateHelpTitle(title: string, locale: Locale): string {
  return locale === "zh" ? (titles[title] ?? title) : title;
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.+)'/, "没有选项 $1"],
  [/\(Did you mean (one of )?(.+?)\?\)/, "（是不是 $2？）"],
  [/^required option '(.+)' not specified/, "缺少选项 $1"],
  [/^missing required argument .(.+)./, "缺少参数 $1"],
  [/^option '(?:-\w, )?(.+)' argument missing/, "选项 $1 后面缺少值"],
  [/^option '(?:-\w, )?(.+)' argument '([\s\S]*)' is invalid\.\s*/, "选项 $1 的值「$2」不对："],
  [/Allowed choices are (.+)\./, "应为 $1 之一"],
  [/^too many arguments.*/, "参数太多"],
];

const titles: { readonly [english: string]: string } = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};
