import { PassThrough } from "node:stream";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { lifecycle } from "../../server/src/lifecycle.ts";
import { serve } from "../../server/src/serve.ts";
import type { Files } from "../../server/src/workspace/files.ts";

/** The server itself, in this process, over files that lie in memory: thousands of sessions can be had in a minute. */
export class Session {
  readonly client: MessageConnection;
  /** What an editor would show, by uri. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  /** What the server has complained of. */
  readonly errors: string[] = [];
  readonly #version = new Map<string, number>();

  constructor(files: ReadonlyMap<string, string>) {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const options = { messageStrategy: lifecycle() };
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
      options,
    );
    serve(connection, inMemory(files));
    this.client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.shown.set(uri, diagnostics);
    });
    this.client.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.errors.push(message);
    });
    this.client.onRequest("client/registerCapability", () => null);
    this.client.listen();
  }

  async start(folder: string, capabilities: ClientCapabilities = {}): Promise<void> {
    const workspaceFolders = [{ uri: folder, name: "" }];
    await this.client.sendRequest("initialize", { processId: null, rootUri: null, capabilities, workspaceFolders });
    await this.client.sendNotification("initialized", {});
  }

  async open(uri: string, text: string): Promise<void> {
    this.#version.set(uri, 1);
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    await this.client.sendNotification("textDocument/didOpen", { textDocument });
  }

  async change(uri: string, contentChanges: readonly object[]): Promise<void> {
    const version = (this.#version.get(uri) ?? 0) + 1;
    this.#version.set(uri, version);
    await this.client.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.client.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Waits until the server has nothing more to do: it answers, and then nothing comes for a while of turns. */
  async settle(): Promise<void> {
    let before = -1;
    let published = 0;
    const counting = this.client.onNotification("xxgkLint/checked", () => void published++);
    while (published !== before) {
      before = published;
      await this.client.sendRequest("xxgkLint/newestReports", {});
      for (let turn = 0; turn < quietTurns; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
    counting.dispose();
  }

  end(): void {
    this.client.dispose();
  }
}

/** More than the server takes between two documents. */
const quietTurns = 40;

function inMemory(files: ReadonlyMap<string, string>): Files {
  return {
    list: async (folder) => [...files.keys()].filter((address) => address.startsWith(`${folder}/`)),
    async read(address) {
      const source = files.get(address);
      return source === undefined ? undefined : { source };
    },
  };
}
