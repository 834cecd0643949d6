import { window, workspace } from "vscode";
import type { Checks } from "./checks.ts";
import { codeActions } from "./code-actions.ts";
import { documentAt } from "./documents.ts";
import { say } from "./words.ts";

/** Applies every fix that is safe to the active document, and says so where there is none. */
export async function fixAll(checks: Checks): Promise<void> {
  const uri = documentAt();
  const report = uri && checks.of(uri)?.report;
  if (!uri || !report) {
    window.showInformationMessage(say("Open an annual report first."));
    return;
  }
  const [action] = await codeActions(await workspace.openTextDocument(uri), "source.fixAll.xxgk");
  if (action?.edit) await workspace.applyEdit(action.edit);
  else if (report.errors + report.warnings + report.notes === 0)
    window.showInformationMessage(say("Nothing was found, so there is nothing to mend."));
  else window.showInformationMessage(say("Nothing here can be fixed without your decision."));
}
