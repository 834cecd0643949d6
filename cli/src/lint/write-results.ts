import { resolve } from "node:path";
import { counted } from "@xxgk-lint/shared/text/counted.ts";
import { writeNewFile } from "../files/new-file.ts";
import { formatterOf } from "../format/formatters.ts";
import { shortPath } from "../format/short-path.ts";
import { visible } from "../format/visible.ts";
import { say } from "../problem.ts";
import type { Output, Terminal } from "../terminal.ts";
import type { FileResult } from "./file-result.ts";
import type { Format, LintOptions } from "./options.ts";

/** Prints what was found in every format that is asked for, to the stream or into its file. Gives what could not be written. */
export async function writeResults(
  checked: readonly FileResult[],
  options: LintOptions,
  stream: Output,
  terminal: Terminal,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const { format, file } of options.format) {
    if (file === undefined && options.diff) continue;
    const words = await wordsOf(checked, format, file === undefined ? stream : undefined, options, terminal);
    if (file === undefined) stream.write(words);
    else
      try {
        writeNewFile(resolve(options.cwd, file), Buffer.from(words), true);
      } catch (error) {
        failures.push(error);
      }
  }
  if (options.diff) await writePatches(checked, options, terminal);
  if (options.statistics) terminal.stderr.write((await import("../format/statistics.ts")).statisticsOf(checked, options.locale));
  return failures;
}

async function writePatches(checked: readonly FileResult[], options: LintOptions, terminal: Terminal): Promise<void> {
  const [{ paintPatch }, { colorsFor }] = await Promise.all([import("./patch.ts"), import("../format/colors.ts")]);
  const colors = colorsFor(options, terminal, terminal.stdout);
  const changed = checked.filter(({ patch }) => patch !== undefined);
  for (const { patch = "" } of changed) terminal.stdout.write(paintPatch(patch, colors));
  const names = changed.map(({ filePath }) => visible(shortPath(filePath, options.cwd)));
  say((names.length === 0 ? nothingToMend : wouldMend(names))[options.locale], terminal);
}

const nothingToMend = { zh: "--fix 没有要改的", en: "--fix would change nothing" };

function wouldMend(names: readonly string[]) {
  return {
    zh: `--fix 会改动 ${names.length} 个文件：${names.join("、")}`,
    en: `--fix would change ${counted(names.length, "file")}: ${names.join(", ")}`,
  };
}

/** Colours are for terminals: a file has none. */
async function wordsOf(
  checked: readonly FileResult[],
  format: Format,
  stream: Output | undefined,
  options: LintOptions,
  terminal: Terminal,
): Promise<string> {
  const [formatter, { colorsFor }] = await Promise.all([formatterOf(format), import("../format/colors.ts")]);
  return formatter(checked, {
    ...options,
    colors: colorsFor({ color: options.color && stream !== undefined }, terminal, stream ?? terminal.stdout),
  });
}
