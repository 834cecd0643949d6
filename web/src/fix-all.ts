import type { CodeAction } from "vscode-languageclient";
import type { Desk } from "./desk.ts";
import { applyEdits } from "./language/changes.ts";

/** Makes every safe fix in the open draft, as the command's --fix does. */
export async function fixAll(desk: Desk): Promise<void> {
  await desk.pane.flush();
  const { editor, server, words, about } = desk;
  const { uri } = about;
  const { doc } = editor.state;
  const start = { line: 0, character: 0 };
  const actions = await server.request<readonly CodeAction[] | null>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: ["source.fixAll"] },
  });
  const edits = actions?.[0]?.edit?.changes?.[uri] ?? [];
  if (doc !== editor.state.doc) desk.set({ notice: words.keepsChanging });
  else {
    applyEdits(editor, edits);
    desk.set({ notice: edits.length > 0 ? words.fixed : words.nothingToFix });
  }
}
