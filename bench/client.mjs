import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

const uri = "file:///drafts/report.md";

/** A client with one draft open in a server that is a process of its own. */
export class Client {
  #process;
  #connection;
  #version = 0;
  #published = () => {};

  constructor(file) {
    this.#process = spawn(process.execPath, [file, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.onNotification("textDocument/publishDiagnostics", ({ version }) => {
      if (version === this.#version) this.#published();
    });
    this.#connection.listen();
  }

  async start() {
    await this.#connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
    await this.#connection.sendNotification("initialized", {});
  }

  /** Ends when the diagnostics of this text have come. */
  async open(text) {
    if (this.#version > 0) this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    const textDocument = { uri, languageId: "markdown", version: ++this.#version, text };
    await this.#send("textDocument/didOpen", { textDocument });
  }

  /** One key press; ends when the diagnostics of the text with it have come. */
  async type(range, text) {
    const textDocument = { uri, version: ++this.#version };
    await this.#send("textDocument/didChange", { textDocument, contentChanges: [{ range, text }] });
  }

  #send(method, params) {
    return new Promise((resolve, reject) => {
      this.#published = resolve;
      this.#connection.sendNotification(method, params).catch(reject);
    });
  }

  /** Megabytes that the process holds. */
  memory() {
    return Number(spawnSync("ps", ["-o", "rss=", "-p", String(this.#process.pid)], { encoding: "utf8" }).stdout) / 1024;
  }

  /** As an editor does. */
  async end() {
    const ended = once(this.#process, "exit");
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    await ended;
    this.#connection.dispose();
  }

  stop() {
    this.#process.kill();
    this.#connection.dispose();
  }
}
