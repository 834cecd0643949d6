import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import { guarded } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, OpenDocuments } from "../draft.ts";
import type { Feature } from "../feature.ts";
import type { PublisherNeeds } from "../publisher.ts";
import { Publisher } from "../publisher.ts";
import { toDiagnostics } from "../to-diagnostics.ts";

type Needs = Client & Drafts & OpenDocuments & PublisherNeeds;

const kind = DocumentDiagnosticReportKind.Full;

/** Pushes what is found as soon as the server is idle, and answers clients that ask for it. */
export const diagnostics: Feature<Needs> = {
  capabilities: (server) =>
    server.capabilities.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: "xxgk-lint", interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  register(server) {
    const publisher = new Publisher(server);
    server.documents.onDidChangeContent(({ document }) => publisher.wantFirst(document.uri));
    server.documents.onDidClose(({ document }) => publisher.clear(document.uri));
    server.onStale((uris) => publisher.want(uris));
    const { diagnostics: pulled } = server.connection.languages;
    pulled.on(guarded(server, ({ textDocument }) => ({ kind, items: toDiagnostics(server.draft(textDocument.uri), server) })));
    pulled.onWorkspace(
      guarded(server, () => ({
        items: server.documents
          .all()
          .map(({ uri, version }) => ({ kind, uri, version, items: toDiagnostics(server.draft(uri), server) })),
      })),
    );
  },
};
