import { applyEdits, areSound } from "@xxgk-lint/shared/fix.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Edit } from "@xxgk-lint/shared/text/range.ts";
import type { CheckedText } from "../check-input.ts";
import { countFindings } from "./count.ts";
import { isUnrecognised, notReport } from "./not-report.ts";

/** ESLint's severities, and 3 for information as textlint has it. */
const severities = { error: 2, warning: 1, information: 3 } as const;

/** ESLint's result shape, on one line: one entry for each text that was read, also where nothing was found. */
export function formatJson(checked: readonly CheckedText[]): string {
  return `${JSON.stringify(checked.map(resultOf))}\n`;
}

function resultOf(checked: CheckedText) {
  const { filePath, document, findings, applied } = checked;
  const text = document.source;
  const lines = new Lines(text);
  const counts = countFindings(findings);
  return {
    filePath,
    messages: isUnrecognised(checked) ? [unrecognised] : findings.map((finding) => messageOf(finding, text, lines)),
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

function messageOf(finding: Finding, text: string, lines: Lines) {
  const { rule, id, severity, range, location, message, fix, suggestions } = finding;
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
    ...(location && { location }),
    ...(fix && isUsable(fix.edits, text) && { fix: oneEdit(fix.edits, text) }),
    suggestions: suggestions
      .filter(({ edits }) => isUsable(edits, text))
      .map(({ title, edits }) => ({ desc: title, fix: oneEdit(edits, text) })),
  };
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
