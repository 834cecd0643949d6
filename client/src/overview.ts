import { isOverviewColumn, type OverviewColumn, type OverviewRow } from "@xxgk-lint/shared/sheet/overview.ts";
import { renderOverview } from "@xxgk-lint/view/overview.tsx";
import { ProgressLocation, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { nameOf } from "./chosen-files.ts";
import { overview } from "./protocol.ts";
import { isEnglish, say } from "./words.ts";

/** A page's links run where the page is shown, which may be another machine than that of the files: this one runs beside these. */
export const openReport = "xxgkLint.openReport";

interface Shown {
  readonly panel: WebviewPanel;
  rows: readonly OverviewRow[];
}

/** 检查整个文件夹: one tab for each folder that was asked for. */
export class Overviews {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #shown = new Map<string, Shown>();

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
  }

  dispose(): void {
    for (const { panel } of this.#shown.values()) panel.dispose();
  }

  /** Checks the reports of a folder; sorts those that are shown, where a column is given. */
  async show(address?: unknown, column?: unknown): Promise<void> {
    const folder = await folderAt(address);
    if (!folder) return;
    const known = this.#shown.get(folder.toString());
    if (known && isOverviewColumn(column)) return this.#draw(folder, known, column);
    const title = say("Checking {0}", nameOf(folder));
    const rows = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
      this.#client.sendRequest(overview, { uri: this.#client.code2ProtocolConverter.asUri(folder) }),
    );
    const shown = this.#shown.get(folder.toString()) ?? this.#open(folder);
    shown.rows = rows;
    this.#draw(folder, shown, "errors");
    shown.panel.reveal();
  }

  #open(folder: Uri): Shown {
    const key = folder.toString();
    const panel = window.createWebviewPanel("xxgkLint.overview", say("Reports of {0}", nameOf(folder)), ViewColumn.Active, {
      enableCommandUris: [openReport, "xxgkLint.openSheet", "xxgkLint.checkFolder"],
      localResourceRoots: [Uri.joinPath(this.#extension, "dist")],
    });
    const shown: Shown = { panel, rows: [] };
    this.#shown.set(key, shown);
    panel.onDidDispose(() => this.#shown.delete(key));
    return shown;
  }

  #draw(folder: Uri, { panel: { webview }, rows }: Shown, by: OverviewColumn): void {
    const style = webview.asWebviewUri(Uri.joinPath(this.#extension, "dist", "overview.css"));
    const locale = isEnglish() ? "en" : "zh";
    const links = {
      text: (uri: string) => link(openReport, uri),
      sheet: (uri: string) => link("xxgkLint.openSheet", uri),
      sort: (column: OverviewColumn) => link("xxgkLint.checkFolder", folder.toString(), column),
      again: link("xxgkLint.checkFolder", folder.toString()),
    };
    webview.html = `<!DOCTYPE html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}">
<link rel="stylesheet" href="${style}">
</head>
<body>${renderOverview({ folder: nameOf(folder), rows, by, locale, links })}</body>
</html>`;
  }
}

function link(command: string, ...given: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}

/** The one with this address; else the folder that is open, asked for where there are several. */
async function folderAt(address: unknown): Promise<Uri | undefined> {
  if (address instanceof Uri) return address;
  if (typeof address === "string") return Uri.parse(address);
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) window.showInformationMessage(say("Open a folder first."));
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}
