import { l10n, window, workspace } from "vscode";
import { codeActions } from "./code-actions.ts";

/** Lets a person pick among the sections, tables and rows that the active document lacks, and inserts what is picked. */
export async function insert(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const actions = await codeActions(document, "quickfix.xxgk.insert");
  if (actions.length === 0) {
    window.showInformationMessage(l10n.t("Nothing is missing: every section and table is there."));
    return;
  }
  const items = actions.map((action) => ({ label: action.title, action }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t("What to insert?") });
  if (picked?.action.edit) await workspace.applyEdit(picked.action.edit);
}
