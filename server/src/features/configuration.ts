import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
} from "vscode-languageserver";
import type { Client } from "../client.ts";
import type { Drafts } from "../draft.ts";
import type { Feature } from "../feature.ts";
import type { Configurable } from "../settings.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

/** What it takes to ask the client for its settings. */
export type PullNeeds = Client & Configurable & WithWorkspace<"folders">;

/** New settings take effect at once. Clients that support it are asked for them; others send them. */
export const configuration: Feature<Drafts & PullNeeds> = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onDidChangeConfiguration(({ settings }) => {
      if (server.capabilities.workspace?.configuration) void pullSettings(server);
      else server.configure(settings?.xxgkLint);
    });
    server.onStale(() => refresh(server));
  },
  begin: askSettings,
};

function askSettings(server: PullNeeds): void {
  const { workspace } = server.capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    server.attempt(server.connection.client.register(DidChangeConfigurationNotification.type, { section: "xxgkLint" }));
  }
  if (workspace?.configuration) void pullSettings(server);
}

/** Asks the client for the settings of the workspace, and of each of its folders. */
export async function pullSettings(server: PullNeeds): Promise<void> {
  const question = ++server.questions;
  try {
    const { folders } = server.workspace;
    // One folder has the workspace's settings.
    const own = folders.length > 1 ? folders.map((scopeUri) => ({ scopeUri, section: "xxgkLint" })) : [];
    const [settings, ...ofFolders] = await server.connection.workspace.getConfiguration([{ section: "xxgkLint" }, ...own]);
    if (question !== server.questions) return;
    server.configure(
      settings,
      own.map(({ scopeUri }, i) => [scopeUri, ofFolders[i]]),
    );
  } catch (error) {
    server.connection.console.error(`no settings: ${String(error)}`);
  }
}

/** Asks the client to request again what it shows of the old state. */
function refresh(server: Client): void {
  const { workspace } = server.capabilities;
  const requests = [
    ...(workspace?.diagnostics?.refreshSupport ? [DiagnosticRefreshRequest.type] : []),
    ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
    ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
  ];
  for (const request of requests) server.attempt(server.connection.sendRequest(request));
}
