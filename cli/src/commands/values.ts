import { rulesNamed } from "@xxgk-lint/shared/rules/ids.ts";
import type { Settings, Severity } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { InvalidArgumentError } from "commander";
import { formats, type Output } from "../lint/options.ts";

type RuleSettings = Settings["severity"];

/** `--max-warnings`: 0 or more, or -1. */
export function wholeNumber(locale: Locale) {
  return numberFrom(-1, 999_999_999, { zh: "应为 0、1、2……或 -1", en: "Give 0, 1, 2 … or -1." }, locale);
}

/** `--max-size`: 1 or more. */
export function megabytes(locale: Locale) {
  return numberFrom(1, 9999, { zh: "应为 1 到 9999 的整数（MB）", en: "Give a whole number from 1 to 9999 (MB)." }, locale);
}

/** `--round`: 1 or more. */
export function roundNumber(locale: Locale) {
  return numberFrom(1, 9999, { zh: "应为 1、2、3……", en: "Give 1, 2, 3 …" }, locale);
}

/** `--port`. */
export function portNumber(locale: Locale) {
  return numberFrom(1, 65_535, { zh: "应为 1 到 65535 的整数", en: "Give a whole number from 1 to 65535." }, locale);
}

/** `--concurrency`: 1 or more. */
export function threads(locale: Locale) {
  return numberFrom(1, 99, { zh: "应为 1 到 99 的整数", en: "Give a whole number from 1 to 99." }, locale);
}

/** Reads a whole number between two, both included, written in digits alone; refuses everything else in these words. */
function numberFrom(least: number, most: number, expected: Text, locale: Locale) {
  return (value: string): number => {
    const number = /^-?\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : refuse(expected, locale);
  };
}

/** `--year`. Whether there is a form for it is not asked here. */
export function year(locale: Locale) {
  return numberFrom(1000, 2999, { zh: "应为四位数的年份", en: "Give a year of four digits." }, locale);
}

/** `--until`: a day of the calendar. */
export function date(locale: Locale) {
  return (value: string): string => {
    const day = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
    return refuse({ zh: "应为日期，如 2026-06-30", en: "Give a day such as 2026-06-30." }, locale);
  };
}

/** `--reason`: one line, not blank. */
export function reason(locale: Locale) {
  return (value: string): string => oneLine(value) || refuse({ zh: "应写明理由", en: "Give a reason." }, locale);
}

/** `--agency`: one line, not blank. */
export function agencyName(locale: Locale) {
  return (value: string): string => {
    return oneLine(value) || refuse({ zh: "应为机关全称", en: "Give the agency's full name." }, locale);
  };
}

/** `--locale`: zh, zh-CN, en and the like. */
export function localeName(locale: Locale) {
  return (value: string): Locale => {
    if (/^zh\b/i.test(value)) return "zh";
    if (/^en\b/i.test(value)) return "en";
    return refuse({ zh: "应为 zh-CN 或 en", en: "Give zh-CN or en." }, locale);
  };
}

/** `--format name` and `--format name:file`, gathered over all uses; at most one goes to standard output. */
export function output(locale: Locale) {
  let isFirst = true;
  return (value: string, before: readonly Output[]): readonly Output[] => {
    const [, name = "", file] = /^([^:]*)(?::(.*))?$/s.exec(value) ?? [];
    const format = formats.find((each) => each === name);
    if (!format || file === "")
      return refuse(
        { zh: `应为 ${formats.join("、")} 之一，或加“:文件名”`, en: `Give one of ${formats.join(", ")}, or with “:file”.` },
        locale,
      );
    // The default stands for none.
    const others = isFirst ? [] : before;
    isFirst = false;
    if (file === undefined && others.some((other) => other.file === undefined))
      return refuse(
        {
          zh: "只有一种格式能输出到屏幕，其余请写“:文件名”",
          en: "One format only goes to standard output; give the others “:file”.",
        },
        locale,
      );
    return [...others, { format, ...(file !== undefined && { file }) }];
  };
}

/** `--rule id=severity` or `--rule group/*=severity`, gathered over all its uses: the last one counts. */
export function ruleSetting(locale: Locale) {
  return (value: string, others: RuleSettings): RuleSettings => {
    const [id = "", severity = ""] = value.split("=");
    const level = severities[severity.toLowerCase()];
    const ids = rulesNamed(id);
    if (ids.length === 0)
      return refuse({ zh: `没有规则「${id}」，见 --list-rules`, en: `No rule "${id}"; see --list-rules.` }, locale);
    if (!level)
      return refuse(
        { zh: "级别应为 error、warning、information 或 off", en: "The severity is error, warning, information or off." },
        locale,
      );
    return { ...others, ...Object.fromEntries(ids.map((each) => [each, level])) };
  };
}

const severities: { readonly [name: string]: Severity | "off" } = {
  error: "error",
  warning: "warning",
  warn: "warning",
  information: "information",
  info: "information",
  off: "off",
};

function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

function refuse(reason: Text, locale: Locale): never {
  throw new InvalidArgumentError(reason[locale]);
}
