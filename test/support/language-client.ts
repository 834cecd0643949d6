import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
} from "vscode-languageserver";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { lifecycle } from "../../server/src/lifecycle.ts";
import { serve } from "../../server/src/serve.ts";
import { disk } from "../../server/src/workspace/disk.ts";
import { root } from "./command.ts";

export const serverFile = join(root, "server/bin/xxgk-language-server.cjs");

/** A client that speaks the protocol with a server in the same process: all of it but the start of a program. */
export class LanguageClient {
  readonly connection: MessageConnection;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  settings: unknown = {};
  /** Of single folders of the workspace, by uri. */
  ownSettings: { readonly [folder: string]: unknown } = {};

  constructor(streams: readonly [fromServer: Readable, toServer: Writable] = serverHere()) {
    const [fromServer, toServer] = streams;
    this.connection = createMessageConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer));
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      for (const look of [...this.#waiting]) look();
    });
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
      for (const look of [...this.#waiting]) look();
    });
    this.connection.onNotification("window/showMessage", ({ message }: { message: string }) => void this.shown.push(message));
    this.connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
      this.shown.push(message);
      return null;
    });
    this.connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => (scopeUri === undefined ? this.settings : (this.ownSettings[scopeUri] ?? this.settings))),
    );
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.onRequest("workspace/diagnostic/refresh", () => null);
    this.connection.onRequest("workspace/codeLens/refresh", () => null);
    this.connection.onRequest("workspace/inlayHint/refresh", () => null);
    this.connection.listen();
  }

  async start(
    capabilities: ClientCapabilities = {},
    locale = "zh-cn",
    folders: readonly string[] = [],
  ): Promise<InitializeResult> {
    const result = await this.request<InitializeResult>("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      locale,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await this.notify("initialized", {});
    return result;
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = "markdown"): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range, or without one the whole text. */
  change(uri: string, text: string, range?: Range): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** What is published for the version that was sent last; waits until it comes. */
  diagnostics(uri: string): Promise<Diagnostic[]> {
    const wanted = this.#versions.get(uri);
    return this.#when(() => {
      const published = this.#published.get(uri);
      return published?.version === wanted ? published?.diagnostics : undefined;
    });
  }

  /** Waits until what is published for a document is what is wanted. */
  published(uri: string, isWanted: (codes: readonly unknown[]) => boolean): Promise<Diagnostic[]> {
    return this.#when(() => {
      const { diagnostics } = this.#published.get(uri) ?? {};
      return diagnostics && isWanted(diagnostics.map(({ code }) => code)) ? diagnostics : undefined;
    });
  }

  /** Waits until the server has logged these words. */
  says(words: string | RegExp): Promise<string> {
    return this.#when(() => this.logged.find((message) => message.search(words) >= 0));
  }

  async #when<Answer>(look: () => Answer | undefined): Promise<Answer> {
    for (;;) {
      const answer = look();
      if (answer !== undefined) return answer;
      await new Promise<void>((resolve) => {
        const again = () => {
          this.#waiting.delete(again);
          resolve();
        };
        this.#waiting.add(again);
      });
    }
  }

  /** Ends the conversation without a good-bye. */
  leave(): void {
    this.connection.dispose();
  }
}

function serverHere(): [Readable, Writable] {
  const [fromServer, toServer] = [new PassThrough(), new PassThrough()];
  const reader = new StreamMessageReader(toServer);
  serve(
    createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(fromServer), { messageStrategy: lifecycle() }),
    disk,
  );
  return [fromServer, toServer];
}

/** The same with the built server, a process of its own, over standard input and output. */
export class ProcessClient extends LanguageClient {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;

  constructor([program = "", ...args]: readonly string[] = [process.execPath, serverFile]) {
    const server = spawn(program, [...args, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    super([server.stdout, server.stdin]);
    this.process = server;
  }

  override leave(): void {
    super.leave();
    this.process.kill();
  }

  /** The exit code after a proper good-bye. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.request("shutdown", null);
    await this.notify("exit", null);
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
