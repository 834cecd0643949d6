import { resolve } from "node:path";
import { writeNewFile } from "../files/new-file.ts";
import { formatterOf } from "../format/formatters.ts";
import { fileProblem } from "../problem.ts";
import type { CheckedText } from "./check-input.ts";
import type { LintOptions } from "./options.ts";

/** Prints what was found in every format that is asked for, to standard output or into its file. Gives what could not be written. */
export async function writeResults(checked: readonly CheckedText[], options: LintOptions): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const { format, file } of options.format) {
    const words = await wordsOf(checked, format, file === undefined, options);
    if (file === undefined) process.stdout.write(words);
    else
      try {
        writeNewFile(resolve(file), Buffer.from(words), true);
      } catch (error) {
        failures.push(fileProblem(file, error));
      }
  }
  if (options.statistics) process.stderr.write((await import("../format/statistics.ts")).statisticsOf(checked, options.locale));
  return failures;
}

/** Colours are for terminals: a file has none. */
async function wordsOf(
  checked: readonly CheckedText[],
  format: LintOptions["format"][number]["format"],
  isTerminal: boolean,
  options: LintOptions,
): Promise<string> {
  if (format !== "stylish") return (await formatterOf(format))(checked, options);
  const [{ formatStylish }, { colorsFor }] = await Promise.all([import("../format/stylish.ts"), import("../format/colors.ts")]);
  return formatStylish(checked, {
    locale: options.locale,
    colors: colorsFor(isTerminal ? options : { ...options, color: false }),
  });
}
