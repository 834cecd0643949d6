import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import {
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { toLspRange } from "../positions.ts";
import type { Feature } from "../serve.ts";
import type { Draft, Server } from "../server.ts";

const pages = "https://github.com/xxgk-lint/xxgk-lint/blob/main/docs/rules";

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
    server.connection.onInitialized(() => askSettings(server, () => publisher.wantAll()));
    server.connection.onDidChangeConfiguration(({ settings }) => {
      if (server.capabilities.workspace?.configuration) void pullSettings(server, () => publisher.wantAll());
      else {
        server.configure(settings?.xxgkLint);
        publisher.wantAll();
      }
    });
    server.connection.languages.diagnostics.on(({ textDocument }) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: itemsOf(server.draft(textDocument.uri)),
    }));
    server.connection.languages.diagnostics.onWorkspace(() => ({
      items: server.documents.all().map(({ uri, version }) => ({
        kind: DocumentDiagnosticReportKind.Full,
        uri,
        version,
        items: itemsOf(server.draft(uri)),
      })),
    }));
  },
};

/** Checks wanted documents one by one, each at its newest version, between the messages that come in. */
class Publisher {
  readonly #server: Server;
  readonly #wanted = new Set<string>();
  #isScheduled = false;

  constructor(server: Server) {
    this.#server = server;
  }

  want(uri: string): void {
    this.#wanted.add(uri);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => this.#next(), 0);
  }

  wantAll(): void {
    for (const { uri } of this.#server.documents.all()) this.want(uri);
  }

  clear(uri: string): void {
    this.#wanted.delete(uri);
    void this.#server.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #next(): void {
    this.#isScheduled = false;
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
      void this.#server.connection.sendDiagnostics({ uri, version, diagnostics: itemsOf(draft) });
    }
    void this.#server.connection.sendNotification("xxgkLint/checked", checked(this.#server, draft));
  }
}

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
  if (server.capabilities.workspace?.diagnostics?.refreshSupport) server.connection.languages.diagnostics.refresh();
}

function itemsOf(draft: Draft | undefined): Diagnostic[] {
  return draft ? draft.result.findings.map((finding) => toDiagnostic(finding, draft)) : [];
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

function toDiagnostic(finding: Finding, { document }: Draft): Diagnostic {
  return {
    range: toLspRange(document, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: `${pages}/${finding.rule}.md` },
    source: "xxgk-lint",
    message: finding.message,
    // A place in another file has no lines here; its name is in the message.
    relatedInformation: finding.related.map(({ uri, range, message }) => ({
      location: { uri: uri ?? document.uri, range: uri ? { start: zero, end: zero } : toLspRange(document, range) },
      message,
    })),
    data: { rule: finding.rule, isFixable: finding.fix !== undefined },
  };
}

const zero = { line: 0, character: 0 };
