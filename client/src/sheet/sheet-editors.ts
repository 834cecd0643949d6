import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import {
  type CustomTextEditorProvider,
  commands,
  Disposable,
  env,
  type TextDocument,
  type TextEditorSelectionChangeEvent,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Checks } from "../checks.ts";
import { documentAt } from "../documents.ts";
import { say } from "../words.ts";
import { sheetPage } from "./sheet-page.ts";
import { SheetPanel } from "./sheet-panel.ts";

export const viewType = "xxgkLint.sheet";

/** 表格视图: documents in an editor that shows them as the official form, beside or instead of their text. */
export class SheetEditors implements CustomTextEditorProvider {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #panels = new Set<SheetPanel>();
  readonly #listeners: Disposable;

  constructor(client: BaseLanguageClient, checks: Checks, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
    this.#listeners = Disposable.from(
      window.registerCustomEditorProvider(viewType, this, { supportsMultipleEditorsPerDocument: true }),
      // Once all have heard of the change: the server must have the text before it is asked.
      workspace.onDidChangeTextDocument(({ document }) => queueMicrotask(() => this.#refresh(document.uri))),
      checks.onDidChange((uri) => this.#refresh(uri)),
      workspace.onWillSaveTextDocument((event) => event.waitUntil(this.#flush(event.document))),
      window.onDidChangeTextEditorSelection((event) => this.#follow(event)),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(this.#extension, "dist")] };
    const own = new SheetPanel(document, panel, this.#client);
    this.#panels.add(own);
    panel.onDidDispose(() => this.#panels.delete(own));
    webview.html = sheetPage(webview, this.#extension, env.language);
  }

  /** Shows the document with this address, or the active one, as the form: beside its text where that is in sight; at this spot, if given. */
  async open(address?: unknown, spot?: unknown): Promise<void> {
    const uri = documentAt(address);
    if (!uri) {
      window.showInformationMessage(say("Open an annual report first."));
      return;
    }
    const isTextShown = window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
    await commands.executeCommand("vscode.openWith", uri, viewType, isTextShown ? ViewColumn.Beside : ViewColumn.Active);
    if (isSpot(spot)) for (const panel of this.#of(uri)) if (panel.isActive) panel.goTo(spot);
  }

  #of(uri: Uri): SheetPanel[] {
    return [...this.#panels].filter(({ document }) => document.uri.toString() === uri.toString());
  }

  #refresh(uri: Uri): void {
    for (const panel of this.#of(uri)) void panel.refresh();
  }

  async #flush({ uri }: TextDocument): Promise<void> {
    await Promise.all(this.#of(uri).map((panel) => panel.flush()));
  }

  /** While the view itself has the keys, it leads and the text follows. */
  #follow({ textEditor, selections }: TextEditorSelectionChangeEvent): void {
    const [selection] = selections;
    if (!selection || textEditor !== window.activeTextEditor) return;
    for (const panel of this.#of(textEditor.document.uri)) {
      if (!panel.isActive) void panel.follow(selection.active.line, selection.active.character);
    }
  }
}

/** Commands are given what links and other extensions say, too. */
function isSpot(spot: unknown): spot is SheetSpot {
  const { table, cell } = (spot ?? {}) as { readonly table?: unknown; readonly cell?: unknown };
  return typeof table === "string" && typeof cell === "number";
}
