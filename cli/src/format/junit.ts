import type { FileResult } from "../lint/file-result.ts";
import { type Entry, entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";
import { attributes, escapeXml } from "./xml.ts";

/** JUnit's XML: a suite a file, a case a finding; errors and warnings fail, information is a case that was passed over. */
export function formatJunit(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  const suites = checked.map((text) => ({ path: pathOf(text, cwd), entries: entriesOf(text, locale) }));
  const all = suites.flatMap(({ entries }) => entries);
  const totals = attributes({ name: "xxgk-lint", ...counts(all, suites.filter(({ entries }) => entries.length === 0).length) });
  const body = suites.map(({ path, entries }) => suiteXml(path, entries));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${totals}>`, ...body, "</testsuites>"].join("\n")}\n`;
}

function suiteXml(path: string, entries: readonly Entry[]): string {
  const cases =
    entries.length === 0
      ? [`    <testcase${attributes({ name: "xxgk-lint", classname: path })}/>`]
      : entries.map((entry) => caseXml(path, entry));
  const own = attributes({ name: path, ...counts(entries, entries.length === 0 ? 1 : 0) });
  return [`  <testsuite${own}>`, ...cases, "  </testsuite>"].join("\n");
}

function caseXml(path: string, { rule, severity, message, line, column }: Entry): string {
  const place = `${path}:${line}:${column}`;
  const inside =
    severity === "information"
      ? `<skipped${attributes({ message })}/>`
      : `<failure${attributes({ message, type: severity })}>${escapeXml(`${place} ${message}`)}</failure>`;
  return `    <testcase${attributes({ name: `${rule} ${line}:${column}`, classname: path })}>${inside}</testcase>`;
}

function counts(entries: readonly Entry[], passed: number) {
  const skipped = entries.filter(({ severity }) => severity === "information").length;
  return { tests: entries.length + passed, failures: entries.length - skipped, errors: 0, skipped };
}
