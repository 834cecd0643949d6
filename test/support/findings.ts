import { bind } from "../../shared/src/report/bind.ts";
import { locationOf, locationWords } from "../../shared/src/report/location.ts";
import type { Report } from "../../shared/src/report/report.ts";
import { quoteAt } from "../../shared/src/report/words-at.ts";
import type { Finding, SaidFix } from "../../shared/src/rules/rule.ts";
import type { Edit } from "../../shared/src/text/range.ts";
import type { Surroundings } from "../../shared/src/workspace/surroundings.ts";
import { type At, placesIn } from "./places.ts";
import { findingsOn } from "./rule.ts";

/** All that is said of a text, line by line: severity, rule, place, words, what it is about, places that belong to it, what its fixes change. */
export function findingsInWords(text: string, surroundings?: Surroundings): string {
  const at = placesIn(text);
  const findings = findingsOn(text, surroundings);
  return findings.length === 0 ? "nothing" : findings.flatMap((finding) => linesOf(finding, text, at)).join("\n");
}

function linesOf(finding: Finding, text: string, at: At): string[] {
  const report = bind(text);
  const { severity, rule, range, message, related, fix, suggestions, stated, expected } = finding;
  return [
    `${severity} ${rule} ${at(range)} ${message}`,
    ...(report ? placeLines(finding, report) : []),
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
