import { TextDocument } from "vscode-languageserver-textdocument";
import type { Client, Speaker } from "../client.ts";
import { configMistakes } from "../config-mistakes.ts";
import type { Feature } from "../feature.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

/** Reports mistakes in a configuration that is not open in an editor. An open one is checked like any other document. */
export const configFile: Feature<Client & Speaker & WithWorkspace<"onConfig" | "readConfig">> = {
  capabilities: () => ({}),
  register(server) {
    server.workspace.onConfig((uri, text) => {
      const diagnostics = text === undefined ? [] : configMistakes(TextDocument.create(uri, "json", 0, text), server);
      server.attempt(server.connection.sendDiagnostics({ uri, diagnostics }));
    });
  },
};
