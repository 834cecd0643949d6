import { existsSync, readFileSync } from "node:fs";
import { type Config, type ReadConfig, readConfig } from "@xxgk-lint/shared/config.ts";
import { writeNewFile } from "../files/new-file.ts";
import { decodeText } from "../files/read-text.ts";
import { replaceFile } from "../files/replace-file.ts";
import { fileProblem, Problem } from "../problem.ts";

/**
 * Changes a configuration's text, or begins a new one ("" is its text then), and writes it at once and whole. `edit` is given what the file itself
 * says, without what it extends. Throws a Problem where it cannot be written, or was changed meanwhile.
 */
export function editConfigFile(path: string, edit: (source: string, own: Config) => string): void {
  try {
    const before = existsSync(path) ? readFileSync(path) : undefined;
    const source = before === undefined ? "" : decodeText(before, path).text;
    const text = edit(source, ownConfig(source).config);
    if (ownConfig(text).problems.length > 0) throw new Error(`the configuration would be wrong:\n${text}`);
    const next = Buffer.from(text);
    if (before === undefined) writeNewFile(path, next);
    else if (!before.equals(next) && !replaceFile(path, before, next)) throw changedMeanwhile(path);
  } catch (error) {
    throw fileProblem(path, error);
  }
}

/** How far up its paths may lead was asked when it was read. */
const anyLevel = 99;

function ownConfig(source: string): ReadConfig {
  return readConfig(source, anyLevel, () => "{}");
}

function changedMeanwhile(path: string): Problem {
  return new Problem({
    zh: `${path}：这时被别的程序改动了，没有写入；请重新运行`,
    en: `${path}: changed by another program meanwhile, left alone; run again`,
  });
}
