import { type BuiltSheet, buildSheet } from "@xxgk-lint/shared/sheet/build.ts";
import type { ReportDraft } from "./draft.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

const built = new WeakMap<ReportDraft["result"], BuiltSheet>();

/** A draft as the form prints it. The same check is laid out once. */
export function sheetOf({ report, result, summary, settings, stage }: ReportDraft, server: WithWorkspace<"around">): BuiltSheet {
  const known = built.get(result);
  if (known) return known;
  const sheet = buildSheet({
    report,
    findings: result.findings,
    surroundings: summary ? server.workspace.around(summary) : {},
    locale: settings.lint.locale,
    isDrafting: stage === "filling-in",
    isFinal: stage === "final",
  });
  built.set(result, sheet);
  return sheet;
}
