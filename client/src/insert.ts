import { type CodeAction, type Range, type TextDocument, TextEditorRevealType, window, workspace } from "vscode";
import { codeActions } from "./code-actions.ts";
import { documentAt } from "./documents.ts";
import { say } from "./words.ts";

/** Lets a person pick among the sections, tables and rows that a document lacks, and inserts what is picked: the active one, or the one with this address. */
export async function insert(address?: unknown): Promise<void> {
  const uri = documentAt(address);
  const document = uri && (await workspace.openTextDocument(uri));
  const actions = document ? await codeActions(document, "quickfix.xxgk.insert") : [];
  if (!document || actions.length === 0) {
    window.showInformationMessage(
      say("Nothing can be inserted here: either this is no annual report, or every section and table is there."),
    );
    return;
  }
  const items = actions.map((action) => ({ label: action.title, action }));
  const picked = items.length === 1 ? items[0] : await window.showQuickPick(items, { placeHolder: say("What to insert?") });
  if (picked?.action.edit && (await workspace.applyEdit(picked.action.edit))) reveal(document, picked.action);
}

/** Brings what was inserted into sight. */
function reveal(document: TextDocument, { edit }: CodeAction): void {
  const [range] = edit?.get(document.uri).map(({ range }: { readonly range: Range }) => range) ?? [];
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  if (range && editor) editor.revealRange(range, TextEditorRevealType.AtTop);
}
