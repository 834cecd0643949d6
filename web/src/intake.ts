import type { Brought, Desk } from "./desk.ts";
import type { KeptDraft } from "./drafts.ts";
import type { PageFiles } from "./files/page-files.ts";

/** How drafts come to the desk: a file, the clipboard, the blank form, what is kept. */
export class Intake {
  readonly #desk: Desk;
  readonly #files: PageFiles;

  constructor(desk: Desk, files: PageFiles) {
    this.#desk = desk;
    this.#files = files;
  }

  /** A file by what its bytes are, whatever it is called. */
  openFile(file: Blob, name: string): Promise<void> {
    return this.openAt(this.#files.add(name, file), name);
  }

  /** One that the page has been given. */
  async openAt(uri: string, name = nameIn(uri)): Promise<void> {
    const { words, server } = this.#desk;
    const answer = await server.askOwn("openFile", { uri });
    if ("refusal" in answer) {
      this.#desk.set({ notice: words.refused(name, answer.refusal) });
      return;
    }
    const { kind, content, remarks } = answer;
    const file = this.#files.get(uri);
    if (kind === "draft") this.openText(content, withEnding(name, "md"));
    else this.#open({ uri, name, isFile: true, ...(kind === "word" && file && { word: file }) }, content);
    if (remarks.length > 0) this.#desk.set({ notice: words.wasRead(name, remarks.join("；")) });
  }

  openText(text: string, name: string): void {
    this.#open({ uri: this.#files.add(name, new Blob([text])), name, isFile: false }, text);
  }

  /** A page's or Word's own copy becomes a Markdown draft; text stays what it is. */
  async paste(text: string, html: string): Promise<void> {
    const { server, words } = this.#desk;
    if (!/<table/i.test(html)) {
      if (text.trim() !== "") this.openText(text, `${words.pasted}.txt`);
      return;
    }
    const uri = this.#files.add(`${words.pasted}.html`, new Blob([html]));
    const { content = text, losses = [] } = await server.ask("convert", { uri, layout: "markdown" });
    this.openText(content, `${words.pasted}.md`);
    if (losses.length > 0) this.#desk.set({ notice: words.notTaken(losses.join("；")) });
  }

  async begin(agency: string, year: number): Promise<void> {
    const text = await this.#desk.server.askOwn("newReport", { agency, year, layout: "markdown" });
    this.openText(text, `${agency}${year}年政府信息公开工作年度报告.md`);
  }

  /** A Word file is read again, and gets the text that was kept. */
  async resume({ id, name, text, eol, word }: KeptDraft): Promise<void> {
    const uri = this.#files.add(name, word ?? new Blob([text]));
    if (word) await this.#desk.server.askOwn("openFile", { uri });
    this.#desk.open({ id, uri, name, eol, isFile: false, ...(word && { word }) }, text);
  }

  #open(opened: Omit<Brought, "id" | "eol">, text: string): void {
    this.#desk.open({ ...opened, id: crypto.randomUUID?.() ?? String(Math.random()), eol: eolOf(text) }, text);
  }
}

/** Where a text has several line endings, it gets the simple one. */
function eolOf(text: string): string {
  const [eol = "\n", ...others] = new Set(text.match(/\r\n|\r|\n/g));
  return others.length === 0 ? eol : "\n";
}

export function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.\w+$/, "")}.${ending}`;
}

function nameIn(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
