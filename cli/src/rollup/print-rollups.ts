import { relative } from "node:path";
import { isIgnored } from "@xxgk-lint/shared/config.ts";
import { kinds } from "@xxgk-lint/shared/forms/index.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { type Rollup, rollupState } from "@xxgk-lint/shared/workspace/rollup.ts";
import { type Sums, sumReports } from "@xxgk-lint/shared/workspace/sum.ts";
import { isComplete, type RollupState } from "@xxgk-lint/shared/workspace/surroundings.ts";
import type { RollupFormat, RollupOptions } from "../commands/rollup.ts";
import { type ConfigFile, loadConfig, pathFrom } from "../config/config-file.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { findNamed } from "../files/find-inputs.ts";
import { localeOf } from "../lint/options.ts";
import { Workspace } from "../lint/workspace.ts";
import { Problem, say, tell } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

/** The sums of one roll-up of one year, and what they lack. */
export interface RolledUp {
  /** Path or glob of the county's report, as the configuration writes it. */
  readonly report: string;
  readonly state: RollupState;
  readonly sums: Sums;
}

/** Prints the sums of every roll-up and year; says on standard error what they lack. Ends with 1 where they lack something. */
export async function printRollups(asked: RollupOptions, terminal: Terminal): Promise<ExitCode> {
  const file = loadConfig(asked.config, terminal.cwd());
  if (file.config.rollups.length === 0) throw nothingToSum(file, terminal.cwd());
  const locale = localeOf(asked, file.config);
  const workspace = new Workspace(file, asked.maxSize);
  const patterns = file.config.rollups.flatMap(({ agencies }) => agencies);
  const named = findNamed(patterns, file).filter((path) => !isIgnored(file.config, pathFrom(file, path)));
  for (const path of named) {
    const problem = await workspace.read(path);
    if (problem) tell(problem, locale, terminal);
  }
  const rolledUp = workspace.index.rollups.flatMap((rollup) => rollUp(rollup, workspace, asked.year));
  if (rolledUp.length === 0) throw noReports(file, asked.year);
  const format = await formatter(asked.format);
  terminal.stdout.write(format(rolledUp, locale));
  for (const { report, state, sums } of rolledUp) complain(report, sums, state, (gaps) => say(gaps[locale], terminal));
  return rolledUp.every(isWhole) ? exitCodes.clean : exitCodes.findings;
}

function rollUp(rollup: Rollup, { index }: Workspace, only: number | undefined): RolledUp[] {
  const files = index.filesOf(rollup);
  const reports = files.flatMap(({ report }) => report ?? []);
  return kinds.flatMap((kind) => {
    const years = new Set(reports.flatMap((report) => (report.kind === kind ? (report.year ?? []) : [])));
    const wanted = [...years].filter((year) => only === undefined || year === only).sort();
    return wanted.flatMap((year) => {
      const state = rollupState(rollup, files, kind, year);
      const sums = sumReports(state.agencies, kind, year);
      return sums ? { report: rollup.settings.report, state, sums } : [];
    });
  });
}

async function formatter(format: RollupFormat): Promise<(rolledUp: readonly RolledUp[], locale: Locale) => string> {
  const { formatRollupTable } = await import("./rollup-table.ts");
  const { formatRollupCsv, formatRollupJson, formatRollupMarkdown } = await import("./rollup-data.ts");
  return { table: formatRollupTable, csv: formatRollupCsv, json: formatRollupJson, markdown: formatRollupMarkdown }[format];
}

function isWhole({ state, sums }: RolledUp): boolean {
  return isComplete(state) && gapsOf(sums).size === 0;
}

/** How many cells each agency leaves without a number, by name. */
export function gapsOf({ tables }: Sums): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const { agency } of tables.flatMap(({ cells }) => cells.flatMap(({ without }) => without))) {
    gaps.set(agency.name, (gaps.get(agency.name) ?? 0) + 1);
  }
  return gaps;
}

function complain(report: string, sums: Sums, { missing, unreadable, twice }: RollupState, tell: (words: Text) => void): void {
  const lists: readonly (readonly [Text, readonly string[]])[] = [
    [{ zh: "缺少本年度的报告", en: "no report of the year" }, missing],
    [{ zh: "不是年报或认不出年度", en: "no report, or of an unknown year" }, unreadable],
    [{ zh: "有两份数字不同的报告（合计取第一份）", en: "two reports that differ (the first is added)" }, twice],
    [{ zh: "有空白或认不出的格（未计入）", en: "cells without a number (not added)" }, [...gapsOf(sums)].map(gapWords)],
  ];
  for (const [text, names] of lists) {
    if (names.length > 0) tell(gapsLine(report, sums.year, text, names));
  }
}

function gapsLine(report: string, year: number, { zh, en }: Text, names: readonly string[]): Text {
  return { zh: `${report} ${year} 年度：${zh}：${names.join("、")}`, en: `${report} ${year}: ${en}: ${names.join(", ")}` };
}

function gapWords([agency, cells]: readonly [string, number]): string {
  return `${agency}（${cells}）`;
}

function nothingToSum({ path }: ConfigFile, cwd: string): Problem {
  if (path === undefined) {
    return new Problem({
      zh: "找不到配置文件 xxgk.config.json；请在其中写明 rollups，或用 --config 指定",
      en: "no xxgk.config.json; write one with rollups, or name it with --config",
    });
  }
  const name = relative(cwd, path);
  return new Problem({ zh: `${name}：没有写明 rollups`, en: `${name}: it has no rollups` });
}

function noReports({ folder }: ConfigFile, year: number | undefined): Problem {
  return new Problem({
    zh: `${folder}：rollups 所指的文件中没有${year === undefined ? "" : ` ${year} 年度的`}年度报告`,
    en: `${folder}: the rollups lead to no report${year === undefined ? "" : ` for ${year}`}`,
  });
}
