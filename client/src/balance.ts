import { Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { balance } from "./protocol.ts";

const scheme = "xxgk-balance";

/** Shows every relation of a report's tables beside the draft, in a document that follows the draft. */
export class Balance {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#read(uri),
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#refresh(document.uri)),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Of the document with this address, or of the active one. */
  async show(address?: unknown): Promise<void> {
    const draft = typeof address === "string" ? Uri.parse(address) : window.activeTextEditor?.document.uri;
    if (!draft) return;
    const document = await workspace.openTextDocument(balanceOf(draft));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  async #read(uri: Uri): Promise<string> {
    const text = await this.#client.sendRequest(balance, { uri: uri.query });
    return text ?? l10n.t("This document is no annual report.");
  }

  #refresh(draft: Uri): void {
    const uri = balanceOf(draft).toString();
    const shown = workspace.textDocuments.find((document) => document.uri.toString() === uri);
    if (shown) this.#changed.fire(shown.uri);
  }
}

/** The draft's address is in the query; the path names the tab. */
function balanceOf(draft: Uri): Uri {
  const name =
    draft.path
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  return Uri.from({ scheme, path: `/${l10n.t("Balance of {0}", name)}.md`, query: draft.toString() });
}
