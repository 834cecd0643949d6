import { locationWords } from "@xxgk-lint/shared/report/location.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import type { Diagnostic } from "vscode-languageserver";
import { type CheckedFile, checkFile, type FileChecks } from "./check-file.ts";
import type { Client } from "./client.ts";
import type { WithSettings } from "./settings.ts";
import { severities } from "./to-diagnostics.ts";
import { addressOf } from "./workspace/address.ts";
import type { Refused } from "./workspace/files.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

type Needs = Client & FileChecks & WithWorkspace<"isIgnored">;

/**
 * The Word files of the workspace. Editors do not open them as text, so they are checked on the disk, and their findings are listed under
 * the file's name. Only their addresses are kept.
 */
export class WordFiles {
  readonly #server: Needs;
  readonly #known = new Set<string>();
  /** Files that the user asked to check, in any place, PDF files too. */
  readonly #asked = new Set<string>();
  /** Those whose findings are on the screen. */
  readonly #listed = new Set<string>();
  readonly #wanted = new Set<string>();
  #work: Promise<void> = Promise.resolve();

  constructor(server: Needs) {
    this.#server = server;
  }

  /** Registers a file that was added or changed: it is checked at the next `recheck`. */
  put(address: string): void {
    this.#known.add(address);
    this.#wanted.add(address);
  }

  delete(address: string): void {
    this.#known.delete(address);
    this.#asked.delete(address);
    this.#wanted.delete(address);
    this.#list(address, []);
  }

  /** Forgets all files, because the folders are read again. */
  reset(): void {
    this.#known.clear();
    this.#wanted.clear();
  }

  /** Checks what has changed, and those of these addresses that are Word files; all of them where no addresses are given. */
  recheck(addresses?: readonly string[]): void {
    const all = [...this.#known, ...this.#asked];
    for (const address of addresses ?? [...all, ...this.#listed])
      if (addresses === undefined || all.includes(address)) this.#wanted.add(address);
    if (this.#wanted.size > 0) this.#enqueue(() => this.#checkWanted());
  }

  /** Checks one file now, a PDF too, and lists what is found. */
  check(uri: string): Promise<CheckedFile | Refused> {
    const address = addressOf(uri);
    this.#asked.add(address);
    return this.#check(address);
  }

  async #check(address: string): Promise<CheckedFile | Refused> {
    const checked = await checkFile(address, this.#server);
    if (!("reason" in checked)) this.#list(address, checked.findings);
    return checked;
  }

  async #checkWanted(): Promise<void> {
    for (const address of [...this.#wanted]) {
      this.#wanted.delete(address);
      const isOurs = this.#asked.has(address) || (this.#known.has(address) && this.#counts(address));
      if (isOurs) await this.#check(address);
      else this.#list(address, []);
    }
  }

  #counts(address: string): boolean {
    return this.#server.counts(address) && !this.#server.workspace.isIgnored(address);
  }

  #list(address: string, findings: readonly Finding[]): void {
    if (findings.length === 0 && !this.#listed.delete(address)) return;
    if (findings.length > 0) this.#listed.add(address);
    const diagnostics = findings.map((finding) => toDiagnostic(finding, this.#server));
    this.#server.attempt(this.#server.connection.sendDiagnostics({ uri: address, diagnostics }));
  }

  #enqueue(task: () => Promise<void>): void {
    this.#work = this.#work.then(task).catch((error: unknown) => {
      this.#server.connection.console.error(`checking Word files failed: ${String(error)}`);
    });
  }
}

const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Such a file has no lines: the message says where in the document the finding is. */
function toDiagnostic({ rule, severity, message, location }: Finding, { settings }: WithSettings): Diagnostic {
  const { locale } = settings.lint;
  const place = location ? locationWords(location, locale) + (locale === "zh" ? "：" : ": ") : "";
  return { range: beginning, severity: severities[severity], code: rule, source: "xxgk-lint", message: place + message };
}
