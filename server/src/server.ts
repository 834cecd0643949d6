import type { LintResult } from "@xxgk-lint/shared/lint.ts";
import { LiveLint } from "@xxgk-lint/shared/live/live-lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { type ReportSummary, summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import {
  type ClientCapabilities,
  type Connection,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Client, Speaker } from "./client.ts";
import type { Draft, Drafts, OpenDocuments, ReportDraft } from "./draft.ts";
import { type Configurable, readSettings, type ServerSettings, type WithSettings } from "./settings.ts";
import { Stages } from "./stage.ts";
import { WordFiles } from "./word-files.ts";
import { addressOf, addressOfFolder, isConfig } from "./workspace/address.ts";
import { type Files, megabyte, tooLarge, type WithFiles } from "./workspace/files.ts";
import { Workspace } from "./workspace/workspace.ts";

/** The connection, the open documents, the workspace, the settings, and each document's last check: each feature takes what it needs of it. */
export class Server implements Client, Speaker, Drafts, OpenDocuments, WithSettings, Configurable, WithFiles {
  readonly connection: Connection;
  readonly documents = new TextDocuments({ create: createDocument, update: TextDocument.update });
  readonly #drafts = new Map<string, { readonly document: TextDocument; readonly version: number; readonly draft: Draft }>();
  /** By uri, what is known of each open document from one check to the next. */
  readonly #live = new Map<string, LiveLint>();
  readonly workspace: Workspace;
  readonly wordFiles: WordFiles;
  readonly files: Files;
  readonly stages = new Stages();
  readonly wordTexts = new Map<string, Document>();
  readonly #stale: ((uris: readonly string[]) => void)[] = [];
  capabilities: ClientCapabilities = {};
  locale: string | undefined;
  hasExtension = false;
  questions = 0;
  settings: ServerSettings = readSettings(undefined, undefined).settings;
  /** Of folders of the workspace that have settings of their own, by address. */
  #ofFolders: ReadonlyMap<string, ServerSettings> = new Map();

  constructor(connection: Connection, files: Files) {
    this.connection = connection;
    this.workspace = new Workspace(this, files);
    this.wordFiles = new WordFiles(this);
    this.files = files;
    this.documents.onDidClose(({ document: { uri } }) => {
      this.#drafts.delete(uri);
      this.#live.delete(uri);
    });
  }

  draft(uri: string): Draft | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.#drafts.get(uri);
    if (known?.document === document && known.version === document.version) return known.draft;
    const draft = this.#check(document);
    this.#log(uri, draft.result);
    this.#drafts.set(uri, { document, version: document.version, draft });
    return draft;
  }

  report(uri: string): ReportDraft | undefined {
    const draft = this.draft(uri);
    return draft?.result.report && { ...draft, report: draft.result.report };
  }

  read(document: TextDocument): Document {
    return { ...this.wordTexts.get(document.uri), source: document.getText() };
  }

  say(text: Text): string {
    return text[this.settings.lint.locale];
  }

  counts(uri: string): boolean {
    const { enable, isWanted } = this.settingsFor(uri);
    return enable && isWanted(uri) && !isConfig(addressOf(uri));
  }

  settingsFor(uri: string): ServerSettings {
    const address = addressOf(uri);
    const folders = [...this.#ofFolders.keys()].filter((folder) => address.startsWith(`${folder}/`));
    const nearest = folders.sort((a, b) => b.length - a.length)[0];
    return (nearest === undefined ? undefined : this.#ofFolders.get(nearest)) ?? this.settings;
  }

  recheck(addresses?: readonly string[]): void {
    const wanted = new Set(addresses);
    const uris = this.documents
      .all()
      .map(({ uri }) => uri)
      .filter((uri) => !addresses || wanted.has(addressOf(uri)));
    for (const uri of uris) this.#drafts.delete(uri);
    if (uris.length > 0) for (const listener of this.#stale) listener(uris);
    if (!addresses) this.wordFiles.recheck();
  }

  configure(value: unknown, byFolder: readonly (readonly [folder: string, value: unknown])[] = []): void {
    const before = this.#askedOfFiles();
    const all = readSettings(value, this.locale);
    const own = byFolder.map(([folder, each]) => [addressOfFolder(folder), readSettings(each, this.locale)] as const);
    this.settings = all.settings;
    this.#ofFolders = new Map(own.map(([folder, { settings }]) => [folder, settings]));
    if (before !== this.#askedOfFiles()) this.workspace.readFolders();
    else this.recheck();
    for (const message of new Set([all, ...own.map(([, read]) => read)].flatMap(({ complaints }) => complaints)))
      this.warn(message);
  }

  /** A key of the settings that the results for files on the disk depend on. */
  #askedOfFiles(): string {
    const asked = ({ enable, files, prior, maxFileSize, lint: { locale, edition } }: ServerSettings) => [
      enable,
      files,
      prior,
      maxFileSize,
      locale,
      edition,
    ];
    return JSON.stringify([asked(this.settings), ...[...this.#ofFolders].map(([folder, each]) => [folder, asked(each)])]);
  }

  warn(message: string): void {
    this.attempt(this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
  }

  onStale(listener: (uris: readonly string[]) => void): void {
    this.#stale.push(listener);
  }

  attempt(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => this.connection.console.error(String(error)));
  }

  #check(document: TextDocument): Draft {
    const { uri } = document;
    const own = this.settingsFor(uri);
    const settings = { ...own, lint: this.workspace.settingsFor(uri, own.lint) };
    if (!this.counts(uri) || this.workspace.isIgnored(uri) || this.#isTooLarge(document))
      return { document, settings, result: uncheckedResult, stage: "settled" };
    let summary: ReportSummary | undefined;
    const live = this.#live.get(uri) ?? new LiveLint();
    this.#live.set(uri, live);
    const result = live.lint(this.read(document), settings.lint, (report) => {
      summary = summarize(addressOf(uri), report);
      return this.workspace.around(summary);
    });
    const stage = result.report ? this.stages.of(uri, result.report, settings.drafting) : "settled";
    return { document, settings, result, stage, ...(summary && { summary }) };
  }

  #isTooLarge(document: TextDocument): boolean {
    const limit = this.settingsFor(document.uri).maxFileSize * megabyte;
    if (document.getText().length <= limit) return false;
    this.connection.console.warn(`${document.uri}${this.say({ zh: "：", en: ": " })}${this.say(tooLarge(limit).reason)}`);
    return true;
  }

  #log(uri: string, { crashes }: LintResult): void {
    for (const { rule, error } of crashes) this.connection.console.error(`${rule} failed on ${uri}: ${String(error)}`);
  }
}

/** Some clients omit required properties; a document without them must not make requests about all documents fail. */
function createDocument(uri: string, language: unknown, version: unknown, text: unknown): TextDocument {
  const known = typeof version === "number" ? version : 0;
  return TextDocument.create(uri, typeof language === "string" ? language : "", known, typeof text === "string" ? text : "");
}

const uncheckedResult: LintResult = { findings: [], waived: [], disabled: [], crashes: [] };
