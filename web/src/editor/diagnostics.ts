import type { Diagnostic as EditorDiagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Diagnostic } from "vscode-languageclient";
import { offsetAt } from "./positions.ts";

const severities = { 1: "error", 2: "warning", 3: "info", 4: "hint" } as const;

/** What was found in this very text, as the editor marks it. */
export function toEditorDiagnostics(found: readonly Diagnostic[], doc: Text): EditorDiagnostic[] {
  return found.flatMap(({ range, severity = 1, message }) => {
    const [from, to] = [offsetAt(doc, range.start), offsetAt(doc, range.end)];
    // The text may have changed since it was looked at; the next look is on its way.
    return from === undefined || to === undefined ? [] : [{ from, to, severity: severities[severity], message: String(message) }];
  });
}
