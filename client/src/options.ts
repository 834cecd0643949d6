import { type Diagnostic, type LogOutputChannel, Uri, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

export type Options = LanguageClientOptions;

const languages = ["markdown", "plaintext", "html"];

/** Which documents the server sees, and what happens to its answers on the way to the screen. */
export function clientOptions(log: LogOutputChannel): Options {
  return {
    documentSelector: schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    diagnosticCollectionName: "xxgk-lint",
    outputChannel: log,
    synchronize: { configurationSection: "xxgkLint" },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withLocalPage)),
    },
  };
}

/** Files, drafts not saved yet, and the folders of virtual workspaces; not the old side of a diff, nor output panels. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map((folder) => folder.uri.scheme)])];
}

/** The rule's page is in the extension: its link opens it here instead of a browser. */
function withLocalPage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const id = typeof code === "object" ? code.value : code;
  if (typeof id !== "string" || !id.includes("/")) return diagnostic;
  diagnostic.code = { value: id, target: rulePageLink(id) };
  return diagnostic;
}

function rulePageLink(id: string): Uri {
  return Uri.from({ scheme: "command", path: "xxgkLint.openRulePage", query: JSON.stringify([id]) });
}
