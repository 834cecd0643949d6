import { hoverTooltips, LSPClient, serverCompletion } from "@codemirror/lsp-client";
import type { ConvertTarget } from "@xxgk-lint/shared/convert/convert.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { RequestType, RequestType0 } from "vscode-languageclient";
import type * as protocol from "../../../client/src/protocol.ts";
import type { OpenAnswer } from "../worker/opened-files.ts";
import type { RuleWords } from "../worker/rule-words.ts";
import { startEngine } from "./blob-worker.ts";
import { type Answers, WorkerTransport } from "./transport.ts";

/** The requests of the extension for VS Code, by name, and the page's own. */
type Protocol = typeof protocol;
type ParamsOf<Name extends keyof Protocol> = Protocol[Name] extends RequestType<infer Params, infer _, infer __> ? Params : never;
type AnswerOf<Name extends keyof Protocol> =
  Protocol[Name] extends RequestType<infer _, infer Answer, infer __>
    ? Answer
    : Protocol[Name] extends RequestType0<infer Answer, infer _>
      ? Answer
      : never;

interface OwnRequests {
  readonly newReport: readonly [params: ParamsOf<"blankReport">, answer: string];
  readonly openFile: readonly [params: { readonly uri: string }, answer: OpenAnswer];
  readonly convert: readonly [params: { readonly uri: string; readonly layout: ConvertTarget }, answer: protocol.FileAnswer];
  readonly annotateWord: readonly [params: { readonly uri: string }, answer: protocol.FileAnswer | null];
  readonly packWord: readonly [params: { readonly uri: string; readonly text: string }, answer: protocol.FileAnswer | null];
  readonly workbook: readonly [params: { readonly uri: string }, answer: { readonly content: string } | null];
  readonly ruleWords: readonly [params: { readonly rule: string }, answer: RuleWords | null];
}

/** A long report on a slow machine; nothing is on the way but a message to a worker. */
const patience = 120_000;

/** The language server in its worker, and the client that speaks with it. */
export class LanguageServer {
  readonly client: LSPClient;
  readonly #answers: Answers;
  #script = "";
  #worker: Worker | undefined;
  #transport: WorkerTransport | undefined;
  readonly #started: Promise<void>;
  #onStarted = () => {};
  /** Called when the worker has died, and when it is there again. */
  onAlive: (isAlive: boolean) => void = () => {};

  constructor(locale: Locale, answers: Answers, onChecked: (message: protocol.Checked) => void) {
    const settings = { locale };
    this.#answers = {
      ...answers,
      "workspace/configuration": ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settings),
    };
    this.#started = new Promise((resolve) => {
      this.#onStarted = resolve;
    });
    this.client = new LSPClient({
      timeout: patience,
      initializationOptions: settings,
      sanitizeHTML: withoutLinks,
      notificationHandlers: {
        "xxgkLint/checked": (_, message: protocol.Checked) => {
          onChecked(message);
          return true;
        },
      },
      extensions: [serverCompletion(), hoverTooltips(), { clientCapabilities: { workspace: { workspaceFolders: true } } }],
    });
  }

  /** Starts the worker from its script. What was asked before is answered then. */
  start(script: string): void {
    this.#script = script;
    this.#worker?.terminate();
    this.#worker = startEngine(script);
    this.#worker.addEventListener("error", () => this.onAlive(false));
    this.#transport = new WorkerTransport(this.#worker, this.#answers);
    this.client.connect(this.#transport);
    void this.client.initializing.then(() => this.onAlive(true));
    this.#onStarted();
  }

  restart(): void {
    this.client.disconnect();
    this.start(this.#script);
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const folder = (uri: string) => ({ uri, name: uri });
    const event = { added: added.map(folder), removed: removed.map(folder) };
    void this.#started.then(() => this.client.notification("workspace/didChangeWorkspaceFolders", { event }));
  }

  /** A file that the server may know is another one now. */
  tellChanged(uri: string): void {
    this.client.notification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  }

  /** One of the protocol's own requests, about the text as it is now. */
  async request<Answer>(method: string, params: object): Promise<Answer> {
    await this.#started;
    this.client.sync();
    // What was synchronised is sent then, and first.
    await this.client.initializing;
    if (!this.#transport) throw new Error("no server");
    return this.#transport.request(method, params);
  }

  /** One of the extension's requests, about the text as it is now. */
  ask<Name extends keyof Protocol>(name: Name, params: ParamsOf<Name>): Promise<AnswerOf<Name>> {
    return this.#send(name, params as object);
  }

  askOwn<Name extends keyof OwnRequests>(name: Name, params: OwnRequests[Name][0]): Promise<OwnRequests[Name][1]> {
    return this.#send(name, params);
  }

  #send<Answer>(name: string, params: object): Promise<Answer> {
    return this.request(`xxgkLint/${name}`, params);
  }
}

/** Rules are explained in the page; a link would lead out of it. */
function withoutLinks(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const link of body.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return body.innerHTML;
}
