import type { Draft, Server } from "./server.ts";
import { toDiagnostics } from "./to-diagnostics.ts";

/** Checks wanted documents one by one, each at its newest version, as soon as no message waits. */
export class Publisher {
  readonly #server: Server;
  readonly #wanted = new Set<string>();
  /** Counts what was wanted; a run that has been waiting since before is dropped. */
  #turn = 0;

  constructor(server: Server) {
    this.#server = server;
  }

  want(uri: string): void {
    this.#wanted.add(uri);
    const turn = ++this.#turn;
    // Messages are handled one a turn of the event loop: what is waiting already comes between the two.
    soon(() => soon(() => turn === this.#turn && this.#next()));
  }

  wantAll(): void {
    for (const { uri } of this.#server.documents.all()) this.want(uri);
  }

  clear(uri: string): void {
    this.#wanted.delete(uri);
    this.#server.attempt(this.#server.connection.sendDiagnostics({ uri, diagnostics: [] }));
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
    const [other] = this.#wanted;
    if (other !== undefined) this.want(other);
  }

  #publish(uri: string): void {
    const draft = this.#server.draft(uri);
    if (!draft) return;
    const { version } = draft.document;
    // Clients that pull are not pushed the same findings a second time.
    if (!this.#server.capabilities.textDocument?.diagnostic) {
      this.#server.attempt(
        this.#server.connection.sendDiagnostics({ uri, version, diagnostics: toDiagnostics(draft, this.#server) }),
      );
    }
    this.#server.attempt(this.#server.connection.sendNotification("xxgkLint/checked", checked(this.#server, draft)));
  }
}

/** A worker has no setImmediate. */
const soon: (task: () => void) => unknown = typeof setImmediate === "function" ? setImmediate : (task) => setTimeout(task, 0);

/** For the client's status: what was checked, by which edition. */
function checked(server: Server, { document, result: { report } }: Draft) {
  if (!report) return { uri: document.uri };
  const { year, agency, form, sections, tables } = report;
  return {
    uri: document.uri,
    report: {
      edition: server.say(form.name),
      ...(year !== undefined && { year }),
      ...(agency && { agency }),
      sections: new Set(sections.flatMap((section) => section.form ?? [])).size,
      tables: tables.size,
    },
  };
}
