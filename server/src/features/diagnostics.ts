import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import {
  CodeLensRefreshRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { guarded } from "../answer.ts";
import { rulePage } from "../markup.ts";
import { toLspRange } from "../positions.ts";
import type { Feature } from "../serve.ts";
import type { Draft, Server } from "../server.ts";

const kind = DocumentDiagnosticReportKind.Full;

/** Pushes what is found as soon as the server is idle, and answers clients that ask for it. */
export const diagnostics: Feature = {
  capabilities: (server) =>
    server.capabilities.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: "xxgk-lint", interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  register(server) {
    const publisher = new Publisher(server);
    server.documents.onDidChangeContent(({ document }) => publisher.want(document.uri));
    server.documents.onDidClose(({ document }) => publisher.clear(document.uri));
    const changed = () => {
      publisher.wantAll();
      refresh(server);
    };
    server.connection.onInitialized(() => askSettings(server, changed));
    server.connection.onDidChangeConfiguration(({ settings }) => {
      if (server.capabilities.workspace?.configuration) void pullSettings(server, changed);
      else {
        server.configure(settings?.xxgkLint);
        changed();
      }
    });
    const { diagnostics: pulled } = server.connection.languages;
    pulled.on(guarded(server, ({ textDocument }) => ({ kind, items: itemsOf(server.draft(textDocument.uri), server) })));
    pulled.onWorkspace(
      guarded(server, () => ({
        items: server.documents
          .all()
          .map(({ uri, version }) => ({ kind, uri, version, items: itemsOf(server.draft(uri), server) })),
      })),
    );
  },
};

/** Checks wanted documents one by one, each at its newest version, as soon as no message waits. */
class Publisher {
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
    void this.#server.connection.sendDiagnostics({ uri, diagnostics: [] });
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
      void this.#server.connection.sendDiagnostics({ uri, version, diagnostics: itemsOf(draft, this.#server) });
    }
    void this.#server.connection.sendNotification("xxgkLint/checked", checked(this.#server, draft));
  }
}

/** A worker has no setImmediate. */
const soon: (task: () => void) => unknown = typeof setImmediate === "function" ? setImmediate : (task) => setTimeout(task, 0);

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

/** Clients that can be asked are asked now, and whenever something changes. */
function askSettings(server: Server, changed: () => void): void {
  const { workspace } = server.capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    void server.connection.client.register(DidChangeConfigurationNotification.type, { section: "xxgkLint" });
  }
  if (workspace?.configuration) void pullSettings(server, changed);
}

async function pullSettings(server: Server, changed: () => void): Promise<void> {
  try {
    server.configure(await server.connection.workspace.getConfiguration("xxgkLint"));
  } catch (error) {
    server.connection.console.error(`no settings: ${String(error)}`);
  }
  changed();
}

/** What the client shows of the old settings, it asks for again. */
function refresh({ connection, capabilities: { workspace } }: Server): void {
  if (workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  if (workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
}

function itemsOf(draft: Draft | undefined, server: Server): Diagnostic[] {
  return draft ? draft.result.findings.map((finding) => toDiagnostic(finding, draft, server)) : [];
}

/** What stands there once more than it should is shown faded. */
const unnecessary: readonly string[] = ["row/duplicate", "section/duplicate", "text/repeat"];

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

function toDiagnostic(finding: Finding, { document }: Draft, server: Server): Diagnostic {
  const { tagSupport } =
    server.capabilities.textDocument?.publishDiagnostics ?? server.capabilities.textDocument?.diagnostic ?? {};
  return {
    range: toLspRange(document, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: "xxgk-lint",
    message: finding.message,
    // A place in another file has no lines here; its name is in the message.
    relatedInformation: finding.related.map(({ uri, range, message }) => ({
      location: { uri: uri ?? document.uri, range: uri ? { start: zero, end: zero } : toLspRange(document, range) },
      message,
    })),
    ...(tagSupport && unnecessary.includes(finding.rule) && { tags: [DiagnosticTag.Unnecessary] }),
    data: { rule: finding.rule, isFixable: finding.fix !== undefined },
  };
}

const zero = { line: 0, character: 0 };
