import { applyEdits, areSound } from "@xxgk-lint/shared/fix.ts";
import { rules } from "@xxgk-lint/shared/rules/index.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Edit } from "@xxgk-lint/shared/text/range.ts";
import type { CheckedText } from "../lint/check-input.ts";
import { countFindings } from "./count.ts";
import { isUnrecognised, notReport } from "./not-report.ts";

/** ESLint's severities, and 3 for information as textlint has it. */
const severities = { error: 2, warning: 1, information: 3 } as const;

/**
 * ESLint's result shape with fields of our own, as docs/results.schema.json says; on one line. One entry for each text that was read, also
 * where nothing was found. Offsets are UTF-16 code units, lines and columns count from 1.
 */
export function formatJson(checked: readonly CheckedText[]): string {
  return `${JSON.stringify(checked.map(resultOf))}\n`;
}

function resultOf(checked: CheckedText) {
  const { filePath, document, findings, disabled, waived, applied } = checked;
  const text = document.source;
  const lines = new Lines(text);
  const counts = countFindings(findings);
  const own = (finding: Finding) => messageOf(finding, text, lines, checked);
  return {
    filePath,
    ...checked.about,
    messages: isUnrecognised(checked) ? [unrecognised] : findings.map(own),
    suppressedMessages: [
      ...disabled.map((finding) => ({ ...own(finding), suppressions: [{ kind: "directive", justification: "" }] })),
      ...waived.map(({ finding, waiver }) => ({
        ...own(finding),
        suppressions: [{ kind: "waiver", justification: waiver.reason }],
      })),
    ],
    errorCount: counts.error,
    warningCount: counts.warning + (isUnrecognised(checked) ? 1 : 0),
    infoCount: counts.information,
    fixableErrorCount: counts.fixableErrors,
    fixableWarningCount: counts.fixableWarnings,
    ...(document.notes && { notes: document.notes.map(({ zh }) => zh) }),
    ...(applied > 0 && { output: text }),
  };
}

/** As ESLint speaks of a file that it does not lint: without a rule. */
const unrecognised = { ruleId: null, severity: severities.warning, message: notReport.zh, line: 1, column: 1, suggestions: [] };

function messageOf(finding: Finding, text: string, lines: Lines, { linesOf }: CheckedText) {
  const { rule, id, severity, range, location, message, stated, expected, related, fix, suggestions } = finding;
  const clause = clauses.get(rule);
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return {
    ruleId: rule,
    id,
    severity: severities[severity],
    message,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    ...(clause && { clause }),
    ...(stated !== undefined && { stated }),
    ...(expected !== undefined && { expected }),
    ...(location && { location }),
    ...(related.length > 0 && { related: related.map((place) => relatedOf(place, lines, linesOf)) }),
    ...(fix && isUsable(fix.edits, text) && { fix: oneEdit(fix.edits, text) }),
    suggestions: suggestions
      .filter(({ edits }) => isUsable(edits, text))
      .map(({ title, edits }) => ({ desc: title, fix: oneEdit(edits, text) })),
  };
}

/** What each rule rests on, first of all. */
const clauses = new Map<string, string>(
  rules.flatMap(({ id, sources: [first] }) => (first ? [[id, `${first.document} ${first.clause}`]] : [])),
);

/** Without a line where the other file is not known by lines. */
function relatedOf({ uri, range, message }: Finding["related"][number], own: Lines, linesOf: CheckedText["linesOf"]) {
  const start = (uri === undefined ? own : linesOf?.(uri))?.position(range.start);
  return { message, ...(uri !== undefined && { uri }), ...(start && { line: start.line + 1, column: start.column + 1 }) };
}

function isUsable(edits: readonly Edit[], text: string): boolean {
  return edits.length > 0 && areSound(edits, text.length);
}

/** ESLint knows one replacement a fix: several edits become one that covers them all and what stands between. */
function oneEdit(edits: readonly Edit[], text: string) {
  const start = Math.min(...edits.map(({ range }) => range.start));
  const end = Math.max(...edits.map(({ range }) => range.end));
  const inside = edits.map((edit) => ({ ...edit, range: { start: edit.range.start - start, end: edit.range.end - start } }));
  return { range: [start, end], text: applyEdits(text.slice(start, end), inside) };
}
