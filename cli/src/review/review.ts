import { resolve } from "node:path";
import { today } from "@xxgk-lint/shared/rules/waivers.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { type ConfigFile, loadConfig } from "../config/config-file.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { endBetweenFiles } from "../files/signals.ts";
import { colorsFor } from "../format/colors.ts";
import { shortPath } from "../format/short-path.ts";
import { statisticsOf } from "../format/statistics.ts";
import { exitCodeOfFailures } from "../lint/failure.ts";
import { localeOf } from "../lint/options.ts";
import { Problem, say, tell } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { resultOf } from "./agency-result.ts";
import { reviewedYear, sortByAgency } from "./by-agency.ts";
import { compareWith } from "./compare.ts";
import { letterWriter } from "./letter/letter.ts";
import { OutputFolder } from "./output-folder.ts";
import { overviewOf } from "./overview.ts";
import { showProgress } from "./progress.ts";
import { type ReadFiles, readFiles } from "./read-files.ts";
import type { Round } from "./round.ts";
import { readRound, roundsIn } from "./round-file.ts";
import type { Review } from "./write-outputs.ts";
import { writeOutputs } from "./write-outputs.ts";

/** The options of `xxgk-lint review`. */
export interface ReviewOptions {
  readonly out: string;
  /** The next one where not given. */
  readonly round?: number;
  readonly year?: number;
  /** The letter's template. */
  readonly template?: string;
  readonly prior?: readonly string[];
  readonly config?: string;
  readonly maxSize?: number;
  readonly color: boolean;
  readonly locale: Locale;
  readonly isLocaleGiven?: boolean;
}

/** Reads, checks and sorts what was handed in, writes the round and its outputs, and says how each agency stands. */
export async function review(patterns: readonly string[], asked: ReviewOptions, terminal: Terminal): Promise<ExitCode> {
  const { stdout } = terminal;
  const cwd = terminal.cwd();
  const config = loadConfig(asked.config, cwd, patterns);
  const locale = localeOf(asked, config.config);
  const out = resolve(cwd, asked.out);
  const rounds = roundsIn(out);
  const number = asked.round ?? (rounds.at(-1) ?? 0) + 1;
  const before = rounds.findLast((other) => other < number);
  // Refused before any work is done.
  const previous = before === undefined ? undefined : readRound(out, before).round;
  const folder = new OutputFolder(out, number);
  const writeLetter = await letterWriter(asked.template, locale, terminal);
  let isWriting = false;
  endBetweenFiles(terminal, () => say((isWriting ? interrupted : interruptedEarly)[locale], terminal));
  const read = await readAll(patterns, config, { ...asked, locale }, terminal);
  const result = reviewOf(read, config, { number, year: asked.year, previous, locale, cwd });
  refuseOtherYear(result.round, previous, shortPath(out, cwd));
  isWriting = true;
  const { written, failures } = await writeOutputs(folder, result, { ...asked, locale, writeLetter });
  stdout.write(overviewOf(result.round, locale, colorsFor(asked, terminal, stdout)));
  if (result.reports.length > 0 && !result.isWithPriors) stdout.write(`${withoutPriors[locale]}\n`);
  stdout.write(
    `\n${statisticsOf(
      result.reports.map(({ text }) => text),
      locale,
    )}`,
  );
  tellOthers(result.round, read, locale, terminal);
  for (const notice of read.notices) say(notice[locale], terminal);
  if (written.length > 0)
    stdout.write(
      `\n${writtenWords(
        written.map((path) => shortPath(path, cwd)),
        locale,
      )}\n`,
    );
  const all = [...read.failures, ...failures];
  for (const failure of all.slice(0, mostTold)) tell(failure, locale, terminal);
  if (all.length > mostTold) say(moreFailures(all.length - mostTold)[locale], terminal);
  return exitCodeOf(result.round, all);
}

/** On a full disk every letter fails. */
const mostTold = 10;

function moreFailures(count: number): Text {
  return { zh: `还有 ${count} 个文件也没有写成`, en: `${count} more files were not written` };
}

const withoutPriors: Text = {
  zh: "没有往年的报告（--prior 或配置的 prior），与上年的衔接没有核对。",
  en: "There are no reports of earlier years (--prior, or prior of the configuration), so nothing was compared with them.",
};

const interruptedEarly: Text = { zh: "已中断，什么都没有写", en: "interrupted; nothing was written" };

const interrupted: Text = {
  zh: "已中断：写出的文件都是完整的，但这一轮没有记下来；请重新运行",
  en: "interrupted: every file that was written is whole, but the round was not recorded; run it again",
};

async function readAll(
  patterns: readonly string[],
  config: ConfigFile,
  options: ReviewOptions,
  terminal: Terminal,
): Promise<ReadFiles> {
  const progress = await showProgress(options.locale, terminal);
  try {
    return await readFiles(patterns, config, { ...options, terminal, progress: (done, all) => progress.update(done, all) });
  } finally {
    progress.stop();
  }
}

interface RoundOptions {
  readonly number: number;
  readonly year: number | undefined;
  readonly previous: Round | undefined;
  readonly locale: Locale;
  readonly cwd: string;
}

function reviewOf(read: ReadFiles, config: ConfigFile, { number, year: asked, previous, locale, cwd }: RoundOptions): Review {
  const year = reviewedYear(read.files, config, asked);
  const { agencies, strays } = sortByAgency(read.files, config, read.workspace, year);
  const reviewed = read.files.filter(({ text }) => text?.about?.year !== undefined && text.about.year === year);
  const isWithPriors = reviewed.some(({ path }) => read.workspace.hasPrior(path));
  const judging = { workspace: read.workspace, locale, cwd, isWithPriors };
  const results = agencies.map((files) => resultOf(files, judging));
  const round: Round = {
    number,
    ...(year !== undefined && { year }),
    date: today(),
    ...(previous && { previous: previous.number }),
    agencies: compareWith(
      previous,
      results.map(({ result }) => result),
      locale,
    ),
    others: strays.map(({ file, refusal = "" }) => ({ file, reason: refusal })),
  };
  return { round, reports: results.flatMap(({ reports }) => reports), isWithPriors };
}

/** Two years are two rows of rounds: nothing of one can be held against the other. */
function refuseOtherYear({ year }: Round, previous: Round | undefined, out: string): void {
  if (previous?.year === undefined || year === undefined || previous.year === year) return;
  throw new Problem({
    zh: `${out} 里第 ${previous.number} 轮审核的是 ${previous.year} 年度，这一轮是 ${year} 年度；请用 --year ${previous.year}，或另用一个 --out 文件夹`,
    en: `round ${previous.number} in ${out} is for ${previous.year}, this one for ${year}; give --year ${previous.year}, or another folder with --out`,
  });
}

/** What was not checked is told: silence would be taken for a verdict. */
function tellOthers({ others, year }: Round, { files, skipped }: ReadFiles, locale: Locale, terminal: Terminal): void {
  const otherYears = files.filter(({ text }) => text?.about?.year !== undefined && text.about.year !== year).length;
  if (otherYears > 0)
    say(
      locale === "zh"
        ? `其他年度的报告 ${otherYears} 份，没有审核，只用来核对与本年度的衔接`
        : `${otherYears} reports of other years, not reviewed themselves`,
      terminal,
    );
  for (const { file, reason } of others)
    say(locale === "zh" ? `${file}：不知道是哪个机关的；${reason}` : `${file}: unknown agency; ${reason}`, terminal);
  const counts = [...skipped].map(([extension, count]) =>
    locale === "zh" ? `${extension} ${count} 个` : `${count} ${extension}`,
  );
  if (counts.length > 0)
    say(
      locale === "zh" ? `不是文稿、没有检查的文件：${counts.join("、")}` : `no drafts, not checked: ${counts.join(", ")}`,
      terminal,
    );
}

function writtenWords(written: readonly string[], locale: Locale): string {
  const letters = written.filter((path) => path.endsWith(".docx"));
  const rest = written.filter((path) => !path.endsWith(".docx"));
  const zh = [`已写入 ${rest.join("、")}`, letters.length > 0 && `退回意见和批注 ${letters.length} 份`];
  const en = [`written: ${rest.join(", ")}`, letters.length > 0 && `${letters.length} letters and copies with comments`];
  return (locale === "zh" ? zh : en).filter(Boolean).join(locale === "zh" ? "，" : "; ");
}

function exitCodeOf({ agencies }: Round, failures: readonly unknown[]): ExitCode {
  const isPassed = agencies.every(({ status }) => status === "passed");
  return exitCodeOfFailures(failures) ?? (isPassed ? exitCodes.clean : exitCodes.findings);
}
