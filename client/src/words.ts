import { commands, env, workspace } from "vscode";
import chinese from "./words.zh.json" with { type: "json" };

const known: { readonly [english: string]: string | undefined } = chinese;

/** Chinese, unless the setting says English, or says that VS Code's own language counts. */
export function isEnglish(): boolean {
  const locale = workspace.getConfiguration("xxgkLint").get<string>("locale", "zh");
  return locale === "auto" ? !/^zh/i.test(env.language) : locale === "en";
}

/** What the extension says, in its language. The English words are the key; {0}, {1} … stand for the values. */
export function say(english: string, ...values: readonly (string | number)[]): string {
  const words = (isEnglish() ? undefined : known[english]) ?? english;
  return words.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ""));
}

/** Menus show the commands of one language. Follows the setting until it is disposed. */
export function followLanguage() {
  const tell = () => void commands.executeCommand("setContext", "xxgkLint.isEnglish", isEnglish());
  tell();
  return workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("xxgkLint.locale") && tell());
}
