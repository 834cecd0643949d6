import { rules } from "@xxgk-lint/shared/rules/index.ts";
import type { Rule } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Fix, Location, Log, ReportingDescriptor, Result } from "sarif";
import about from "../../package.json" with { type: "json" };
import type { FileResult, PlacedFinding, PlacedRelated } from "../lint/file-result.ts";
import { type Entry, entriesOf, entryOf, placeOf, uriOf } from "./entry.ts";
import type { FormatOptions } from "./formatter.ts";

const levels = { error: "error", warning: "warning", information: "note" } as const;

/**
 * SARIF 2.1.0, as GitHub, Azure and many viewers read it. Fingerprints are made from what a finding is about. Waived findings are
 * suppressed.
 */
export function formatSarif(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  const results = checked.flatMap((text) => resultsOf(text, uriOf(text, cwd), locale));
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

function resultsOf(result: FileResult, uri: string, locale: Locale): Result[] {
  const suppressed = (finding: PlacedFinding, kind: "inSource" | "external", justification?: string): Result => ({
    ...resultOf(entryOf(finding, locale), uri),
    suppressions: [{ kind, ...(justification !== undefined && { justification }) }],
  });
  return [
    ...entriesOf(result, locale).map((entry) => resultOf(entry, uri)),
    ...result.disabled.map((finding) => suppressed(finding, "inSource")),
    ...result.waived.map(({ finding, waiver }) => suppressed(finding, "external", waiver.reason)),
  ];
}

function resultOf(entry: Entry, uri: string): Result {
  const { rule, severity, message, finding } = entry;
  const related = finding?.location ? [] : (finding?.related.flatMap((place) => relatedLocation(place, uri)) ?? []);
  const fixes = finding ? fixesOf(finding, uri) : [];
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(entry, uri)],
    ...(finding && { fingerprints: { "xxgk-lint/v1": finding.id } }),
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Those in the file itself. */
function relatedLocation({ uri: other, start, end, message }: PlacedRelated, uri: string): Location[] {
  if (other !== undefined || !start || !end) return [];
  return [
    {
      physicalLocation: { artifactLocation: { uri }, region: regionOf(placeOf({ start, end })) },
      message: { text: message },
    },
  ];
}

function regionOf({ line, column, endLine, endColumn }: ReturnType<typeof placeOf>) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Of a Word file or a PDF the place on the page, by names: its lines mean nothing. */
function locationOf(entry: Entry, uri: string): Location {
  const artifactLocation = { uri };
  const { finding } = entry;
  if (!finding?.location) return { physicalLocation: { artifactLocation, region: regionOf(entry) } };
  const { table, row, column: cell, rowName, columnName, heading } = finding.location;
  const names = [heading, table && `table ${table}`, row && `row ${row}`, cell && `cell ${cell}`, rowName, columnName];
  const fullyQualifiedName = names.filter(Boolean).join(" / ");
  return { physicalLocation: { artifactLocation }, ...(fullyQualifiedName && { logicalLocations: [{ fullyQualifiedName }] }) };
}

/** Of files that hold their text as it is: the offsets in a Word file are those of one of its parts. */
function fixesOf({ fix, suggestions, location }: PlacedFinding, uri: string): Fix[] {
  const all = location ? [] : [...(fix ? [fix] : []), ...suggestions];
  return all
    .filter(({ whole }) => whole !== undefined)
    .map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri },
          replacements: edits.map(({ range, text: inserted }) => ({
            deletedRegion: { charOffset: range.start, charLength: range.end - range.start },
            insertedContent: { text: inserted },
          })),
        },
      ],
    }));
}
