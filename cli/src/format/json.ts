import type { Edit } from "@xxgk-lint/shared/text/range.ts";
import type { FileResult, PlacedFinding, PlacedRelated } from "../lint/file-result.ts";
import { clauses } from "./clauses.ts";
import { countFindings } from "./count.ts";
import { placeOf } from "./entry.ts";
import { isUnrecognised, notReport } from "./not-report.ts";

/** ESLint's severities, and 3 for information as textlint has it. */
const severities = { error: 2, warning: 1, information: 3 } as const;

/**
 * ESLint's result shape with fields of our own, as docs/results.schema.json says; on one line. One entry for each text that was read, also
 * where nothing was found. Offsets are UTF-16 code units, lines and columns count from 1.
 */
export function formatJson(results: readonly FileResult[]): string {
  return `${JSON.stringify(results.map(resultOf))}\n`;
}

function resultOf(result: FileResult) {
  const { filePath, findings, disabled, waived, notes, output } = result;
  const counts = countFindings(findings);
  return {
    filePath,
    ...result.about,
    messages: isUnrecognised(result) ? [unrecognised] : findings.map(messageOf),
    suppressedMessages: [
      ...disabled.map((finding) => ({ ...messageOf(finding), suppressions: [{ kind: "directive", justification: "" }] })),
      ...waived.map(({ finding, waiver }) => ({
        ...messageOf(finding),
        suppressions: [{ kind: "waiver", justification: waiver.reason }],
      })),
    ],
    errorCount: counts.error,
    warningCount: counts.warning + (isUnrecognised(result) ? 1 : 0),
    infoCount: counts.information,
    fixableErrorCount: counts.fixableErrors,
    fixableWarningCount: counts.fixableWarnings,
    ...(notes && { notes: notes.map(({ zh }) => zh) }),
    ...(output !== undefined && { output }),
  };
}

/** As ESLint speaks of a file that it does not lint: without a rule. */
const unrecognised = { ruleId: null, severity: severities.warning, message: notReport.zh, line: 1, column: 1, suggestions: [] };

function messageOf(finding: PlacedFinding) {
  const { rule, id, severity, location, message, stated, expected, related, fix, suggestions } = finding;
  const clause = clauses.get(rule);
  return {
    ruleId: rule,
    id,
    severity: severities[severity],
    message,
    ...placeOf(finding),
    ...(clause && { clause }),
    ...(stated !== undefined && { stated }),
    ...(expected !== undefined && { expected }),
    ...(location && { location }),
    ...(related.length > 0 && { related: related.map(relatedOf) }),
    ...(fix?.whole && { fix: editOf(fix.whole) }),
    suggestions: suggestions.flatMap(({ title, whole }) => (whole ? [{ desc: title, fix: editOf(whole) }] : [])),
  };
}

/** Without a line where the other file is not known by lines. */
function relatedOf({ uri, message, start }: PlacedRelated) {
  return { message, ...(uri !== undefined && { uri }), ...(start && { line: start.line + 1, column: start.column + 1 }) };
}

/** ESLint knows one replacement a fix: several edits become one that covers them all and what stands between. */
function editOf({ range: { start, end }, text }: Edit) {
  return { range: [start, end], text };
}
