import { locationWords } from "@xxgk-lint/shared/report/location.ts";
import type { Severity } from "@xxgk-lint/shared/rules/rule.ts";
import { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import type { Colors } from "picocolors/types.js";
import type { FileResult, PlacedFinding } from "../lint/file-result.ts";
import type { FormatOptions } from "./formatters.ts";
import { drawFrame, type Excerpt, excerptOf } from "./frame.ts";
import { isUnrecognised, notReport } from "./not-report.ts";
import { relatedWords } from "./related.ts";
import { severityWords } from "./severity-words.ts";
import { shortPath } from "./short-path.ts";
import { summaryOf } from "./summary.ts";
import { visible } from "./visible.ts";

export interface StylishOptions extends FormatOptions {
  readonly colors: Colors;
  /** In columns, of the source line in a frame. */
  readonly width?: number;
}

/** For people: each finding with its line of the source, and a summary. */
export function formatStylish(checked: readonly FileResult[], options: StylishOptions): string {
  const parts = checked.map((text) => fileWords(text, options)).filter((words) => words !== "");
  return `${[...parts, summaryOf(checked, options, options.colors)].join("\n\n")}\n`;
}

function fileWords(result: FileResult, options: StylishOptions): string {
  const { colors, locale, cwd } = options;
  const name = visible(shortPath(result.filePath, cwd));
  if (isUnrecognised(result))
    return `${colors.underline(name)}\n  ${colors.yellow(severityWords.warning[locale])}  ${notReport[locale]}`;
  const notes = (result.notes ?? []).map((note) => colors.dim(`  ${visible(note[locale])}`));
  if (result.findings.length === 0) return notes.length > 0 && result.named ? [name, ...notes].join("\n") : "";
  const findings = result.findings.map((finding) => findingWords(finding, options));
  return [colors.underline(name), ...notes, ...findings].join("\n");
}

function findingWords(finding: PlacedFinding, options: StylishOptions): string {
  const { locale, colors } = options;
  const severity = paint(finding.severity, colors)(severityWords[finding.severity][locale]);
  const place = colors.dim(visible(placeWords(finding, locale)));
  return [
    `  ${place}  ${severity}  ${visible(finding.message)}  ${colors.dim(finding.rule)}`,
    ...(finding.excerpt ? frameWords(finding.excerpt, finding.severity, options) : quoteWords(finding, options)),
    ...notes(finding, options).map((note) => `    ${colors.dim(visible(note))}`),
  ].join("\n");
}

function placeWords({ start, location }: PlacedFinding, locale: Locale): string {
  return location ? locationWords(location, locale) : `${start.line + 1}:${start.column + 1}`;
}

/** Where there are no lines: the words of the row or the paragraph. */
function quoteWords({ quote, severity }: PlacedFinding, { colors, width = 90 }: StylishOptions): string[] {
  if (!quote) return [];
  const { source, carets } = drawFrame(excerptOf(quote.text, new Lines(quote.text), quote), width);
  const margin = `    ${colors.dim("│")} `;
  return [margin + source, margin + paint(severity, colors)(carets)];
}

function frameWords(excerpt: Excerpt, severity: Severity, { colors, width = 90 }: StylishOptions): string[] {
  const { line, source, carets } = drawFrame(excerpt, width);
  const number = String(line);
  const margin = `    ${" ".repeat(number.length)} ${colors.dim("│")} `;
  return [`    ${colors.dim(`${number} │`)} ${source}`, `${margin}${paint(severity, colors)(carets)}`];
}

/** What goes with a finding: the other places, what `--fix` would do, what a person may choose. */
function notes(finding: PlacedFinding, { locale, cwd }: StylishOptions): string[] {
  const related = relatedWords(finding.related, finding.location === undefined, { locale, cwd });
  return [
    ...(related ? [related] : []),
    ...(finding.fix ? [noteWords.fix[locale] + finding.fix.title] : []),
    ...finding.suggestions.slice(0, 3).map(({ title }) => noteWords.suggestion[locale] + title),
  ];
}

function paint(severity: Severity, colors: Colors) {
  return { error: colors.red, warning: colors.yellow, information: colors.cyan }[severity];
}

const noteWords: { readonly [kind in "fix" | "suggestion"]: Text } = {
  fix: { zh: "可用 --fix 修正：", en: "--fix: " },
  suggestion: { zh: "可以考虑：", en: "consider: " },
};
