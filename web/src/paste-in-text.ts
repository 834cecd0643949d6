import type { EditorView } from "@codemirror/view";
import { positionAt } from "./editor/positions.ts";
import { applyEdits } from "./language/changes.ts";
import type { LanguageServer } from "./language/server.ts";
import type { Words } from "./words.ts";

/** What pasting takes of the desk. */
export interface PasteTarget {
  /** Missing where the open draft is no report. */
  readonly sheet?: object | null | undefined;
  readonly editor: EditorView;
  readonly server: LanguageServer;
  readonly words: Words;
  readonly about: { readonly uri: string };
  set(part: { readonly notice: string }): void;
}

/** Pastes blocks and tables into a report's text. False where the editor's own pasting is right. */
export function pasteInText(desk: PasteTarget, data: DataTransfer): boolean {
  const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
  if (!desk.sheet || (!/[\t\n]/.test(text.trimEnd()) && !/<table/i.test(html))) return false;
  void paste(desk, text, html);
  return true;
}

/** Numbers into their cells, a table in the draft's own notation; anything else as it is. */
async function paste(desk: PasteTarget, text: string, html: string): Promise<void> {
  const { editor, server, words, about } = desk;
  const { doc, selection } = editor.state;
  const position = positionAt(doc, selection.main.from);
  const answer = await server.ask("pasteAt", { ...about, position, text, html });
  if (answer?.kind === "cells" && answer.misfits.length === 0 && doc === editor.state.doc) {
    applyEdits(editor, answer.edits);
    desk.set({ notice: words.pastedCells(answer.count) });
    return;
  }
  const isTable = answer?.kind === "table";
  editor.dispatch({ ...editor.state.replaceSelection(isTable ? answer.text : text), userEvent: "input.paste" });
  if (isTable) desk.set({ notice: words.pastedTable(answer.name) });
  else if (answer) desk.set({ notice: answer.misfits.join("；") });
}
