import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { hasDocs } from "./built.ts";
import { Desk } from "./desk.ts";
import { type KeptDraft, KeptDrafts } from "./drafts.ts";
import { examples } from "./examples.ts";
import { droppedFiles } from "./files/dropped.ts";
import { PageFiles } from "./files/page-files.ts";
import { FolderList } from "./folder.ts";
import { Intake } from "./intake.ts";
import { LanguageServer } from "./language/server.ts";
import { scriptText } from "./scripts.ts";
import { store, stored } from "./stored.ts";
import { bytesOf, save } from "./take-home.ts";

/** How long after the last change a draft is kept, in milliseconds. */
const keepDelay = 400;
const [localeKey, draftKey] = ["xxgk-lint.locale", "xxgk-lint.draft"];

/** Everything on the page, and what a person can do with it. */
export class Page {
  readonly desk: Desk;
  readonly files = new PageFiles();
  readonly kept = new KeptDrafts();
  readonly intake: Intake;
  folder: FolderList | undefined;
  readonly #server: LanguageServer;
  /** As the draft was when it was brought or kept. */
  #keptText: unknown;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(locale: Locale) {
    this.#server = new LanguageServer(locale, this.files.answers, (message) => this.desk.checked(message));
    this.desk = new Desk(this.#server, locale);
    this.intake = new Intake(this.desk, this.files);
    this.#server.onAlive = (isAlive) => this.desk.pane.setAlive(isAlive);
    this.desk.onCommand = (command) => {
      if (command.kind === "open") void this.openReport(command.uri);
      if (command.kind === "waive") void this.#waive(command.finding);
    };
    this.desk.subscribe(() => this.#keepSoon());
    this.desk.onText = () => this.#keepSoon();
    this.desk.onLeave = () => {
      const { opened, editor } = this.desk;
      // Before the server reads it again.
      if (opened && !opened.word && editor.state.doc !== opened.doc) this.files.replace(opened.uri, new Blob([this.desk.text]));
      void this.keepNow();
      store("sessionStorage", draftKey, undefined);
    };
  }

  /** Starts the server, and goes on with the draft that this tab had before it was loaded anew. */
  async start(): Promise<void> {
    const started = this.#startServer();
    const id = stored("sessionStorage", draftKey);
    const draft = id === undefined ? undefined : await this.kept.get(id);
    if (draft) await this.resume(draft);
    await started;
  }

  async #startServer(): Promise<void> {
    try {
      this.#server.start(await scriptText("engine"));
    } catch {
      this.desk.set({ notice: this.desk.words.failed });
    }
  }

  get links(): readonly { readonly href: string; readonly title: string }[] {
    const { words } = this.desk;
    if (!hasDocs) return [];
    return [
      { href: "docs/form.html", title: words.form },
      { href: "docs/rules/index.html", title: words.rules },
    ];
  }

  async openExample(path: string): Promise<void> {
    const text = (await examples())[path];
    if (text !== undefined) await this.intake.openFile(new Blob([text]), path.slice(path.lastIndexOf("/") + 1));
  }

  async openCounty(): Promise<void> {
    const all = Object.entries(await examples()).filter(([path]) => path.startsWith("county/"));
    const files = all.map(([path, text]) => [path.slice("county/".length), new Blob([text])] as const);
    await this.#openFolder("county", new Map(files));
  }

  async takeFiles([file, ...others]: readonly File[]): Promise<void> {
    if (!file) return;
    if (others.length > 0) await this.takeFolder([file, ...others]);
    else await this.intake.openFile(file, file.name);
  }

  /** Files of one folder, as a browser gives them to a page. */
  async takeFolder(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const [name = ""] = (files[0]?.webkitRelativePath ?? "").split("/");
    const paths = files.map((file) => [file.webkitRelativePath.slice(name.length + 1) || file.name, file] as const);
    await this.#openFolder(name, new Map(paths));
  }

  async takeDrop(data: DataTransfer): Promise<void> {
    const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
    const { folder, files } = await droppedFiles(data);
    const [first] = files;
    if (folder !== undefined || files.size > 1) await this.#openFolder(folder ?? "", files);
    else if (first) await this.intake.openFile(first[1], first[0]);
    else await this.intake.paste(text, html);
  }

  /** The folder's configuration as it is now, to be put back into the folder. */
  async takeConfig(uri: string): Promise<void> {
    const file = this.files.get(uri);
    if (file) save(await file.text(), "xxgk.config.json");
  }

  async #openFolder(name: string, files: ReadonlyMap<string, Blob>): Promise<void> {
    await this.close();
    this.folder = new FolderList(name, this.files.addFolder(name, files), this.#server, () => this.desk.set({}));
    await this.folder.check();
  }

  /** One of the folder's reports. */
  async openReport(uri: string): Promise<void> {
    this.desk.canWaive = this.folder !== undefined;
    await this.intake.openAt(uri);
  }

  /** Lets a finding of the folder's report stand: its configuration says so, which the person takes home. */
  async #waive(finding: string): Promise<void> {
    const { opened, words } = this.desk;
    const reason = prompt(words.waiveReason)?.trim();
    if (!opened || !reason) return;
    const config = await this.#server.ask("waive", { uri: opened.uri, finding, isWhole: false, reason });
    if (!config) return;
    this.files.replace(config.uri, new Blob([config.text]));
    this.#server.tellChanged(config.uri);
    this.folder?.changedConfigs.add(config.uri);
    this.desk.set({ notice: words.waived });
  }

  leaveFolder(): void {
    this.folder?.leave();
    this.folder = undefined;
    this.desk.set({ notice: undefined });
  }

  async resume(draft: KeptDraft): Promise<void> {
    await this.intake.resume(draft);
    this.#keptText = this.desk.editor.state.doc;
    store("sessionStorage", draftKey, draft.id);
  }

  async close(): Promise<void> {
    await this.desk.pane.flush();
    // The list of what is kept comes up with the page's beginning.
    await this.keepNow();
    const { opened, text, editor } = this.desk;
    if (opened?.word && editor.state.doc !== opened.doc) {
      const packed = await this.#server.askOwn("packWord", { uri: opened.uri, text });
      if (packed?.content !== undefined) this.files.replace(opened.uri, new Blob([bytesOf(packed.content)]));
    }
    this.desk.canWaive = false;
    this.desk.close();
    if (this.folder) void this.folder.check();
  }

  async print(): Promise<void> {
    await this.desk.pane.flush();
    print();
  }

  async switchLanguage(): Promise<void> {
    store("localStorage", localeKey, this.desk.locale === "zh" ? "en" : "zh");
    await this.desk.pane.flush();
    await this.keepNow();
    location.reload();
  }

  #keepSoon(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.keepNow(), keepDelay);
  }

  /** Something was written that this browser does not keep. */
  get wouldLose(): boolean {
    const { opened, editor } = this.desk;
    return !this.kept.isKept && opened !== undefined && editor.state.doc !== opened.doc;
  }

  /** Keeps the open draft, where it is not as it was brought; one without a file of its own from the beginning. */
  async keepNow(): Promise<void> {
    const { opened, editor } = this.desk;
    const { doc } = editor.state;
    if (!opened || doc === this.#keptText || (doc === opened.doc && opened.isFile)) return;
    this.#keptText = doc;
    const { id, name, eol, word } = opened;
    // Before anything is waited for: who leaves the draft forgets it right afterwards.
    store("sessionStorage", draftKey, id);
    await this.kept.keep({ id, name, eol, text: this.desk.text, savedAt: Date.now(), ...(word && { word }) });
  }
}

/** Chinese, unless English was chosen here before, or is asked for in the address: `#en`. */
export function chosenLocale(): Locale {
  return location.hash === "#en" || stored("localStorage", localeKey) === "en" ? "en" : "zh";
}
