import { resolve } from "node:path";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { type ConfigFile, ConfigFiles } from "../config/config-file.ts";
import { type ConfigGroup, groupByConfig } from "../config/config-groups.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { findInputs } from "../files/find-inputs.ts";
import { countFindings } from "../format/count.ts";
import { isUnrecognised } from "../format/not-report.ts";
import { Problem, say, tell } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import type { CacheTrouble } from "./cache.ts";
import { nameOf } from "./check-input.ts";
import { complete } from "./complete.ts";
import { asFailure, crashesOf, exitCodeOfFailures } from "./failure.ts";
import type { FileResult } from "./file-result.ts";
import { idleWaivers } from "./idle-waivers.ts";
import type { Job, Look } from "./look.ts";
import { lookAtAll } from "./look-at-all.ts";
import { tellNotices } from "./notices.ts";
import { openWorkspace } from "./open-workspace.ts";
import { type AskedLintOptions, isWriting, type LintOptions, localeOf, settingsFor } from "./options.ts";
import { pruneCache } from "./prune-cache.ts";
import type { Workspace } from "./workspace.ts";
import { writeResults } from "./write-results.ts";

/** Checks everything that the arguments mean, prints what was found, and says how it ended. */
export async function lintFiles(patterns: readonly string[], asked: AskedLintOptions, terminal: Terminal): Promise<ExitCode> {
  refuseWrongUse(patterns, asked);
  const cwd = terminal.cwd();
  const configs = new ConfigFiles(asked.config, cwd);
  const options = { ...asked, cwd, locale: localeOf(asked, configs.ofRun(patterns).config) };
  const { inputs, problems, skipped } = findInputs(patterns, cwd);
  const grouped = groupByConfig(inputs, configs, options);
  const found: Found[] = [];
  for (const group of grouped.groups) found.push(await checkGroup(group, options, configs, inputs.length === 1, terminal));
  if (options.cacheLocation !== undefined) pruneCache(resolve(cwd, options.cacheLocation));
  const order = new Map(inputs.map(({ path }, i) => [path, i]));
  const results = found
    .flatMap((group) => group.results)
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0))
    .map(({ result }) => result);
  const failures = found.flatMap((group) => group.failures);
  const shown = options.quiet ? results.map(onlyErrors) : results;
  // Where the mended text is the output, what was found goes beside it.
  const stream = isWriting(options) && patterns.includes("-") ? terminal.stderr : terminal.stdout;
  failures.push(...(await writeResults(shown, options, stream, terminal)));
  if (options.annotate) failures.push(...(await (await import("./annotate-files.ts")).annotateFiles(shown, options, terminal)));
  const unsettled = results.filter(({ isUnsettled }) => isUnsettled).map(notWritten);
  const all = [...problems, ...grouped.problems, ...failures, ...unsettled, ...results.flatMap(crashesOf)];
  for (const failure of all) tell(failure, options.locale, terminal);
  const withoutPrior = found.flatMap((group) => group.withoutPrior);
  tellNotices(results, skipped, grouped.ignored, withoutPrior, options, terminal);
  for (const notice of found.flatMap(({ idle }) => idle)) say(notice[options.locale], terminal);
  for (const trouble of new Set(found.flatMap((group) => [...group.troubles])))
    say(troubleWords[trouble][options.locale], terminal);
  return exitCodeOfFailures(all) ?? (isPassed(results, options) ? exitCodes.clean : exitCodes.findings);
}

const troubleWords: { readonly [trouble in CacheTrouble]: Text } = {
  damaged: {
    zh: "缓存中有损坏的内容，没有采用，已重新检查",
    en: "the cache holds damaged entries; these files were checked again",
  },
  unwritable: { zh: "缓存写不进去，本次结果没有保存", en: "the cache cannot be written; these results are not kept" },
};

interface Found {
  /** With their inputs' paths. */
  readonly results: readonly { readonly path: string; readonly result: FileResult }[];
  readonly failures: unknown[];
  readonly troubles: ReadonlySet<CacheTrouble>;
  readonly withoutPrior: readonly FileResult[];
  /** Notices about waivers. */
  readonly idle: readonly Text[];
}

/**
 * Checks the files of one configuration. Each is checked by itself and then freed; rules that compare reports run when all are known. A
 * file that cannot be checked does not stop the others.
 */
export async function checkGroup(
  { inputs, file }: ConfigGroup,
  options: LintOptions,
  configs: ConfigFiles,
  isOnly: boolean,
  terminal: Terminal,
) {
  const { workspace, problems } = await openWorkspace(inputs, options, file, isOnly, (path) => configs.of(path));
  const jobs = jobsOf(inputs, file, options);
  const looks: (Look | Error)[] = [];
  const troubles = new Set<CacheTrouble>();
  await lookAtAll(jobs, options, terminal, (at, look) => {
    if (look instanceof Error) looks[at] = look;
    else {
      const { summary, cacheTrouble, ...rest } = look;
      if (cacheTrouble) troubles.add(cacheTrouble);
      workspace?.take(look.result.filePath, summary);
      looks[at] = rest;
    }
  });
  // In the order of the files, whichever thread was first.
  const failures: unknown[] = [...problems, ...looks.filter((look) => look instanceof Error)];
  const results: { path: string; result: FileResult }[] = [];
  for (const [at, { input, settings }] of jobs.entries()) {
    const look = looks[at];
    if (!look || look instanceof Error) continue;
    const completed =
      workspace && (await complete(look, workspace, settings, options).catch((error) => asFailure(error, input.path)));
    if (completed instanceof Error) failures.push(completed);
    results.push({ path: input.path, result: completed && !(completed instanceof Error) ? completed : look.result });
  }
  const idle = idleWaivers(
    file.config,
    results.map(({ result }) => result),
    workspace,
  );
  return { results, failures, troubles, idle, withoutPrior: withoutPrior(results, workspace, options) };
}

function jobsOf(inputs: ConfigGroup["inputs"], file: ConfigFile, options: LintOptions): Job[] {
  const settings = settingsFor(file, options);
  return inputs.map((input) => ({ input, settings: settings(nameOf(input.path, options)) }));
}

function withoutPrior(results: Found["results"], workspace: Workspace | undefined, { prior }: LintOptions): FileResult[] {
  if (!prior) return [];
  return results.map(({ result }) => result).filter(({ filePath }) => workspace?.hasPrior(filePath) === false);
}

function refuseWrongUse(patterns: readonly string[], { diff, format }: AskedLintOptions): void {
  if (patterns.length === 0) {
    throw new Problem({
      zh: "请给出要检查的文件、文件夹或通配符（- 为标准输入；--help 查看用法）",
      en: "name the files, folders or globs to check (- for standard input; see --help)",
    });
  }
  const shown = format.find(({ file }) => file === undefined)?.format;
  if (diff && shown !== undefined && shown !== "stylish") {
    throw new Problem({
      zh: `--diff 和 --format ${shown} 不能都输出到屏幕，请写成 --format ${shown}:文件名`,
      en: `--diff and --format ${shown} cannot both go to standard output; write --format ${shown}:file`,
    });
  }
}

function onlyErrors(result: FileResult): FileResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === "error") };
}

/** What `--diff` shows fails, information never. `--quiet` forgives warnings, unless `--max-warnings` asks for them. */
function isPassed(results: readonly FileResult[], { quiet, maxWarnings }: LintOptions): boolean {
  if (results.some(({ patch }) => patch !== undefined)) return false;
  const { error, warning: found } = countFindings(results.flatMap(({ findings }) => findings));
  const warning = found + results.filter(isUnrecognised).length;
  const allowed = maxWarnings ?? (quiet ? -1 : 0);
  return error === 0 && (allowed < 0 || warning <= allowed);
}

function notWritten({ filePath }: FileResult): Problem {
  return new Problem({
    zh: `${filePath}：改了三遍还有要改的，没有修正；请按提示手工修改，并把文稿结构告诉维护者`,
    en: `${filePath}: three passes left more to correct, so nothing was changed; correct it by hand, and please report the text's structure`,
  });
}
