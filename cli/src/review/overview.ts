import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Colors } from "picocolors/types.js";
import { countFindings } from "../format/count.ts";
import { takeStart, visible, widthOf } from "../format/visible.ts";
import { type AgencyResult, type Changes, type Round, type Status, statuses } from "./round.ts";
import { statusWords } from "./status-words.ts";

/** For the terminal: one line an agency, the gravest first, and how many stand how. */
export function overviewOf(round: Round, locale: Locale, colors: Colors): string {
  const sorted = round.agencies.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
  const width = Math.min(longestName, Math.max(0, ...sorted.map(({ name }) => widthOf(visible(name)))));
  const lines = sorted.map((result) => lineOf(result, width, locale, colors));
  return `${[headOf(round, locale), ...lines, "", totalOf(round, locale)].join("\n")}\n`;
}

const longestName = 48;

function headOf({ number, year, previous, agencies }: Round, locale: Locale): string {
  const zh = [`第 ${number} 轮`, year && `${year} 年度`, `${agencies.length} 个机关`, previous && `与第 ${previous} 轮比较`];
  const en = [
    `round ${number}`,
    year && `reports for ${year}`,
    `${agencies.length} agencies`,
    previous && `against round ${previous}`,
  ];
  return (locale === "zh" ? zh : en).filter(Boolean).join(locale === "zh" ? "，" : ", ");
}

function lineOf(result: AgencyResult, width: number, locale: Locale, colors: Colors): string {
  const word = statusWords[result.status][locale];
  const status = word + " ".repeat(Math.max(0, widest(locale) - widthOf(word)));
  const shown = visible(result.name);
  const name = widthOf(shown) > width ? `${takeStart(shown, width - 1)}…` : shown;
  const blanks = " ".repeat(Math.max(0, width - widthOf(name)));
  const told = [countsOf(result, locale), changesOf(result.changes, locale), ...result.notes.map(visible)].filter(Boolean);
  return `${paint(result.status, colors)(status)}  ${name}${blanks}  ${told.join(locale === "zh" ? "；" : "; ")}`.trimEnd();
}

function widest(locale: Locale): number {
  return Math.max(...statuses.map((status) => widthOf(statusWords[status][locale])));
}

function paint(status: Status, colors: Colors) {
  if (status === "passed") return colors.green;
  return status === "check" ? colors.yellow : colors.red;
}

/** 2 个错误、1 个警告; nothing for an agency without a report. */
export function countsOf({ findings, isUnlisted }: AgencyResult, locale: Locale): string {
  const { error, warning, information } = countFindings(findings);
  const zh = [
    error && `${error} 个错误`,
    warning && `${warning} 个警告`,
    information && `${information} 个提示`,
    isUnlisted && "不在名单上",
  ];
  const en = [
    error && `${error} errors`,
    warning && `${warning} warnings`,
    information && `${information} notes`,
    isUnlisted && "not on the roster",
  ];
  return (locale === "zh" ? zh : en).filter(Boolean).join(locale === "zh" ? "、" : ", ");
}

/** 已改 3，未改 1，新增 1，改了 4 个数. */
export function changesOf(changes: Changes | undefined, locale: Locale): string {
  if (!changes) return "";
  const { mended, left, added, numbers } = changes;
  if (mended.length + left + added + numbers.length === 0) return locale === "zh" ? "与上轮相同" : "as in the last round";
  return locale === "zh"
    ? `已改 ${mended.length}，未改 ${left}，新增 ${added}，改了 ${numbers.length} 个数`
    : `${mended.length} corrected, ${left} left, ${added} new, ${numbers.length} numbers changed`;
}

/** 退回 3、请核对 2、通过 12: those that there are. */
export function totalOf({ agencies }: Round, locale: Locale): string {
  const counts = statuses.map((status) => [status, agencies.filter((result) => result.status === status).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([status, count]) => `${statusWords[status][locale]} ${count}`);
  return told.join(locale === "zh" ? "、" : ", ");
}
