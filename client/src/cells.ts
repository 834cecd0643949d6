import {
  commands,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  env,
  languages,
  type Range,
  Selection,
  StatusBarAlignment,
  type TextDocument,
  TextEdit,
  type TextEditor,
  WorkspaceEdit,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Checks } from "./checks.ts";
import { languages as reportLanguages } from "./options.ts";
import { cellAt, nextCell, type PasteAnswer, pasteAt } from "./protocol.ts";
import { changeText } from "./text-changes.ts";
import { say } from "./words.ts";

/** Numbers in the text: the one at the cursor is named, Tab goes from one to the next, blocks and tables are pasted into them. */
export class Cells implements DocumentPasteEditProvider {
  readonly #client: BaseLanguageClient;
  readonly #checks: Checks;
  readonly #item = window.createStatusBarItem("xxgkLint.cell", StatusBarAlignment.Right, 101);
  readonly #listeners: Disposable;

  constructor(client: BaseLanguageClient, checks: Checks) {
    this.#client = client;
    this.#checks = checks;
    this.#item.name = say("Cell of the annual report");
    const selector = reportLanguages.map((language) => ({ language }));
    this.#listeners = Disposable.from(
      this.#item,
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.#name(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => void this.#name(editor)),
      checks.onDidChange(() => void this.#name(window.activeTextEditor)),
      languages.registerDocumentPasteEditProvider(selector, this, {
        providedPasteEditKinds: [kind],
        pasteMimeTypes: ["text/plain", "text/html"],
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Selects the next number, or the one before; a tab where there is none. */
  async next(isBack: boolean): Promise<void> {
    const editor = window.activeTextEditor;
    const place =
      editor && this.#isReport(editor) ? await this.#client.sendRequest(nextCell, { ...this.#at(editor), isBack }) : null;
    if (!editor || !place) {
      await commands.executeCommand(isBack ? "outdent" : "tab");
      return;
    }
    const range = this.#client.protocol2CodeConverter.asRange(place);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }

  /** Pastes a block of numbers into the cells from the cursor on; anything else as ever. */
  async paste(): Promise<void> {
    const editor = window.activeTextEditor;
    const text = await env.clipboard.readText();
    const answer = editor && this.#isReport(editor) && /[\t\n]/.test(text.trimEnd()) ? await this.#ask(editor, text, "") : null;
    if (!editor || answer?.kind !== "cells" || !(await agrees(answer))) {
      if (answer?.kind !== "cells") await commands.executeCommand("editor.action.clipboardPasteAction");
      return;
    }
    const refusal = await changeText(editor.document, this.#client, async () => {
      const again = await this.#ask(editor, text, "");
      return again?.kind === "cells" ? again : null;
    });
    window.setStatusBarMessage(refusal ?? say("{0} cells filled in", answer.count), 5000);
  }

  /** A table of a page, of Word or Excel becomes one of the draft's notation. */
  async provideDocumentPasteEdits(document: TextDocument, [range]: readonly Range[], data: DataTransfer) {
    const [text = "", html = ""] = await Promise.all(["text/plain", "text/html"].map((type) => data.get(type)?.asString()));
    if (!range || !this.#checks.of(document.uri)?.report || (!/[\t\n]/.test(text) && !/<table/i.test(html))) return undefined;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const answer = await this.#client.sendRequest(pasteAt, { uri, position: range.start, text, html });
    if (answer?.kind === "cells") return answer.misfits.length === 0 ? [this.#asCells(document, answer)] : undefined;
    if (answer?.kind !== "table") return undefined;
    const title = say("Paste as a table of this draft: {0}", answer.name);
    window.setStatusBarMessage(say("Pasted as a table of this draft: {0}", answer.name), 8000);
    return [new DocumentPasteEdit(answer.text, title, kind)];
  }

  /** Where the key was pressed before it was known that the cursor stands in a cell. */
  #asCells({ uri }: TextDocument, { edits, count }: Extract<PasteAnswer, { readonly kind: "cells" }>): DocumentPasteEdit {
    const paste = new DocumentPasteEdit("", say("Fill in {0} cells", count), kind);
    const { protocol2CodeConverter: converter } = this.#client;
    paste.additionalEdit = new WorkspaceEdit();
    paste.additionalEdit.set(
      uri,
      edits.map(({ range, newText }) => TextEdit.replace(converter.asRange(range), newText)),
    );
    return paste;
  }

  #ask(editor: TextEditor, text: string, html: string): Promise<PasteAnswer | null> {
    return this.#client.sendRequest(pasteAt, { ...this.#at(editor), text, html });
  }

  /** In the status bar, and for the keys that count in a cell only. */
  async #name(editor: TextEditor | undefined): Promise<void> {
    const version = editor?.document.version;
    const cell =
      editor && this.#isReport(editor) ? await this.#client.sendRequest(cellAt, this.#at(editor)).catch(() => null) : null;
    if (editor !== window.activeTextEditor || version !== editor?.document.version) return;
    void commands.executeCommand("setContext", "xxgkLint.inCell", cell !== null);
    if (!cell) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(table) ${shortened(cell.row)} · ${cell.column}`;
    this.#item.tooltip = `${cell.row} · ${cell.column}`;
    this.#item.show();
  }

  #isReport(editor: TextEditor): boolean {
    return this.#checks.of(editor.document.uri)?.report !== undefined;
  }

  #at({ document, selection }: TextEditor) {
    return { uri: this.#client.code2ProtocolConverter.asUri(document.uri), position: selection.start };
  }
}

const kind = DocumentDropOrPasteEditKind.Text.append("xxgk", "table");

const longestColumnName = 16;

function shortened(label: string): string {
  return label.length > longestColumnName ? `${label.slice(0, longestColumnName)}…` : label;
}

/** What does not fit is told before anything is written. */
async function agrees({ count, misfits }: Extract<PasteAnswer, { readonly kind: "cells" }>): Promise<boolean> {
  if (misfits.length === 0) return true;
  const fill = say("Fill in {0} cells", count);
  const answer = await window.showWarningMessage(say("Not all of it fits"), { modal: true, detail: misfits.join("\n") }, fill);
  return answer === fill;
}
