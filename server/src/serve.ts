import { type Connection, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import about from "../package.json" with { type: "json" };
import type { Feature } from "./feature.ts";
import { cells } from "./features/cells.ts";
import { codeActions } from "./features/code-actions.ts";
import { codeLens } from "./features/code-lens.ts";
import { commands } from "./features/commands.ts";
import { completion } from "./features/completion.ts";
import { configFile } from "./features/config-file.ts";
import { configuration } from "./features/configuration.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { documents } from "./features/documents.ts";
import { folding } from "./features/folding.ts";
import { formatting } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { links } from "./features/links.ts";
import { overview } from "./features/overview.ts";
import { relatedCells } from "./features/related-cells.ts";
import { requests } from "./features/requests.ts";
import { selection } from "./features/selection.ts";
import { semanticTokens } from "./features/semantic-tokens.ts";
import { sheet } from "./features/sheet.ts";
import { symbols } from "./features/symbols.ts";
import { workspace } from "./features/workspace.ts";
import { answerRefused } from "./lifecycle.ts";
import { isRecord } from "./record.ts";
import { Server } from "./server.ts";
import type { Files } from "./workspace/files.ts";

const common: readonly Feature<Server>[] = [
  configuration,
  diagnostics,
  workspace,
  configFile,
  cells,
  codeActions,
  requests,
  documents,
  overview,
  codeLens,
  commands,
  completion,
  folding,
  formatting,
  hover,
  inlayHints,
  links,
  relatedCells,
  selection,
  semanticTokens,
  sheet,
  symbols,
];

/**
 * Starts the language server on a connection, with access to files and with further features for a special client. Returns at once; the
 * connection keeps it alive.
 */
export function serve(connection: Connection, files: Files, more: readonly Feature<Server>[] = []): void {
  const server = new Server(connection, files);
  const features = [...common, ...more];
  let folders: readonly string[] = [];
  connection.onInitialize(({ capabilities, locale, initializationOptions, rootUri, workspaceFolders }): InitializeResult => {
    server.capabilities = capabilities;
    server.locale = locale;
    server.hasExtension = isRecord(capabilities.experimental) && capabilities.experimental.xxgkLint === true;
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    server.configure(initializationOptions);
    return {
      serverInfo: { name: "xxgk-language-server", version: about.version },
      capabilities: Object.assign(
        { textDocumentSync: TextDocumentSyncKind.Incremental },
        ...features.map((feature) => feature.capabilities(server)),
      ),
    };
  });
  answerRefused(connection);
  for (const feature of features) feature.register(server);
  connection.onInitialized(() => {
    server.workspace.readFolders(folders);
    for (const feature of features) feature.begin?.(server);
  });
  server.documents.listen(connection);
  connection.listen();
}
