import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import { type ConfigFile, ConfigFiles } from "../config/config-file.ts";
import { type ConfigGroup, groupByConfig } from "../config/config-groups.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { findInputs, type Input } from "../files/find-inputs.ts";
import { endBetweenFiles, pendingSignals } from "../files/signals.ts";
import { countFindings } from "../format/count.ts";
import { isUnrecognised } from "../format/not-report.ts";
import { Problem, say, tell } from "../problem.ts";
import { type CheckedText, checkInput, type Remember } from "./check-input.ts";
import { idleWaivers } from "./idle-waivers.ts";
import { tellNotices } from "./notices.ts";
import { openWorkspace } from "./open-workspace.ts";
import { isWriting, type LintOptions, localeOf, settingsOf } from "./options.ts";
import type { Workspace } from "./workspace.ts";
import { writeResults } from "./write-results.ts";

/** Checks everything that the arguments mean, prints what was found, and says how it ended. */
export async function lintFiles(patterns: readonly string[], asked: LintOptions): Promise<ExitCode> {
  refuseWrongUse(patterns, asked);
  const configs = new ConfigFiles(asked.config);
  const options = { ...asked, locale: localeOf(asked, configs.ofRun(patterns).config) };
  const { inputs, problems, skipped } = findInputs(patterns);
  const grouped = groupByConfig(inputs, configs, options);
  const results = [];
  for (const group of grouped.groups) results.push(await checkGroup(group, options, configs, inputs.length === 1));
  const checked = inOrder(
    results.flatMap((result) => result.checked),
    inputs,
  );
  const failures: unknown[] = results.flatMap((result) => result.failures);
  const shown = options.quiet ? checked.map(onlyErrors) : checked;
  // Where the mended text is the output, what was found goes beside it.
  const stream = isWriting(options) && patterns.includes("-") ? process.stderr : process.stdout;
  failures.push(...(await writeResults(shown, options, stream)));
  if (options.annotate) failures.push(...(await (await import("./annotate-files.ts")).annotateFiles(shown, options)));
  const unsettled = checked.filter(({ isUnsettled }) => isUnsettled).map(notWritten);
  const all = [...problems, ...grouped.problems, ...failures, ...unsettled, ...checked.flatMap(crashesOf)];
  for (const failure of all) tell(failure, options.locale);
  tellNotices(
    checked,
    skipped,
    grouped.ignored,
    results.flatMap((result) => result.withoutPrior),
    options.locale,
  );
  for (const notice of results.flatMap(({ idle }) => idle)) say(notice[options.locale]);
  if (all.some((failure) => !(failure instanceof Problem))) return exitCodes.fault;
  if (all.length > 0) return exitCodes.misuse;
  return isPassed(checked, options) ? exitCodes.clean : exitCodes.findings;
}

/** Checks the files that one configuration rules. What the command line leaves open, that decides. */
async function checkGroup({ inputs, file }: ConfigGroup, options: LintOptions, configs: ConfigFiles, isOnly: boolean) {
  const { workspace, problems } = await openWorkspace(inputs, options, file, isOnly, (path) => configs.of(path));
  const { checked, failures } = await checkAll(inputs, options, file, workspace);
  const isWithoutPrior = ({ filePath }: CheckedText) => workspace?.hasPrior(filePath) === false;
  const withoutPrior = options.prior ? checked.filter(isWithoutPrior) : [];
  return { checked, failures: [...problems, ...failures], withoutPrior, idle: idleWaivers(file.config, checked, workspace) };
}

function inOrder(checked: readonly CheckedText[], inputs: readonly Input[]): CheckedText[] {
  const order = new Map(inputs.map(({ path }, i) => [path, i]));
  return checked.toSorted((a, b) => (order.get(a.filePath) ?? 0) - (order.get(b.filePath) ?? 0));
}

function refuseWrongUse(patterns: readonly string[], { diff, format }: LintOptions): void {
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

/** A text that cannot be checked does not keep the others from it. What asks other reports waits until all are read. */
async function checkAll(inputs: readonly Input[], options: LintOptions, file: ConfigFile, workspace: Workspace | undefined) {
  const checked: CheckedText[] = [];
  const failures: unknown[] = [];
  const remember: Remember | undefined = workspace && ((path, report) => workspace.remember(path, report));
  if (isWriting(options)) endBetweenFiles();
  for (const input of inputs) {
    try {
      checked.push(await checkInput(input, options, file, remember));
    } catch (error) {
      failures.push(error instanceof Problem ? error : new Error(input.path, { cause: error }));
    }
    if (isWriting(options)) await pendingSignals();
  }
  return workspace
    ? completeAll(checked, failures, workspace, ({ filePath }) => settingsOf(filePath, file, options))
    : { checked, failures };
}

function completeAll(
  checked: readonly CheckedText[],
  failures: readonly unknown[],
  workspace: Workspace,
  settingsFor: (text: CheckedText) => Settings,
) {
  const all = [...failures];
  const completed = checked.map((text) => {
    try {
      return workspace.complete(text, settingsFor(text));
    } catch (error) {
      all.push(error instanceof Problem ? error : new Error(text.filePath, { cause: error }));
      return text;
    }
  });
  return { checked: completed, failures: all };
}

function onlyErrors(text: CheckedText): CheckedText {
  return { ...text, findings: text.findings.filter(({ severity }) => severity === "error") };
}

/** What `--diff` shows fails, information never. `--quiet` forgives warnings, unless `--max-warnings` asks for them. */
function isPassed(checked: readonly CheckedText[], { quiet, maxWarnings }: LintOptions): boolean {
  if (checked.some(({ patch }) => patch !== undefined)) return false;
  const { error, warning: found } = countFindings(checked.flatMap(({ findings }) => findings));
  const warning = found + checked.filter(isUnrecognised).length;
  const allowed = maxWarnings ?? (quiet ? -1 : 0);
  return error === 0 && (allowed < 0 || warning <= allowed);
}

function notWritten({ filePath }: CheckedText): Problem {
  return new Problem({
    zh: `${filePath}：改了三遍还有要改的，没有修正；请按提示手工修改，并把文稿结构告诉维护者`,
    en: `${filePath}: three passes left more to correct, so nothing was changed; correct it by hand, and please report the text's structure`,
  });
}

function crashesOf({ filePath, crashes }: CheckedText): Error[] {
  return crashes.map(({ rule, error }) => new Error(`${filePath}: ${rule}`, { cause: error }));
}
