import { EventEmitter, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Checked, checked } from "./protocol.ts";

/** What the server has said of each document since it was opened. Client and server escape addresses differently: here they are VS Code's. */
export class Checks {
  readonly #last = new Map<string, Checked>();
  readonly #emitter = new EventEmitter<Uri>();
  readonly #closing = workspace.onDidCloseTextDocument(({ uri }) => this.#last.delete(uri.toString()));
  /** A document was checked, or is to be checked anew. */
  readonly onDidChange = this.#emitter.event;

  constructor(client: BaseLanguageClient) {
    // A client has one handler for each kind of message: whoever else wants to know asks here.
    client.onNotification(checked, (message) => {
      const uri = Uri.parse(message.uri);
      this.#last.set(uri.toString(), message);
      this.#emitter.fire(uri);
    });
  }

  dispose(): void {
    this.#closing.dispose();
    this.#emitter.dispose();
  }

  of(uri: Uri): Checked | undefined {
    return this.#last.get(uri.toString());
  }

  /** Nothing is known any more: the server that said it is gone. */
  clear(): void {
    const documents = [...this.#last.keys()];
    this.#last.clear();
    for (const uri of documents) this.#emitter.fire(Uri.parse(uri));
  }
}
