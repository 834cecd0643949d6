import { type Diagnostic, type LogOutputChannel, Uri, workspace } from "vscode";
import type { LanguageClientOptions, Middleware, vsdiag } from "vscode-languageclient";

export type Options = LanguageClientOptions;

const languages = ["markdown", "plaintext", "html"];

/** Which documents the server sees, and what happens to its answers on the way to the screen. */
export function clientOptions(log: LogOutputChannel): Options {
  return {
    documentSelector: schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    outputChannel: log,
    middleware,
  };
}

const middleware: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withLocalPage)),
  provideDiagnostics: async (document, previous, token, next) => withLocalPages(await next(document, previous, token)),
  // Each open document is asked for by itself; to ask for all of them every two seconds would only keep the server awake.
  provideWorkspaceDiagnostics: () => ({ items: [] }),
};

/** Files, drafts not saved yet, and the folders of virtual workspaces; not the old side of a diff, nor output panels. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map((folder) => folder.uri.scheme)])];
}

type Report = vsdiag.DocumentDiagnosticReport | null | undefined;

function withLocalPages(report: Report): Report {
  return report && "items" in report ? { ...report, items: report.items.map(withLocalPage) } : report;
}

/** The rule's page is in the extension: its link opens it here instead of a browser. */
function withLocalPage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const id = typeof code === "object" ? code.value : code;
  if (typeof id === "string" && id.includes("/")) diagnostic.code = { value: id, target: rulePageLink(id) };
  return diagnostic;
}

function rulePageLink(id: string): Uri {
  return Uri.from({ scheme: "command", path: "xxgkLint.openRulePage", query: JSON.stringify([id]) });
}
