import { type QuickPickItem, Uri, window, workspace } from "vscode";
import { showPage } from "./page.ts";
import { say } from "./words.ts";

/** The pages that come with the extension, one for each rule. */
export class RulePages {
  readonly #folder: Uri;

  constructor(extension: Uri) {
    this.#folder = Uri.joinPath(extension, "dist/rules");
  }

  /** Shows the page of this rule, or of the one that is picked from a list. */
  async open(id?: unknown): Promise<void> {
    const rule = isRule(id) ? id : await this.#pick();
    if (rule) await showPage(Uri.joinPath(this.#folder, `${rule}.md`));
  }

  async #pick(): Promise<string | undefined> {
    const placeHolder = say("Which rule?");
    const picked = await window.showQuickPick(this.#list(), { placeHolder, matchOnDescription: true });
    return picked?.label;
  }

  /** From the table of rules, whose lines read `| [id](id.md) | severity | fix | what it asks for |`. */
  async #list(): Promise<QuickPickItem[]> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.#folder, "README.md"));
    const rows = new TextDecoder().decode(bytes).matchAll(/^\| \[([^\]]+)\].*\| ([^|]+) \|$/gm);
    return [...rows].map(([, label = "", description = ""]) => ({ label, description }));
  }
}

function isRule(id: unknown): id is string {
  return typeof id === "string" && /^[a-z]+\/[a-z-]+$/.test(id);
}
