import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { CellChange, CellShare, HostCommand, Outcome, PastedBlock, PastePlan, SheetHost } from "@xxgk-lint/view/host.ts";
import type { Push, ToHost, ToView } from "@xxgk-lint/view/messages.ts";
import {
  commands,
  Disposable,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { type BaseLanguageClient, type RequestType, State } from "vscode-languageclient";
import * as protocol from "../protocol.ts";
import { askLiving, changeText } from "../text-changes.ts";
import { say } from "../words.ts";

/** One view of one document: brings it every new state of the text, and does in the text what is done in the view. */
export class SheetPanel implements SheetHost {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #listeners: Disposable;
  /** Counts what is asked of the server, so that an older answer does not follow a newer one. */
  #asked = 0;
  /** Where the view is to go as soon as it is there. */
  #wish: SheetSpot | undefined;
  #isReady = false;
  #flushes = 0;
  readonly #flushed = new Map<number, () => void>();

  constructor(document: TextDocument, panel: WebviewPanel, client: BaseLanguageClient) {
    this.document = document;
    this.#panel = panel;
    this.#client = client;
    this.#listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: ToHost) => this.#hear(message)),
      client.onDidChangeState(({ newState }) => this.#showState(newState)),
      panel.onDidDispose(() => this.#listeners.dispose()),
    );
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Draws the document as it is now. */
  async refresh(): Promise<void> {
    const question = ++this.#asked;
    const answer = await this.#ask(protocol.sheet, {});
    if (question !== this.#asked) return;
    const isEmpty = this.document.getText().trim() === "";
    const words = say("This document is no annual report.");
    this.#push({ push: "sheet", sheet: answer?.sheet ?? null, words, canBegin: isEmpty });
  }

  /** Shows what stands at a place of the text. */
  async follow(line: number, character: number): Promise<void> {
    const spot = await this.#ask(protocol.spotAt, { position: { line, character } });
    if (spot) this.#push({ push: "look", spot });
  }

  /** Gives a number of the view the focus. */
  goTo(spot: SheetSpot): void {
    this.#wish = spot;
    if (this.#isReady) this.#goToWish();
  }

  #goToWish(): void {
    if (this.#wish) this.#push({ push: "goTo", spot: this.#wish });
    this.#wish = undefined;
  }

  /** Resolved when all that was typed in the view is in the text. A hidden view has nothing that is not. */
  flush(): Promise<void> {
    if (!this.#panel.visible) return Promise.resolve();
    const flush = ++this.#flushes;
    return new Promise((resolve) => {
      this.#flushed.set(flush, resolve);
      this.#push({ push: "flush", flush });
    });
  }

  async change(changes: readonly CellChange[]): Promise<Outcome> {
    return this.#change(() => this.#client.sendRequest(protocol.changeCells, { ...this.#about, changes }));
  }

  async applyAction(finding: string, action: number): Promise<Outcome> {
    return this.#change(() => this.#client.sendRequest(protocol.applyAction, { ...this.#about, finding, action }));
  }

  async planPaste(block: PastedBlock): Promise<PastePlan> {
    const nothing = { changes: [], replaced: 0, misfits: [say("This document is no annual report.")] };
    return (await this.#ask(protocol.planPaste, block)) ?? nothing;
  }

  async shares(table: string, cell: number): Promise<readonly CellShare[]> {
    return (await this.#ask(protocol.shares, { table, cell })) ?? [];
  }

  async show(spot: SheetSpot, isWanted: boolean): Promise<void> {
    const visible = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (!visible && !isWanted) return;
    const place = await this.#ask(protocol.placeOf, { spot });
    if (!place) return;
    const selection = this.#client.protocol2CodeConverter.asRange(place);
    if (isWanted) {
      const viewColumn = visible?.viewColumn ?? ViewColumn.Beside;
      await window.showTextDocument(this.document, { viewColumn, selection });
    } else visible?.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async run(command: HostCommand): Promise<void> {
    switch (command.kind) {
      case "final-check":
        await this.#ask(protocol.finalCheck, { isOn: command.isOn });
        return this.refresh();
      case "open":
        return commands.executeCommand("vscode.open", Uri.parse(command.uri));
      case "explain":
        return commands.executeCommand("xxgkLint.openRulePage", command.rule);
      case "waive":
        return commands.executeCommand("xxgkLint.waive", this.document.uri.toString(), command.finding);
      case "restart":
        return commands.executeCommand("xxgkLint.restartServer");
      case "begin":
        return commands.executeCommand("xxgkLint.insert", this.document.uri);
    }
  }

  get #about() {
    return { uri: this.#client.code2ProtocolConverter.asUri(this.document.uri) };
  }

  async #change(ask: () => Promise<protocol.EditAnswer | null>): Promise<Outcome> {
    const refusal = await changeText(this.document, this.#client, ask);
    await this.refresh();
    return refusal === undefined ? {} : { refusal };
  }

  #ask<Params, Answer>(type: RequestType<Params, Answer, void>, params: Omit<Params, "uri">): Promise<Answer> {
    return askLiving(this.#client, () => this.#client.sendRequest<Answer>(type.method, { ...this.#about, ...params }));
  }

  async #hear(message: ToHost): Promise<void> {
    if ("notice" in message) {
      if (message.notice === "flushed") this.#settle(message.flush);
      else {
        this.#showState(this.#client.state);
        await this.refresh();
        this.#isReady = true;
        this.#goToWish();
      }
      return;
    }
    const { id, call, args } = message;
    // What is called are this class's own methods by their names; their answers go back as they are.
    const method = this[call] as (...args: unknown[]) => Promise<unknown>;
    this.#push({ answer: id, value: await method.apply(this, [...args]) });
  }

  #settle(flush: number): void {
    this.#flushed.get(flush)?.();
    this.#flushed.delete(flush);
  }

  #showState(state: State): void {
    this.#push({ push: "alive", isAlive: state !== State.Stopped });
    if (state === State.Running) void this.refresh();
  }

  #push(message: ToView | Push): void {
    void this.#panel.webview.postMessage(message);
  }
}
