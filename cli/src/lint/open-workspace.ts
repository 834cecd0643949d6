import { isIgnored } from "@xxgk-lint/shared/config.ts";
import { globMatcher } from "@xxgk-lint/shared/workspace/glob.ts";
import { entryMatcher, isAgencyName } from "@xxgk-lint/shared/workspace/rollup.ts";
import { type ConfigFile, pathFrom } from "../config/config-file.ts";
import { findInputs, findNamed, type Input } from "../files/find-inputs.ts";
import { Problem } from "../problem.ts";
import type { LintOptions } from "./options.ts";
import { Workspace } from "./workspace.ts";

/**
 * A workspace with the files that the configuration and `--prior` name; undefined where one report is checked by itself. `isOnly`: the command
 * checks nothing else, so that one file of `--prior` is last year's whatever it is called. `configOf` gives what rules another file.
 */
export async function openWorkspace(
  inputs: readonly Input[],
  { prior = [], maxSize, cwd }: LintOptions,
  file: ConfigFile,
  isOnly: boolean,
  configOf: (path: string) => ConfigFile,
): Promise<{ readonly workspace?: Workspace; readonly problems: readonly Problem[] }> {
  const { config } = file;
  if (inputs.length < 2 && prior.length + config.prior.length + config.rollups.length === 0) return { problems: [] };
  const workspace = new Workspace(file, maxSize);
  const asked = findInputs(prior, cwd);
  const [only] = asked.inputs;
  const isPinned = only && asked.inputs.length === 1 && isOnly;
  if (isPinned) await workspace.pin(only.path);
  // A pattern without a file is no mistake here: next year's may not be written yet, and roll-ups say themselves what is missing.
  const named = findNamed([...config.prior, ...(await neededAgencies(inputs, file, workspace))], file);
  const refused: Problem[] = [];
  const all = [...(isPinned ? [] : asked.inputs.map((input) => input.path)), ...named];
  for (const path of all.filter((each) => !isPassedOver(each, configOf))) {
    const problem = await workspace.read(path);
    if (problem) refused.push(problem);
  }
  return { workspace, problems: [...asked.problems, ...refused] };
}

/** What a configuration says to ignore is asked by nobody. A broken one, of other files, says nothing here. */
function isPassedOver(path: string, configOf: (path: string) => ConfigFile): boolean {
  try {
    const file = configOf(path);
    return isIgnored(file.config, pathFrom(file, path));
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** The agencies of those roll-ups whose report is checked. Where a roll-up goes by names, every file of the folder may be one of them. */
async function neededAgencies(inputs: readonly Input[], file: ConfigFile, workspace: Workspace): Promise<string[]> {
  const paths = inputs.map(({ path }) => pathFrom(file, path));
  const mayBeNamed = file.config.rollups.some(({ report }) => isAgencyName(report))
    ? await nameMatcher(inputs, workspace)
    : undefined;
  return file.config.rollups.flatMap(({ report, agencies }) => {
    const isReport = globMatcher(report);
    if (!mayBeNamed?.(report) && !paths.some((path) => isReport(path))) return [];
    return agencies.some(isAgencyName) ? [...agencies, "."] : agencies;
  });
}

/** So few files are read twice, to know whose reports they are; among more there may be anybody's. */
const fewInputs = 3;

async function nameMatcher(inputs: readonly Input[], workspace: Workspace): Promise<(entry: string) => boolean> {
  if (inputs.length > fewInputs) return isAgencyName;
  const paths = inputs.map(({ path }) => path).filter((path) => path !== "-");
  for (const path of paths) await workspace.read(path);
  const names = paths.flatMap((path) => workspace.reportAt(path)?.agency.name ?? []);
  return (entry) => isAgencyName(entry) && names.some((name) => entryMatcher(entry)("", name));
}
