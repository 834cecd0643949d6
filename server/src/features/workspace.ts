import { reportFiles } from "@xxgk-lint/shared/notations/index.ts";
import { DidChangeWatchedFilesNotification, WatchKind } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { addressOfFolder } from "../workspace/address.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";
import { type PullNeeds, pullSettings } from "./configuration.ts";

type Needs = PullNeeds & WithWorkspace<"changed" | "readFolders">;

const watchers = [
  { globPattern: reportFiles },
  // Configurations, and the files of any name that they extend.
  { globPattern: "**/*.json" },
  // A folder that comes or goes with all that is in it is one event, for the folder.
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];

/** Handles changes of files and folders that are not open in an editor. */
export const workspace: Feature<Needs> = {
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

function followFolders(server: Needs): void {
  server.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => addressOfFolder(uri)));
    server.workspace.readFolders([
      ...server.workspace.folders.filter((folder) => !gone.has(folder)),
      ...added.map(({ uri }) => uri),
    ]);
    void pullSettings(server);
  });
}
