import { areSound } from "@xxgk-lint/shared/fix.ts";
import { rules } from "@xxgk-lint/shared/rules/index.ts";
import type { Finding, Rule } from "@xxgk-lint/shared/rules/rule.ts";
import { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Fix, Location, Log, ReportingDescriptor, Result } from "sarif";
import about from "../../package.json" with { type: "json" };
import type { CheckedText } from "../lint/check-input.ts";
import { type Entry, entriesOf, entryOf, uriOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";

const levels = { error: "error", warning: "warning", information: "note" } as const;

/** SARIF 2.1.0, as GitHub, Azure and many viewers take it. Fingerprints come from what a finding is about. What was let stand is suppressed. */
export function formatSarif(checked: readonly CheckedText[], { locale }: FormatOptions): string {
  const results = checked.flatMap((text) => resultsOf(text, locale));
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "xxgk-lint",
            version: about.version,
            rules: rules.filter(({ id }) => used.has(id)).map((rule) => descriptorOf(rule, locale)),
          },
        },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function descriptorOf({ id, severity, summary, explanation, sources }: Rule, locale: Locale): ReportingDescriptor {
  const clauses = sources.map(({ document, clause }) => `${document} ${clause}`);
  const text = [explanation[locale], ...clauses].join("\n");
  return {
    id,
    shortDescription: { text: summary[locale] },
    fullDescription: { text: explanation[locale] },
    help: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultsOf(text: CheckedText, locale: Locale): Result[] {
  const lines = new Lines(text.document.source);
  const suppressed = (finding: Finding, kind: "inSource" | "external", justification?: string): Result => ({
    ...resultOf(entryOf(finding, lines, locale), text, lines, locale),
    suppressions: [{ kind, ...(justification !== undefined && { justification }) }],
  });
  return [
    ...entriesOf(text, locale).map((entry) => resultOf(entry, text, lines, locale)),
    ...text.disabled.map((finding) => suppressed(finding, "inSource")),
    ...text.waived.map(({ finding, waiver }) => suppressed(finding, "external", waiver.reason)),
  ];
}

function resultOf(entry: Entry, text: CheckedText, lines: Lines, locale: Locale): Result {
  const { rule, severity, message, finding } = entry;
  const related = finding?.related.filter(({ uri }) => uri === undefined) ?? [];
  const fixes = finding ? fixesOf(finding, text) : [];
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(entry, text)],
    ...(finding && { fingerprints: { "xxgk-lint/v1": finding.id } }),
    ...(related.length > 0 &&
      !finding?.location && {
        relatedLocations: related.map(({ range, message: words }) => ({
          ...locationOf(entryOf({ ...finding, range } as Finding, lines, locale), text),
          message: { text: words },
        })),
      }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Of a Word file or a PDF the place on the page, by names: its lines mean nothing. */
function locationOf({ line, column, endLine, endColumn, finding }: Entry, text: CheckedText): Location {
  const artifactLocation = { uri: uriOf(text) };
  if (!finding?.location)
    return { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } } };
  const { table, row, column: cell, rowName, columnName, heading } = finding.location;
  const names = [heading, table && `table ${table}`, row && `row ${row}`, cell && `cell ${cell}`, rowName, columnName];
  const fullyQualifiedName = names.filter(Boolean).join(" / ");
  return { physicalLocation: { artifactLocation }, ...(fullyQualifiedName && { logicalLocations: [{ fullyQualifiedName }] }) };
}

/** Of files that hold their text as it is: the offsets in a Word file are those of one of its parts. */
function fixesOf({ fix, suggestions, location }: Finding, text: CheckedText): Fix[] {
  const size = text.document.source.length;
  const all = location ? [] : [...(fix ? [fix] : []), ...suggestions];
  return all
    .filter(({ edits }) => edits.length > 0 && areSound(edits, size))
    .map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(text) },
          replacements: edits.map(({ range, text: inserted }) => ({
            deletedRegion: { charOffset: range.start, charLength: range.end - range.start },
            insertedContent: { text: inserted },
          })),
        },
      ],
    }));
}
