import { extname, resolve } from "node:path";
import { bind } from "@xxgk-lint/shared/report/bind.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { loadConfig } from "../config/config-file.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { findInputs } from "../files/find-inputs.ts";
import { writeNewFile } from "../files/new-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { shortPath } from "../format/short-path.ts";
import { localeOf } from "../lint/options.ts";
import { Workspace } from "../lint/workspace.ts";
import { fileProblem, Problem, say, tell } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { type CollectBy, type CollectFormat, collectFormats } from "./collect-formats.ts";
import { type Collected, type CollectedYear, yearsOf } from "./collected.ts";

/** The options of `xxgk-lint collect`. */
export interface CollectOptions {
  /** Standard output where not given. */
  readonly output?: string;
  readonly format?: CollectFormat;
  readonly by: CollectBy;
  readonly year?: number;
  readonly force?: true;
  readonly config?: string;
  readonly maxSize?: number;
  readonly locale: Locale;
  readonly isLocaleGiven?: boolean;
}

/** Gathers the numbers of many reports into one file, or prints them. Ends with 2 where a file could not be read: its numbers are missing. */
export async function collect(patterns: readonly string[], asked: CollectOptions, terminal: Terminal): Promise<ExitCode> {
  if (patterns.includes("-")) throw new Problem(noStandardInput);
  const cwd = terminal.cwd();
  const file = loadConfig(asked.config, cwd, patterns);
  const locale = localeOf(asked, file.config);
  const format = formatOf(asked);
  const { inputs, problems } = findInputs(patterns, cwd);
  const workspace = new Workspace(file, asked.maxSize);
  const failures = new Map<string, unknown>(problems.map((problem) => [problem.message, problem]));
  for (const { path } of inputs) await readInto(workspace, path, asked.maxSize).catch((error) => failures.set(path, error));
  // Once all are read: what a county's report is the sum of may come behind it.
  const collected = inputs.flatMap(({ path }) => collectedAt(path, workspace, cwd));
  const others = inputs
    .map(({ path }) => path)
    .filter((path) => !failures.has(path) && workspace.reportAt(path)?.year === undefined);
  await write(yearsOf(collected, asked.year), format, asked, locale, terminal);
  for (const failure of failures.values()) tell(failure, locale, terminal);
  if (others.length > 0) say(leftOut(others.map((path) => shortPath(path, cwd)))[locale], terminal);
  return failures.size > 0 ? exitCodes.misuse : exitCodes.clean;
}

/** Throws a Problem where the file cannot be read, or not as what it is. */
async function readInto(workspace: Workspace, path: string, maxSize: number | undefined): Promise<void> {
  try {
    workspace.remember(path, bind((await readDocument(readDraft(path, maxSize), path)).document));
  } catch (error) {
    throw fileProblem(path, error);
  }
}

function collectedAt(path: string, workspace: Workspace, cwd: string): Collected[] {
  const report = workspace.reportAt(path);
  const agencies = workspace.agenciesOf(path);
  return report?.year === undefined
    ? []
    : [{ file: shortPath(path, cwd), year: report.year, report, ...(agencies && { agencies }) }];
}

/** By the ending of the file's name, where no format is named. */
function formatOf({ format, output }: CollectOptions): CollectFormat {
  const own = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  const found = format ?? (output === undefined ? "csv" : collectFormats.find((each) => each === own));
  if (!found)
    throw new Problem({
      zh: `${output}：不知道该写成哪种格式；文件名应以 .xlsx、.csv、.json 或 .ndjson 结尾`,
      en: `${output}: what to write is told by the ending: .xlsx, .csv, .json or .ndjson`,
    });
  if (found === "xlsx" && output === undefined)
    throw new Problem({ zh: "电子表格不能输出到屏幕，请用 -o 给出文件名", en: "a workbook needs a file: give it with -o" });
  return found;
}

async function write(
  years: readonly CollectedYear[],
  format: CollectFormat,
  options: CollectOptions,
  locale: Locale,
  { cwd, stdout }: Terminal,
) {
  if (years.length === 0) throw new Problem({ zh: "没有可汇集的年度报告", en: "no yearly report to collect" });
  const content = await contentOf(years, format, options, locale);
  if (options.output === undefined) {
    stdout.write(content);
    return;
  }
  writeNewFile(resolve(cwd(), options.output), content, options.force);
}

async function contentOf(years: readonly CollectedYear[], format: CollectFormat, { by }: CollectOptions, locale: Locale) {
  if (format === "xlsx") return (await import("./collected-xlsx.ts")).collectedXlsx(years, locale);
  const { collectedCsv, collectedJson, collectedNdjson } = await import("./collected.ts");
  const formatter = { csv: collectedCsv, json: collectedJson, ndjson: collectedNdjson }[format];
  return Buffer.from(formatter(years, by, locale));
}

const noStandardInput = {
  zh: "collect 不读标准输入，请给出文件、文件夹或通配符",
  en: "collect does not read standard input; name files, folders or globs",
};

function leftOut(names: readonly string[]) {
  const some = names.slice(0, 10);
  return {
    zh: `不是年度报告或认不出年度，没有汇集的 ${names.length} 个文件：${some.join("、")}`,
    en: `no yearly report, or of an unknown year, left out: ${names.length}: ${some.join(", ")}`,
  };
}
