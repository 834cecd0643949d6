import { resolve } from "node:path";
import { isIgnored } from "@xxgk-lint/shared/config.ts";
import type { Input } from "../files/find-inputs.ts";
import type { LintOptions } from "../lint/options.ts";
import { Problem } from "../problem.ts";
import { type ConfigFile, type ConfigFiles, pathFrom } from "./config-file.ts";

/** Files that one configuration rules: their reports know each other. */
export interface ConfigGroup {
  readonly file: ConfigFile;
  readonly inputs: readonly Input[];
}

/** Sorts files by their nearest configurations, as the editor does. What a broken one rules is not checked, and that is a problem. */
export function groupByConfig(
  inputs: readonly Input[],
  files: ConfigFiles,
  { stdinFilename = "", cwd }: LintOptions,
): { readonly groups: readonly ConfigGroup[]; readonly ignored: readonly Input[]; readonly problems: readonly Problem[] } {
  const groups = new Map<ConfigFile, Input[]>();
  const ignored: Input[] = [];
  const problems = new Map<string, Problem>();
  for (const input of inputs) {
    try {
      const path = input.path === "-" ? resolve(cwd, stdinFilename || "-") : input.path;
      const file = files.of(path);
      if (isIgnored(file.config, pathFrom(file, path))) {
        ignored.push(input);
        continue;
      }
      const own = groups.get(file);
      if (own) own.push(input);
      else groups.set(file, [input]);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.set(error.message, error);
    }
  }
  return { groups: [...groups].map(([file, own]) => ({ file, inputs: own })), ignored, problems: [...problems.values()] };
}
