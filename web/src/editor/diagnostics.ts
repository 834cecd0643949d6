import type { Diagnostic as EditorDiagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Diagnostic, Position } from "vscode-languageclient";

const severities = { 1: "error", 2: "warning", 3: "info", 4: "hint" } as const;

/** What was found in this very text, as the editor marks it. */
export function toEditorDiagnostics(found: readonly Diagnostic[], doc: Text): EditorDiagnostic[] {
  return found.flatMap(({ range, severity = 1, message }) => {
    const [from, to] = [offsetOf(range.start, doc), offsetOf(range.end, doc)];
    // The text may have changed since it was looked at; the next look is on its way.
    return from === undefined || to === undefined ? [] : [{ from, to, severity: severities[severity], message: String(message) }];
  });
}

function offsetOf({ line, character }: Position, doc: Text): number | undefined {
  if (line >= doc.lines) return undefined;
  const { from, to } = doc.line(line + 1);
  return from + character <= to ? from + character : undefined;
}
