import { commands, Disposable, EventEmitter, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { documentAt } from "./documents.ts";
import { showPage } from "./page.ts";
import { balance } from "./protocol.ts";
import { say } from "./words.ts";

const scheme = "xxgk-balance";

/** Shows every relation of a report's tables beside the draft, in a document that follows the draft. */
export class Balance {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #shown = new Set<string>();
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
      workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Of the document with this address, or of the active one. */
  async show(address?: unknown): Promise<void> {
    const draft = documentAt(address);
    if (!draft) {
      window.showInformationMessage(say("Open an annual report first."));
      return;
    }
    this.#shown.add(draft.toString());
    await showPage(balanceOf(draft));
  }

  async #read(uri: Uri): Promise<string> {
    const text = await this.#client.sendRequest(balance, { uri: uri.query });
    return text ?? say("This document is no annual report.");
  }

  /** VS Code forgets documents that stand in no editor, as under a preview, after minutes: the preview then reads a new one. */
  #refresh(draft: Uri): void {
    if (!this.#shown.has(draft.toString())) return;
    const uri = balanceOf(draft);
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (isOpen) this.#changed.fire(uri);
    else commands.executeCommand("markdown.preview.refresh");
  }
}

/** The draft's address is in the query; the path names the tab. */
function balanceOf(draft: Uri): Uri {
  const name =
    draft.path
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  return Uri.from({ scheme, path: `/${say("Balance of {0}", name)}.md`, query: draft.toString() });
}
