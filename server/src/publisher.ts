import { openRules } from "@xxgk-lint/shared/drafting.ts";
import type { Client, Speaker } from "./client.ts";
import { configMistakes } from "./config-mistakes.ts";
import type { Draft, Drafts } from "./draft.ts";
import { soon } from "./soon.ts";
import { toDiagnostics } from "./to-diagnostics.ts";
import { addressOf, isConfig } from "./workspace/address.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** What a publisher takes of the server. */
export type PublisherNeeds = Client & Drafts & Speaker & WithWorkspace<"keep" | "locate" | "readConfig">;

/** Checks wanted documents one by one, each at its newest version, as soon as no message waits. */
export class Publisher {
  readonly #server: PublisherNeeds;
  #wanted = new Set<string>();
  /** Counts what was wanted; a run that has been waiting since before is dropped. */
  #turn = 0;

  constructor(server: PublisherNeeds) {
    this.#server = server;
  }

  /** Before all others that are wanted: a person is typing in it. */
  wantFirst(uri: string): void {
    this.#wanted = new Set([uri, ...this.#wanted]);
    this.#begin();
  }

  want(uris: readonly string[]): void {
    for (const uri of uris) this.#wanted.add(uri);
    this.#begin();
  }

  clear(uri: string): void {
    this.#wanted.delete(uri);
    this.#server.attempt(this.#server.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  #begin(): void {
    const turn = ++this.#turn;
    // Messages are handled one a turn of the event loop: what is waiting already comes between the two.
    soon(() => soon(() => turn === this.#turn && this.#next()));
  }

  #next(): void {
    const [uri] = this.#wanted;
    if (uri === undefined) return;
    this.#wanted.delete(uri);
    try {
      this.#publish(uri);
    } catch (error) {
      this.#server.connection.console.error(`checking ${uri} failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
    if (this.#wanted.size > 0) this.#begin();
  }

  #publish(uri: string): void {
    const draft = this.#server.draft(uri);
    if (!draft) return;
    const { version } = draft.document;
    // Clients that pull are not pushed the same findings a second time; a configuration's mistakes are always pushed.
    const isPushed = !this.#server.capabilities.textDocument?.diagnostic || isConfig(addressOf(uri));
    if (isPushed) {
      const diagnostics = [...configMistakes(draft.document, this.#server), ...toDiagnostics(draft, this.#server)];
      this.#server.attempt(this.#server.connection.sendDiagnostics({ uri, version, diagnostics }));
    }
    this.#server.attempt(this.#server.connection.sendNotification("xxgkLint/checked", checked(this.#server, draft)));
    this.#server.workspace.keep(draft);
  }
}

/** For the client's status: what was checked, by which edition, and what was found. */
function checked(server: Speaker, { document, result: { report, findings }, stage }: Draft) {
  const { uri, version } = document;
  if (!report) return { uri, version };
  const { year, agency, form, sections, tables } = report;
  const cells = [...tables.values()].flatMap((table) => table.cells);
  const pressing = stage === "filling-in" ? findings.filter(({ rule }) => !openRules.has(rule)) : findings;
  const count = (severity: string) => pressing.filter((finding) => finding.severity === severity).length;
  return {
    uri,
    version,
    report: {
      edition: server.say(form.name),
      ...(year !== undefined && { year }),
      ...(agency && { agency }),
      sections: new Set(sections.flatMap((section) => section.form ?? [])).size,
      tables: tables.size,
      stage,
      blank: cells.filter((cell) => cell === undefined || cell.state === "blank").length,
      open: findings.length - pressing.length,
      ...{ errors: count("error"), warnings: count("warning"), notes: count("information") },
    },
  };
}
