import { type LintResult, lint } from "@xxgk-lint/shared/lint.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import {
  type ClientCapabilities,
  type Connection,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readSettings, type ServerSettings } from "./settings.ts";

/** A document and what the engine makes of it, at one version. */
export interface Draft {
  readonly document: TextDocument;
  readonly result: LintResult;
  readonly settings: ServerSettings;
}

/** A draft that is a report. */
export interface ReportDraft extends Draft {
  readonly report: Report;
}

/** What all features share: the connection, the open documents, the settings, and each document's last check. */
export class Server {
  readonly connection: Connection;
  readonly documents = new TextDocuments(TextDocument);
  readonly #drafts = new Map<string, { readonly version: number; readonly draft: Draft }>();
  readonly #configured: (() => void)[] = [];
  capabilities: ClientCapabilities = {};
  locale: string | undefined;
  settings: ServerSettings = readSettings(undefined, undefined).settings;

  constructor(connection: Connection) {
    this.connection = connection;
    this.documents.onDidClose(({ document }) => this.#drafts.delete(document.uri));
  }

  /** The document as it is now, checked; undefined for a document that is not open. The same version is checked once. */
  draft(uri: string): Draft | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.#drafts.get(uri);
    if (known?.version === document.version) return known.draft;
    const { settings } = this;
    const result = settings.enable && settings.isWanted(uri) ? lint(document.getText(), settings.lint) : nothing;
    this.#log(uri, result);
    const draft = { document, result, settings };
    this.#drafts.set(uri, { version: document.version, draft });
    return draft;
  }

  /** The same for documents that are reports; features have nothing to say to others. */
  report(uri: string): ReportDraft | undefined {
    const draft = this.draft(uri);
    return draft?.result.report && { ...draft, report: draft.result.report };
  }

  /** Whether this feature's words are wanted in Chinese or English. */
  say(text: { readonly zh: string; readonly en: string }): string {
    return text[this.settings.lint.locale];
  }

  /** Everything is checked anew, because the settings or the reports around have changed. */
  forget(): void {
    this.#drafts.clear();
  }

  /** Takes new settings; what is wrong with them is told, and the defaults stand in. */
  configure(value: unknown): void {
    const { settings, complaints } = readSettings(value, this.locale);
    this.settings = settings;
    this.forget();
    for (const message of complaints) {
      this.attempt(this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
    }
    for (const listener of this.#configured) listener();
  }

  /** Calls the listener whenever there are new settings. */
  onConfigured(listener: () => void): void {
    this.#configured.push(listener);
  }

  /** For what is sent without waiting: a client that refuses it, or is gone, is no reason to end. */
  attempt(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => this.connection.console.error(String(error)));
  }

  #log(uri: string, { crashes }: LintResult): void {
    for (const { rule, error } of crashes) this.connection.console.error(`${rule} failed on ${uri}: ${String(error)}`);
  }
}

const nothing: LintResult = { findings: [], crashes: [] };
