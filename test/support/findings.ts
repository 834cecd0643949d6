import { defaults, lintReport } from "../../shared/src/lint.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { locationOf, locationWords } from "../../shared/src/report/location.ts";
import type { Report } from "../../shared/src/report/report.ts";
import { quoteAt } from "../../shared/src/report/words-at.ts";
import type { Finding, SaidFix } from "../../shared/src/rules/rule.ts";
import type { Edit, Locale } from "../../shared/src/text/range.ts";
import type { Surroundings } from "../../shared/src/workspace/surroundings.ts";
import { type At, placesIn } from "./places.ts";

/**
 * All that is said of a text, line by line: severity, rule, place, words in both languages, what it is about, places that belong to it, what
 * its fixes change. Throws when a rule fails.
 */
export function findingsInWords(text: string, surroundings: Surroundings = {}): string {
  const report = bind(text);
  if (!report) return "no report";
  const findings = findingsIn(report, "zh", surroundings);
  const english = findings.length > 0 ? findingsIn(report, "en", surroundings) : [];
  const lines = findings.flatMap((finding, i) => linesOf(finding, english[i]?.message ?? "", report));
  return lines.length > 0 ? lines.join("\n") : "nothing";
}

function findingsIn(report: Report, locale: Locale, surroundings: Surroundings): readonly Finding[] {
  const { findings, crashes } = lintReport(report, { ...defaults, locale }, surroundings);
  const [crash] = crashes;
  if (crash) throw crash.error;
  return findings;
}

function linesOf(finding: Finding, english: string, report: Report): string[] {
  const { severity, rule, range, message, related, fix, suggestions, stated, expected } = finding;
  const text = report.source;
  const at = placesIn(text);
  return [
    `${severity} ${rule} ${at(range)} ${message}`,
    `  ${english}`,
    ...placeLines(finding, report),
    ...(stated === undefined && expected === undefined ? [] : [`  stated ${stated}, expected ${expected}`]),
    ...related.map((other) => `  see ${other.uri ? `${other.uri} ` : ""}${at(other.range)} ${other.message}`),
    ...(fix ? fixLines("fix", fix, text, at) : []),
    ...suggestions.flatMap((suggestion) => fixLines("offer", suggestion, text, at)),
  ];
}

function placeLines({ at, range }: Finding, report: Report): string[] {
  const { text, start, end } = quoteAt(report, range) ?? { text: "", start: 0, end: 0 };
  const quoted = shown(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`);
  return [`  about ${at || "-"}; ${locationWords(locationOf(report, range), "zh")}; “${quoted}”`];
}

function fixLines(name: string, { title, edits }: SaidFix, text: string, at: At): string[] {
  return [`  ${name} ${title}`, ...edits.map((edit) => `    ${editWords(edit, text, at)}`)];
}

function editWords({ range, text: newText }: Edit, text: string, at: At): string {
  return `${at(range)} “${shown(text.slice(range.start, range.end))}” → “${shown(newText)}”`;
}

function shown(words: string): string {
  const plain = words.replaceAll("\r", "␍").replaceAll("\n", "⏎").replaceAll("\t", "⇥");
  return plain.length > 160 ? `${plain.slice(0, 80)}…${plain.slice(-60)} (${plain.length})` : plain;
}
