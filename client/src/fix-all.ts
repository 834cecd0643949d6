import { l10n, window, workspace } from "vscode";
import { codeActions } from "./code-actions.ts";

/** Applies every fix that is safe to the active document, and says so where there is none. */
export async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const [action] = await codeActions(document, "source.fixAll.xxgk");
  if (action?.edit) await workspace.applyEdit(action.edit);
  else window.showInformationMessage(l10n.t("Nothing here can be mended without a decision of yours."));
}
