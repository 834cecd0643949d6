import { openRules } from "@xxgk-lint/shared/drafting.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Draft } from "./draft.ts";
import { rulePage } from "./markup.ts";
import { toLspRange } from "./positions.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** A draft's findings in the protocol's shape; none for a document that is not open. */
export function toDiagnostics(
  draft: Draft | undefined,
  server: Pick<Client, "capabilities"> & WithWorkspace<"locate">,
): Diagnostic[] {
  return draft ? draft.result.findings.map((finding) => toDiagnostic(finding, draft, server)) : [];
}

/** What stands there once more than it should is shown faded. */
const unnecessary: readonly string[] = ["row/duplicate", "section/duplicate", "text/repeat"];

export const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

function toDiagnostic(
  finding: Finding,
  { document, stage }: Draft,
  server: Pick<Client, "capabilities"> & WithWorkspace<"locate">,
): Diagnostic {
  const { tagSupport } =
    server.capabilities.textDocument?.publishDiagnostics ?? server.capabilities.textDocument?.diagnostic ?? {};
  return {
    range: toLspRange(document, finding.range),
    // Faint marks, no squiggles, and no line in a list of problems.
    severity: stage === "filling-in" && openRules.has(finding.rule) ? DiagnosticSeverity.Hint : severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: "xxgk-lint",
    message: finding.message,
    relatedInformation: finding.related.map(({ uri, range, message }) => ({
      location: uri ? server.workspace.locate(uri, range) : { uri: document.uri, range: toLspRange(document, range) },
      message,
    })),
    ...(tagSupport && unnecessary.includes(finding.rule) && { tags: [DiagnosticTag.Unnecessary] }),
    data: { rule: finding.rule, isFixable: finding.fix !== undefined },
  };
}
