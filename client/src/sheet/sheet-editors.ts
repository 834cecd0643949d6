import {
  type CustomTextEditorProvider,
  commands,
  Disposable,
  env,
  l10n,
  type TextDocument,
  type TextEditorSelectionChangeEvent,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { checked } from "../protocol.ts";
import { sheetPage } from "./sheet-page.ts";
import { SheetPanel } from "./sheet-panel.ts";

export const viewType = "xxgkLint.sheet";

/** 表格视图: documents in an editor that shows them as the official form, beside or instead of their text. */
export class SheetEditors implements CustomTextEditorProvider {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #panels = new Set<SheetPanel>();
  readonly #listeners: Disposable;

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
    this.#listeners = Disposable.from(
      window.registerCustomEditorProvider(viewType, this, { supportsMultipleEditorsPerDocument: true }),
      workspace.onDidChangeTextDocument(({ document }) => this.#refresh(document.uri)),
      client.onNotification(checked, ({ uri }) => this.#refresh(Uri.parse(uri))),
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

  /** Shows the document with this address, or the active one, as the form: beside its text where that is in sight. */
  async open(address?: unknown): Promise<void> {
    const uri = uriOf(address) ?? window.activeTextEditor?.document.uri;
    if (!uri) {
      window.showInformationMessage(l10n.t("Open an annual report first: its text is what the form is drawn from."));
      return;
    }
    const isTextShown = window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
    await commands.executeCommand("vscode.openWith", uri, viewType, isTextShown ? ViewColumn.Beside : ViewColumn.Active);
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

function uriOf(address: unknown): Uri | undefined {
  if (address instanceof Uri) return address;
  return typeof address === "string" ? Uri.parse(address) : undefined;
}
