import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { locationWords } from "@xxgk-lint/shared/report/location.ts";
import type { Severity } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { FileResult, PlacedFinding } from "../lint/file-result.ts";
import { isUnrecognised, notReport } from "./not-report.ts";
import { shortPath } from "./short-path.ts";

/** A finding as other programs take it: by line and column, both from 1. */
export interface Entry {
  readonly rule: string;
  readonly severity: Severity;
  /** Of a Word file or a PDF it begins with the place on the page: the line, which is then 1, says nothing. */
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Missing for a file that was named and is no report. */
  readonly finding?: PlacedFinding;
}

export const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** What was found in a text, in its order. */
export function entriesOf(result: FileResult, locale: Locale): Entry[] {
  if (isUnrecognised(result)) return [{ rule: "not-a-report", severity: "warning", message: notReport[locale], ...beginning }];
  return result.findings.map((finding) => entryOf(finding, locale));
}

/** One finding of a text. */
export function entryOf(finding: PlacedFinding, locale: Locale): Entry {
  const { rule, severity, message, location } = finding;
  if (location) {
    const place = locationWords(location, locale) + (locale === "zh" ? "：" : ": ");
    return { rule, severity, message: place + message, ...beginning, finding };
  }
  return { rule, severity, message, ...placeOf(finding), finding };
}

/** Lines and columns from 1. */
export function placeOf({ start, end }: Pick<PlacedFinding, "start" | "end">) {
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** A path as other programs write it: with slashes, and relative to the current folder where it lies below. */
export function pathOf({ filePath }: FileResult, cwd: string): string {
  return shortPath(filePath, cwd).replaceAll(sep, "/");
}

/** The same as a uri. */
export function uriOf(checked: FileResult, cwd: string): string {
  const path = pathOf(checked, cwd);
  return checked.filePath === "<stdin>" || path !== checked.filePath.replaceAll(sep, "/")
    ? path.split("/").map(encodeURIComponent).join("/")
    : pathToFileURL(checked.filePath).href;
}
