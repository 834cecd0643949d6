import { relative } from "node:path";
import { globMatcher } from "@xxgk-lint/shared/workspace/glob.ts";
import type { ConfigFile } from "./config-file.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import type { LintOptions } from "./options.ts";
import type { Problem } from "./problem.ts";
import { Workspace } from "./workspace.ts";

/** A workspace with the files that the configuration and `--prior` name; undefined where one report is checked by itself. */
export async function openWorkspace(
  inputs: readonly Input[],
  { prior = [] }: LintOptions,
  file: ConfigFile,
): Promise<{ readonly workspace?: Workspace; readonly problems: readonly Problem[] }> {
  const { config, folder } = file;
  if (inputs.length < 2 && prior.length + config.prior.length + config.rollups.length === 0) return { problems: [] };
  const workspace = new Workspace(file);
  const asked = await findInputs(prior);
  const [only] = asked.inputs;
  if (only && asked.inputs.length === 1 && inputs.length === 1) await workspace.pin(only.path);
  else for (const { path } of asked.inputs) await workspace.read(path);
  const patterns = [...config.prior, ...neededAgencies(inputs, file)];
  // A pattern without a file is no mistake here: next year's may not be written yet, and roll-ups say themselves what is missing.
  for (const { path } of (await findInputs(patterns, folder)).inputs) await workspace.read(path);
  return { workspace, problems: asked.problems };
}

/** The agencies of those roll-ups whose report is checked. */
function neededAgencies(inputs: readonly Input[], { config, folder }: ConfigFile): string[] {
  const paths = inputs.map(({ path }) => relative(folder, path).replaceAll("\\", "/"));
  return config.rollups.flatMap(({ report, agencies }) => {
    const isReport = globMatcher(report);
    return paths.some((path) => isReport(path)) ? agencies : [];
  });
}
