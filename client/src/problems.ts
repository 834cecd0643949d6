import { DiagnosticSeverity, languages, type Uri } from "vscode";

export interface Problems {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** How many problems this extension shows in a document. */
export function countProblems(uri: Uri): Problems {
  const severities = languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "xxgk-lint")
    .map(({ severity }) => severity);
  const count = (wanted: DiagnosticSeverity) => severities.filter((severity) => severity === wanted).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  return { errors, warnings, others: severities.length - errors - warnings };
}
