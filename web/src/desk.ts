import { redo, undo } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import type { EditorState, Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Sheet, SheetFinding, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { CellChange, CellShare, HostCommand, Outcome, PastedBlock, PastePlan, SheetHost } from "@xxgk-lint/view/host.ts";
import type { Diagnostic } from "vscode-languageclient";
import type { Checked, EditAnswer } from "../../client/src/protocol.ts";
import { toEditorDiagnostics } from "./editor/diagnostics.ts";
import { createEditor, editorState, emptyState } from "./editor/editor.ts";
import { offsetAt, positionAt } from "./editor/positions.ts";
import { type ChangeOutcome, Changes } from "./language/changes.ts";
import type { LanguageServer } from "./language/server.ts";
import { pasteInText } from "./paste-in-text.ts";
import { SheetPane } from "./sheet-pane.ts";
import { type Words, wordsIn } from "./words.ts";
import type { RuleWords } from "./worker/rule-words.ts";

/** A draft that is on the desk. Its text is the editor's. */
export interface Opened {
  /** Of this page's own: names the draft among those that are kept. */
  readonly id: string;
  readonly uri: string;
  readonly name: string;
  /** As the file has it; the editor knows one. */
  readonly eol: string;
  /** The Word file that the text is the inside of. */
  readonly word?: Blob;
  /** It came as a file, which the person still has. */
  readonly isFile: boolean;
  /** The text as it was opened. */
  readonly doc: Text;
}

/** A draft as it is put on the desk. */
export type Brought = Omit<Opened, "doc">;

export type Pane = "sheet" | "text" | "findings";

/** The one draft that is open: its text in the editor, the form beside it, and the server between them. */
export class Desk implements SheetHost {
  readonly server: LanguageServer;
  readonly locale: Locale;
  readonly words: Words;
  readonly editor: EditorView;
  readonly pane = new SheetPane(this);
  readonly #changes: Changes;
  readonly #listeners = new Set<() => void>();
  opened: Opened | undefined;
  /** Undefined until it is checked for the first time; null where the text is no report. */
  sheet: Sheet | null | undefined;
  /** What is to be told once. */
  notice: string | undefined;
  /** The rule that is being explained. */
  explained: RuleWords | undefined;
  /** Which part is in sight where there is room for one only. */
  shown: Pane = "sheet";
  /** Counts what is asked of the server, so that an older answer does not follow a newer one. */
  #asked = 0;
  #isFollowing = false;

  constructor(server: LanguageServer, locale: Locale) {
    this.server = server;
    this.locale = locale;
    this.words = wordsIn(locale);
    this.editor = createEditor(document.createElement("div"));
    this.#changes = new Changes(this.editor);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(part: Partial<Pick<Desk, "notice" | "explained" | "shown" | "opened" | "sheet">>): void {
    Object.assign(this, part);
    for (const listener of this.#listeners) listener();
  }

  /** The draft as a file would hold it. */
  get text(): string {
    return this.editor.state.doc.sliceString(0, undefined, this.opened?.eol);
  }

  /** Puts a draft on the desk, in place of the one that is there. */
  open(brought: Brought, text: string): void {
    this.onLeave();
    this.pane.clear();
    this.#asked++;
    const state = this.#stateOf(brought, text);
    const opened = { ...brought, doc: state.doc };
    this.editor.setState(state);
    this.set({ opened, sheet: undefined, notice: undefined, explained: undefined, shown: "sheet" });
  }

  close(): void {
    this.onLeave();
    this.pane.clear();
    this.#asked++;
    this.editor.setState(emptyState());
    this.set({ opened: undefined, sheet: undefined, notice: undefined, explained: undefined });
  }

  #stateOf({ uri, word, name }: Brought, text: string): EditorState {
    const languageId = word ? "docx" : languageOf(name);
    return editorState({ text, uri, languageId }, this.server.client, this.locale, {
      onText: () => this.#textChanged(),
      onCursor: (offset) => void this.#follow(offset),
      onPaste: (data) => pasteInText(this, data),
    });
  }

  /** The server is told once for all that one event has changed. */
  #textChanged(): void {
    queueMicrotask(() => this.server.client.sync());
    this.onText();
  }

  /** The server has looked at a text. */
  checked({ uri }: Checked): void {
    if (uri === this.opened?.uri) void this.#refresh(uri);
  }

  async #refresh(uri: string): Promise<void> {
    const question = ++this.#asked;
    const [answer, found] = await Promise.all([
      this.server.ask("sheet", { uri }),
      this.server.request<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri } }),
    ]);
    if (question !== this.#asked) return;
    this.pane.draw(answer?.sheet ?? null);
    this.editor.dispatch(setDiagnostics(this.editor.state, toEditorDiagnostics(found.items, this.editor.state.doc)));
    this.set({ sheet: answer?.sheet ?? null });
  }

  /** What every request about the open draft says. */
  get about() {
    return { uri: this.opened?.uri ?? "" };
  }

  change(changes: readonly CellChange[]): Promise<Outcome> {
    return this.#change(() => this.server.ask("changeCells", { ...this.about, changes }));
  }

  applyAction(finding: string, action: number): Promise<Outcome> {
    return this.#change(() => this.server.ask("applyAction", { ...this.about, finding, action }));
  }

  async #change(ask: () => Promise<EditAnswer | null>): Promise<Outcome> {
    const outcome = await this.#changes.make(ask);
    if (outcome === "changed" && this.opened) await this.#refresh(this.opened.uri);
    const refusal = this.#refusalOf(outcome);
    return refusal === undefined ? {} : { refusal };
  }

  #refusalOf(outcome: ChangeOutcome): string | undefined {
    if (outcome === "changed") return undefined;
    if (outcome === "moving") return this.words.keepsChanging;
    return outcome === "no-report" ? this.words.noReport : outcome.refusal;
  }

  async planPaste(block: PastedBlock): Promise<PastePlan> {
    const plan = await this.server.ask("planPaste", { ...this.about, ...block });
    return plan ?? { changes: [], replaced: 0, misfits: [this.words.noReport] };
  }

  async shares(table: string, cell: number): Promise<readonly CellShare[]> {
    return (await this.server.ask("shares", { ...this.about, table, cell })) ?? [];
  }

  show(spot: SheetSpot, isWanted: boolean): void {
    if (!this.opened?.word) void this.#showInText(spot, isWanted);
  }

  async #showInText(spot: SheetSpot, isWanted: boolean): Promise<void> {
    const range = await this.server.ask("placeOf", { ...this.about, spot });
    const { doc } = this.editor.state;
    const [anchor, head] = range ? [offsetAt(doc, range.start), offsetAt(doc, range.end)] : [];
    if (anchor === undefined || head === undefined) return;
    const effects = EditorView.scrollIntoView(anchor, { y: "center" });
    if (!isWanted) {
      this.editor.dispatch({ effects });
      return;
    }
    await this.#bringUp("text");
    this.editor.dispatch({ selection: { anchor, head }, effects });
    this.editor.focus();
  }

  /** Resolved when the pane is in sight: what is hidden cannot have the focus. */
  #bringUp(shown: Pane): Promise<void> {
    this.set({ shown });
    // What is set is drawn at the end of this task.
    return new Promise((resolve) => setTimeout(resolve));
  }

  /** The form shows what the cursor is at, one question at a time. */
  async #follow(offset: number): Promise<void> {
    if (this.#isFollowing || !this.sheet) return;
    this.#isFollowing = true;
    try {
      const position = positionAt(this.editor.state.doc, offset);
      const spot = await this.server.ask("spotAt", { ...this.about, position });
      if (spot && this.editor.hasFocus) this.pane.look(spot);
    } finally {
      this.#isFollowing = false;
    }
  }

  run(command: HostCommand): void {
    switch (command.kind) {
      case "final-check":
        void this.#finalCheck(command.isOn);
        break;
      case "explain":
        void this.server
          .askOwn("ruleWords", { rule: command.rule })
          .then((explained) => this.set({ explained: explained ?? undefined }));
        break;
      case "restart":
        this.server.restart();
        // It has forgotten the Word file that the text is the inside of.
        if (this.opened?.word) void this.server.askOwn("openFile", this.about);
        break;
      default:
        this.onCommand(command);
    }
  }

  /** The draft is about to leave the desk, if there is one. */
  onLeave: () => void = () => {};
  /** Told of each change of the text. What is around the editor is not drawn again for it: nothing there hangs on the text. */
  onText: () => void = () => {};

  /** Reasons are noted in a folder's configuration. */
  canWaive = false;

  /** What concerns more than the open draft. */
  onCommand: (command: HostCommand) => void = () => {};

  async #finalCheck(isOn: boolean): Promise<void> {
    await this.server.ask("finalCheck", { ...this.about, isOn });
    if (this.opened) await this.#refresh(this.opened.uri);
  }

  /** To a finding of the list: its number or its flag gets the focus, and the text follows. */
  goTo({ at }: SheetFinding): void {
    void this.#bringUp("sheet").then(() => this.pane.goTo(at));
  }

  undo(): void {
    undo(this.editor);
  }

  redo(): void {
    redo(this.editor);
  }
}

function languageOf(name: string): string {
  if (/\.html?$/i.test(name)) return "html";
  return /\.(?:md|markdown)$/i.test(name) ? "markdown" : "plaintext";
}
