import { resolve } from "node:path";
import { configName } from "@xxgk-lint/shared/config.ts";
import { addWaivers, setValue } from "@xxgk-lint/shared/config-edit.ts";
import type { Waiver } from "@xxgk-lint/shared/rules/waivers.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { ConfigFiles } from "../config/config-file.ts";
import { groupByConfig } from "../config/config-groups.ts";
import { editConfigFile } from "../config/edit-config-file.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { findInputs } from "../files/find-inputs.ts";
import { shortPath } from "../format/short-path.ts";
import { exitCodeOfFailures } from "../lint/failure.ts";
import type { FileResult } from "../lint/file-result.ts";
import { checkGroup } from "../lint/lint-files.ts";
import type { LintOptions } from "../lint/options.ts";
import { say, tell } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { isAlike, tellWhereOver, type WaiveOptions } from "./waive.ts";

/**
 * Lets all stand that a check of these files finds now, each finding by its place, in the configuration that rules the file: what comes up
 * later is told. Shows what it writes; with `dryRun` that is all. What is waived already gets the new reason and day.
 */
export async function waiveAll(patterns: readonly string[], options: WaiveOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale } = options;
  const cwd = terminal.cwd();
  const asked: LintOptions = { ...options, cwd, format: [], rule: {}, inlineConfig: true, color: false };
  const configs = new ConfigFiles(options.config, cwd);
  const { inputs, problems } = findInputs(patterns, cwd);
  const grouped = groupByConfig(inputs, configs, asked);
  const failures: unknown[] = [...problems, ...grouped.problems];
  let count = 0;
  for (const group of grouped.groups) {
    const checked = await checkGroup(group, asked, configs, inputs.length === 1, terminal);
    failures.push(...checked.failures);
    count += write(
      checked.results.map(({ result }) => result),
      group.file.path ?? resolve(cwd, configName),
      options,
      terminal,
    );
  }
  for (const failure of failures) tell(failure, locale, terminal);
  if (count === 0) terminal.stdout.write(`${nothing[locale]}\n`);
  tellWhereOver(options, terminal);
  return exitCodeOfFailures(failures) ?? exitCodes.clean;
}

const nothing: Text = { zh: "没有要放过的问题。", en: "Nothing to waive." };

/** Gives how many findings are waived. */
function write(results: readonly FileResult[], path: string, options: WaiveOptions, terminal: Terminal): number {
  const cwd = terminal.cwd();
  for (const { filePath } of results.filter(isNameless)) say(nameless(shortPath(filePath, cwd))[options.locale], terminal);
  const waivers = waiversOf(results, options);
  if (waivers.length === 0) return 0;
  if (!options.dryRun) editConfigFile(path, (source, own) => withWaivers(source, own.waivers, waivers));
  terminal.stdout.write(wordsOf(waivers, shortPath(path, cwd), options));
  return waivers.length;
}

/** Those that are there already are changed in their places. */
function withWaivers(source: string, known: readonly Waiver[], waivers: readonly Waiver[]): string {
  let text = source;
  const fresh = waivers.filter((waiver) => {
    const place = known.findIndex((other) => isAlike(other, waiver));
    if (place >= 0) text = setValue(text, ["waivers", place], waiver);
    return place < 0;
  });
  return addWaivers(text, fresh);
}

/** One for each place of each report: several findings may be about one. */
function waiversOf(results: readonly FileResult[], { reason = "", who, until }: WaiveOptions): Waiver[] {
  const waivers = new Map<string, Waiver>();
  for (const { about, findings } of results) {
    if (!about?.agency) continue;
    const { agency, year } = about;
    for (const { rule, at, id } of findings) {
      const whose = { agency, ...(year !== undefined && { year }), at };
      waivers.set(id, { rule, ...whose, reason, ...(who && { who }), ...(until && { until }) });
    }
  }
  return [...waivers.values()];
}

/** Without an agency a waiver would be for everybody. */
function isNameless({ about, findings }: FileResult): boolean {
  return findings.length > 0 && !about?.agency;
}

function nameless(path: string): Text {
  return {
    zh: `${path}：没有写明是哪个机关的报告，其中的问题没有放过`,
    en: `${path}: names no agency, so its findings are not waived`,
  };
}

function wordsOf(waivers: readonly Waiver[], path: string, { dryRun, until, locale }: WaiveOptions): string {
  const lines = waivers.map(({ agency, year, rule, at }) => `  ${[agency, year, rule, at].filter(Boolean).join(" ")}\n`);
  return `${headOf(waivers.length, path, dryRun === true, until, locale)}\n${lines.join("")}`;
}

function headOf(count: number, path: string, isDry: boolean, until: string | undefined, locale: Locale): string {
  if (locale === "en") {
    const what = `${count} finding${count === 1 ? "" : "s"} ${isDry ? "would be waived" : "waived"}`;
    return `${path}: ${what}${until ? ` until ${until}` : ""}:`;
  }
  return `${path}：${isDry ? "将放过" : "已记下，放过"} ${count} 处${until ? `，至 ${until}（含当日）` : ""}：`;
}
