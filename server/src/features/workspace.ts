import { configName } from "@xxgk-lint/shared/config.ts";
import { reportFiles } from "@xxgk-lint/shared/notations/index.ts";
import { DidChangeWatchedFilesNotification, WatchKind } from "vscode-languageserver";
import type { Feature } from "../serve.ts";
import type { Server } from "../server.ts";
import { addressOfFolder } from "../workspace/address.ts";
import { pullSettings } from "./configuration.ts";

const watchers = [
  { globPattern: reportFiles },
  { globPattern: `**/${configName}` },
  // Configurations may extend others of any name.
  { globPattern: "**/*.json" },
  // A folder that comes or goes with all that is in it is one event, for the folder.
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];

/** Hears of files and folders of the workspace that change while nobody has them open. */
export const workspace: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register(server) {
    server.connection.onDidChangeWatchedFiles(({ changes }) => server.workspace.changed(changes));
  },
  begin(server) {
    const { workspace: client } = server.capabilities;
    if (client?.didChangeWatchedFiles?.dynamicRegistration) {
      server.attempt(server.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client?.workspaceFolders) followFolders(server);
  },
};

function followFolders(server: Server): void {
  server.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => addressOfFolder(uri)));
    server.workspace.readFolders([
      ...server.workspace.folders.filter((folder) => !gone.has(folder)),
      ...added.map(({ uri }) => uri),
    ]);
    void pullSettings(server);
  });
}
