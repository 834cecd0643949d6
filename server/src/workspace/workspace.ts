import { configName, type ReadConfig, settingsOfConfig } from "@xxgk-lint/shared/config.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import { bind } from "@xxgk-lint/shared/report/bind.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import { type ReportSummary, summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import type { RollupState, Surroundings } from "@xxgk-lint/shared/workspace/surroundings.ts";
import { FileChangeType, type FileEvent, type Location } from "vscode-languageserver";
import type { Client, Speaker } from "../client.ts";
import type { Draft, Drafts, OpenDocuments } from "../draft.ts";
import { toLspPosition } from "../positions.ts";
import type { WithSettings } from "../settings.ts";
import { soon } from "../soon.ts";
import {
  addressIn,
  addressOf,
  addressOfFolder,
  decodePath,
  folderOf,
  isConfig,
  isSearched,
  isWordFile,
  mayBeReport,
} from "./address.ts";
import { Configs } from "./configs.ts";
import { type Files, largestConfig, megabyte, mostFiles, type Refused, readAhead } from "./files.ts";
import { find, rootOf } from "./find.ts";
import { isSame } from "./same.ts";
import { Scopes } from "./scopes.ts";

/** What the workspace takes of the server. */
export interface WorkspaceNeeds extends Client, Speaker, OpenDocuments, WithSettings, Pick<Drafts, "recheck"> {
  /** Told of the Word files that are there, and of what is to be checked again. */
  readonly wordFiles: {
    put(address: string): void;
    delete(address: string): void;
    reset(): void;
    recheck(addresses: readonly string[]): void;
  };
}

/** Whatever gives access to these parts of the workspace. */
export interface WithWorkspace<Part extends keyof Workspace> {
  readonly workspace: Pick<Workspace, Part>;
}

/**
 * The reports of the workspace and of whatever is open, as they are known to each other. An open text wins over the file. Files are read one
 * between two messages, so that typing never waits.
 */
export class Workspace {
  readonly #server: WorkspaceNeeds;
  readonly #files: Files;
  readonly #scopes = new Scopes();
  /** The open documents' uris, by address. */
  readonly #open = new Map<string, string>();
  /** Which version of an open document is in the index. */
  readonly #kept = new Map<string, number>();
  readonly #configs: Configs;
  readonly #listeners: ((config: string, text: string | undefined) => void)[] = [];
  #folders: readonly string[] = [];
  /** Below which files are read: the folders, or those above them that have a configuration. */
  #roots = new Set<string>();
  /** Changes of files that have been announced and not handled yet. */
  readonly #events: FileEvent[] = [];
  /** Files are read one task after the other. */
  #work: Promise<void> = Promise.resolve();
  #scan = 0;
  /** False while files are being read: a report that is missing may only not have been read yet. */
  #isRead = true;

  constructor(server: WorkspaceNeeds, files: Files) {
    this.#server = server;
    this.#files = files;
    this.#configs = new Configs(files, (config) => this.#levelsOf(config));
    server.documents.onDidOpen(({ document }) => void this.#open.set(addressOf(document.uri), document.uri));
    server.documents.onDidClose(({ document }) => this.#close(addressOf(document.uri)));
  }

  /** Calls the listener with every configuration file that is read; without a text where it is gone. */
  onConfig(listener: (config: string, text: string | undefined) => void): void {
    this.#listeners.push(listener);
  }

  /** Reads the folders, those of before where none are given. A reading that is under way ends. */
  readFolders(folders?: readonly string[]): void {
    this.#folders = folders?.map(addressOfFolder) ?? this.#folders;
    const scan = ++this.#scan;
    this.#isRead = this.#folders.length === 0;
    this.#roots = new Set(this.#folders);
    for (const config of this.#scopes.configs) if (!this.#open.has(config)) this.#tell(config, undefined);
    this.#scopes.reset(this.#folders);
    this.#server.wordFiles.reset();
    this.#configs.reset();
    this.#kept.clear();
    this.#server.recheck();
    if (!this.#isRead) this.#enqueue(() => this.#readAll(scan));
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The configuration for a document, whether it exists or not; undefined for a document in no folder of the workspace. */
  configFor(uri: string): string | undefined {
    const folder = this.#scopes.folderFor(addressOf(uri));
    return folder === "" ? undefined : addressIn(folder, configName);
  }

  /** A file's text as it is now: what an editor has open counts. */
  async textOf(address: string): Promise<string | undefined> {
    const open = this.#open.get(address);
    return (open && this.#server.documents.get(open)?.getText()) ?? (await this.#contentOf(address)).content?.source;
  }

  /** Resolved when the files of the folders have been read, as far as they are known now. */
  get isReady(): Promise<void> {
    return this.#work;
  }

  /** Every report that is known. */
  get reports(): readonly ReportSummary[] {
    return this.#scopes.reports;
  }

  /** What a report's rules may ask; nothing until all files are read. */
  around(report: ReportSummary): Surroundings {
    return this.#isRead ? this.#scopes.of(report.uri).index.around(report) : {};
  }

  /** The agencies that a county's report should be the sum of; undefined for other reports, and until all files are read. */
  rollupOf(report: ReportSummary): RollupState | undefined {
    return this.#isRead ? this.#scopes.of(report.uri).index.rollupStateOf(report) : undefined;
  }

  /** The configuration's settings, and over them what the person has set. Its locale is for the command: here the editor's counts. */
  settingsFor(uri: string, own: Settings): Settings {
    const address = addressOf(uri);
    const configured = settingsOfConfig(this.#scopes.of(address).config, undefined, this.#scopes.pathOf(address));
    return { ...configured, ...own, severity: { ...configured.severity, ...own.severity } };
  }

  /** Whether the configuration says to pass a file over. */
  isIgnored(uri: string): boolean {
    return this.#scopes.isIgnored(addressOf(uri));
  }

  /** What a configuration says, with the files that it extends as far as they have been read. */
  readConfig(config: string, text: string): ReadConfig {
    return this.#configs.read(config, text);
  }

  /** A place in another report, in lines and characters. */
  locate(address: string, { start, end }: { readonly start: number; readonly end: number }): Location {
    const lines = this.#scopes.known(address)?.lines;
    const at = (offset: number) => (lines ? toLspPosition(lines.position(offset)) : { line: 0, character: 0 });
    return { uri: this.#open.get(address) ?? address, range: { start: at(start), end: at(end) } };
  }

  /** Takes in an open document as it was checked. Open reports that it touches are checked again. */
  keep({ document, summary }: Draft): void {
    const address = addressOf(document.uri);
    if (this.#kept.get(address) === document.version) return;
    this.#kept.set(address, document.version);
    if (isConfig(address)) this.#apply(address, document.getText());
    else if (this.#server.counts(document.uri) && !isSame(this.#scopes.get(address), summary)) {
      const scopes = this.#scopes.folders.size;
      this.#touch(this.#scopes.put(address, summary));
      if (this.#isRead && this.#scopes.folders.size > scopes) this.#enqueue(async () => this.#touch(await this.#invitePriors()));
    }
  }

  /**
   * Handles files that appeared, changed or vanished. Some clients announce each in a message of its own: all that have arrived by then
   * are handled together.
   */
  changed(events: readonly FileEvent[]): void {
    for (const event of events) this.#events.push(event);
    if (this.#events.length > events.length) return;
    this.#enqueue(() => this.#takeEvents());
  }

  async #takeEvents(): Promise<void> {
    await this.#pause();
    const events = this.#events.splice(0);
    const touched: string[] = [];
    const files = new Set<string>(this.#configs.forget(events.map(({ uri }) => addressOf(uri))) ? this.#scopes.configs : []);
    for (const { uri, type } of events) {
      const address = addressOf(uri);
      if (type === FileChangeType.Deleted) {
        await this.#pause();
        files.delete(address);
        touched.push(...this.#delete(address));
      } else if (!this.#isSearched(address)) continue;
      else if (isConfig(address) || mayBeReport(address)) files.add(address);
      else if (type === FileChangeType.Created) for (const file of await this.#list(address)) files.add(file);
    }
    touched.push(...(await this.#read([...files])));
    for (const config of files) if (isConfig(config) && this.#open.has(config)) this.#reapply(config);
    if (events.some(({ type }) => type !== FileChangeType.Changed)) touched.push(...(await this.#invitePriors()));
    this.#touch([...new Set(touched)]);
  }

  /**
   * Lets waiting messages be handled first. One message is handled per turn of the event loop; where messages announce files, all of them
   * are taken first, because otherwise a request after a thousand of them would wait for a thousand files.
   */
  async #pause(): Promise<void> {
    let seen: number;
    do {
      seen = this.#events.length;
      await new Promise<void>((resolve) => soon(() => soon(resolve)));
    } while (this.#events.length > seen);
  }

  /** Whether no folder between the workspace's and this address is one that is left alone. */
  #isSearched(address: string): boolean {
    const root = this.#rootAbove(address) ?? folderOf(address);
    return address
      .slice(root.length + 1)
      .split("/")
      .every(isSearched);
  }

  async #readAll(scan: number): Promise<void> {
    const start = Date.now();
    const isOver = () => scan !== this.#scan;
    for (const folder of this.#folders) {
      const root = await rootOf(folder, async (config) => (await this.#contentOf(config)).content !== undefined);
      if (isOver()) return;
      this.#roots.add(root);
      await this.#read(await this.#list(root), isOver);
    }
    if (isOver()) return;
    this.#isRead = true;
    this.#server.connection.console.info(
      this.#server.say({
        zh: `已读取工作区中的 ${this.#scopes.size} 份年报（${Date.now() - start} 毫秒）`,
        en: `Read the workspace's ${this.#scopes.size} reports (${Date.now() - start} ms)`,
      }),
    );
    this.#server.recheck();
    this.#enqueue(async () => this.#touch(await this.#invitePriors()));
  }

  /** Configurations first: they say which reports belong together. */
  async #list(folder: string): Promise<string[]> {
    const found = await this.#files.list(folder);
    const files = found.slice(0, mostFiles);
    if (files.length < found.length) this.#complain(folder, `only ${mostFiles} files are read`);
    return [...files.filter(isConfig), ...files.filter((file) => !isConfig(file))];
  }

  /** One after another, between two messages, while the next are fetched already. Gives the reports that are touched. */
  async #read(files: readonly string[], isOver: () => boolean = () => false): Promise<string[]> {
    const wanted = files.filter((file) => !this.#open.has(file) && (isConfig(file) || this.#server.counts(file)));
    const touched: string[] = [];
    for await (const [file, content] of readAhead(wanted, (address) => this.#contentOf(address))) {
      await this.#pause();
      if (isOver()) break;
      touched.push(...this.#take(file, content.content));
    }
    return touched;
  }

  /** The content of a file; undefined where there is none. Reports a file that could not be read. */
  async #contentOf(address: string): Promise<{ readonly content: Document | undefined }> {
    const limit = isConfig(address) ? largestConfig : this.#server.settingsFor(address).maxFileSize * megabyte;
    const read = await this.#files.read(address, limit);
    if (isConfig(address) && read && "source" in read) await this.#configs.readExtended(address, read.source);
    if (read === undefined || !("reason" in read)) return { content: read };
    this.#refuse(address, read);
    // A configuration that could not be read counts as missing, a report as unreadable.
    return { content: isConfig(address) ? undefined : { source: "" } };
  }

  #refuse(address: string, { reason }: Refused): void {
    const message = `${decodePath(address)}${this.#server.say({ zh: "：", en: ": " })}${this.#server.say(reason)}`;
    if (isConfig(address)) this.#server.warn(message);
    else this.#server.connection.console.warn(message);
  }

  #take(file: string, content: Document | undefined): string[] {
    // Opened meanwhile: its text counts.
    if (this.#open.has(file)) return [];
    if (content === undefined || !this.#isOurs(file)) return this.#delete(file);
    if (isWordFile(file)) this.#server.wordFiles.put(file);
    if (!isConfig(file)) return this.#scopes.put(file, this.#summary(file, content));
    this.#configure(file, content.source);
    return [];
  }

  /** Other files count only while they are open, because their changes are not announced. */
  #isOurs(address: string): boolean {
    return [...this.#roots].some((root) => address.startsWith(`${root}/`)) || this.#scopes.isGuest(address);
  }

  #summary(address: string, document: Document): ReportSummary | undefined {
    try {
      const { edition } = this.settingsFor(address, this.#server.settingsFor(address).lint);
      const report = bind(document, edition === undefined ? {} : { edition });
      return report && summarize(address, report);
    } catch (error) {
      this.#complain(`reading ${address} failed`, error);
      return undefined;
    }
  }

  /** Earlier years' reports that the settings or a configuration name, wherever they lie. Gives the reports that are touched. */
  async #invitePriors(): Promise<string[]> {
    const touched: string[] = [];
    // The settings mean the same files for all scopes: these are listed and read once.
    const found = new Map<string, Promise<string[]>>();
    const read = new Map<string, Promise<ReportSummary | undefined>>();
    for (const [folder, { config }] of [...this.#scopes.folders]) {
      const guests = new Map<string, ReportSummary | undefined>();
      const { prior } = this.#server.settingsFor(addressIn(folder, ""));
      const set = await getOrMake(found, prior.join("\n"), () => this.#findAll(prior, this.#folders));
      for (const address of [...set, ...(await this.#findAll(config.prior, [folder], this.#rootAbove(folder) ?? folder))]) {
        if (this.#scopes.folderFor(address) === folder || this.#scopes.isIgnored(address)) continue;
        guests.set(address, this.#scopes.get(address) ?? (await getOrMake(read, address, () => this.#summaryAt(address))));
      }
      touched.push(...this.#scopes.invite(folder, guests));
    }
    return touched;
  }

  async #summaryAt(address: string): Promise<ReportSummary | undefined> {
    return this.#summary(address, (await this.#contentOf(address)).content ?? { source: "" });
  }

  async #findAll(patterns: readonly string[], folders: readonly string[], root?: string): Promise<string[]> {
    const found = folders.flatMap((folder) => patterns.map((pattern) => find(pattern, folder, this.#files, root)));
    return (await Promise.all(found)).flat();
  }

  /** How many folders a configuration lies below the workspace's: so far up its paths may lead. */
  #levelsOf(config: string): number {
    const root = this.#rootAbove(config);
    return root === undefined ? 0 : folderOf(config).slice(root.length).split("/").length - 1;
  }

  /** The workspace's folder that holds an address. */
  #rootAbove(address: string): string | undefined {
    return this.#folders.find((folder) => address.startsWith(`${folder}/`));
  }

  /** A file or a whole folder. What is open stays. */
  #delete(address: string): string[] {
    const gone = this.#scopes.below(address).filter((file) => !this.#open.has(file));
    return gone.flatMap((file) => {
      this.#server.wordFiles.delete(file);
      if (!isConfig(file)) return this.#scopes.delete(file);
      this.#configure(file, undefined);
      return [];
    });
  }

  /** A configuration that no editor has open; undefined where it is gone. */
  #configure(address: string, text: string | undefined): void {
    this.#apply(address, text);
    this.#tell(address, text);
  }

  #tell(config: string, text: string | undefined): void {
    for (const listener of this.#listeners) listener(config, text);
  }

  #apply(address: string, text: string | undefined): void {
    this.#scopes.configure(folderOf(address), text === undefined ? undefined : this.readConfig(address, text).config);
    if (text !== undefined && !this.#configs.isComplete(address, text)) this.#enqueue(() => this.#applyExtended(address, text));
    if (!this.#isRead) return;
    this.#server.recheck();
    this.#enqueue(async () => this.#touch(await this.#invitePriors()));
  }

  #reapply(config: string): void {
    const text = this.#server.documents.get(this.#open.get(config) ?? "")?.getText();
    if (text !== undefined) this.#apply(config, text);
  }

  /** Reads files that an edited configuration has begun to extend. */
  async #applyExtended(address: string, text: string): Promise<void> {
    await this.#configs.readExtended(address, text);
    if ((await this.textOf(address)) === text) this.#apply(address, text);
  }

  #touch(addresses: readonly string[]): void {
    if (!this.#isRead) return;
    if (addresses.length > 0) this.#server.recheck(addresses);
    this.#server.wordFiles.recheck(addresses);
  }

  #close(address: string): void {
    this.#open.delete(address);
    this.#kept.delete(address);
    this.#enqueue(async () => this.#touch(await this.#read([address])));
  }

  #enqueue(task: () => Promise<void>): void {
    this.#work = this.#work.then(task).catch((error: unknown) => this.#complain("reading files failed", error));
  }

  #complain(what: string, error: unknown): void {
    this.#server.connection.console.error(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** What is known by this key; made where nothing is. */
function getOrMake<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
