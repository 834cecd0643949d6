import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { command, root } from "../support/command.ts";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number; readonly diagnostics?: readonly { readonly message: string }[] };
}

interface Self {
  onmessage?: (event: { readonly data: unknown }) => void;
  readonly addEventListener: () => void;
  readonly postMessage: (message: Message) => void;
  readonly close: () => void;
}

/** What a page sees of a worker. In the context there is what a worker has, and nothing of Node. */
class FakeWorker {
  readonly #waiting: ((message: Message) => void)[] = [];
  readonly #received: Message[] = [];
  readonly #self: Self;
  isClosed = false;

  constructor(script: string) {
    this.#self = {
      addEventListener: () => undefined,
      postMessage: (message) => this.#receive(message),
      close: () => {
        this.isClosed = true;
      },
    };
    runInContext(
      script,
      createContext({ self: this.#self, queueMicrotask, setTimeout, clearTimeout, console, TextEncoder, TextDecoder }),
    );
  }

  send(message: object): void {
    this.#self.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  }

  async next(isWanted: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.#received.find(isWanted);
      if (found) return found;
      await new Promise<Message>((resolve) => this.#waiting.push(resolve));
    }
  }

  #receive(message: Message): void {
    this.#received.push(message);
    for (const resolve of this.#waiting.splice(0)) resolve(message);
  }
}

test("the worker build lints where there is no Node", async () => {
  const worker = new FakeWorker(readFileSync(join(root, "server/dist/browser.js"), "utf8"));
  worker.send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {}, locale: "zh" } });
  await worker.next(({ id }) => id === 1);
  worker.send({ method: "initialized", params: {} });
  const text = exampleText({ edits: [{ find: "## 五、", replace: "## 四、" }] });
  const textDocument = { uri: "file:///report.md", languageId: "markdown", version: 1, text };
  worker.send({ method: "textDocument/didOpen", params: { textDocument } });
  const { params } = await worker.next(({ method }) => method === "textDocument/publishDiagnostics");
  expect(params?.version).toBe(1);
  expect(params?.diagnostics?.map(({ message }) => message)).toEqual(lint(text).findings.map(({ message }) => message));
});

test("the worker ends when the client says good-bye, so that none stays behind after a restart", async () => {
  const worker = new FakeWorker(readFileSync(join(root, "server/dist/browser.js"), "utf8"));
  worker.send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  await worker.next(({ id }) => id === 1);
  worker.send({ id: 2, method: "shutdown" });
  await worker.next(({ id }) => id === 2);
  expect(worker.isClosed).toBe(false);
  worker.send({ method: "exit" });
  // Messages are handled in turn: what comes after the good-bye is answered after it.
  worker.send({ id: 3, method: "no/such/request" });
  await worker.next(({ id }) => id === 3);
  expect(worker.isClosed).toBe(true);
});

test("half of the stack that a browser gives a worker is enough to load the engine and to check a report", () => {
  const args = ["--stack-size=256", command, "--format", "json", "examples/bad"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect([status, JSON.parse(stdout).every(({ messages }: { messages: unknown[] }) => messages.length > 0)]).toEqual([1, true]);
});
