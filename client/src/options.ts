import { type LogOutputChannel, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { localPages } from "./local-pages.ts";

export type Options = LanguageClientOptions;

/** What editors call the languages that reports are written in. */
export const languages = ["markdown", "plaintext", "html"];

/** Which documents the server sees, and what happens to its answers on the way to the screen. */
export function clientOptions(log: LogOutputChannel): Options {
  return {
    documentSelector: schemes().flatMap((scheme) => [
      ...languages.map((language) => ({ scheme, language })),
      { scheme, pattern: "**/xxgk.config.json" },
    ]),
    outputChannel: log,
    middleware: {
      ...localPages,
      // Each open document is asked for by itself; to ask for all of them every two seconds would only keep the server awake.
      provideWorkspaceDiagnostics: () => ({ items: [] }),
    },
  };
}

/** Files, drafts not saved yet, and the folders of virtual workspaces; not the old side of a diff, nor output panels. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map((folder) => folder.uri.scheme)])];
}
