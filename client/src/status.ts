import { commands, Disposable, l10n, languages, StatusBarAlignment, ThemeColor, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { countProblems, type Problems } from "./problems.ts";
import { type Checked, checked } from "./protocol.ts";

type Report = NonNullable<Checked["report"]>;

/** The item at the bottom of the window: what was checked, by which edition, with how many problems. A click lists them. */
export class Status {
  readonly #item = window.createStatusBarItem("xxgkLint.status", StatusBarAlignment.Right, 100);
  readonly #reports = new Map<string, Report>();
  readonly #listeners: Disposable;
  #shown: Uri | undefined;

  constructor(client: BaseLanguageClient) {
    this.#item.name = l10n.t("Annual report check");
    this.#item.command = "workbench.actions.view.problems";
    this.#listeners = Disposable.from(
      client.onNotification(checked, (message) => this.#keep(message)),
      languages.onDidChangeDiagnostics(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#reports.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  /** Client and server escape addresses differently: they are compared as VS Code writes them. */
  #keep({ uri, report }: Checked): void {
    const key = Uri.parse(uri).toString();
    if (report) this.#reports.set(key, report);
    else this.#reports.delete(key);
    this.#show();
  }

  #show(): void {
    const uri = this.#activeDocument();
    const report = uri && this.#reports.get(uri.toString());
    commands.executeCommand("setContext", "xxgkLint.isReport", report !== undefined);
    if (!uri || !report) {
      this.#item.hide();
      return;
    }
    const problems = countProblems(uri);
    this.#item.text = text(report, problems);
    this.#item.tooltip = tooltip(report, problems);
    this.#item.backgroundColor = problems.errors > 0 ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    this.#item.show();
  }

  /** While the panel of a log or a preview has the cursor, the document before it counts. */
  #activeDocument(): Uri | undefined {
    const active = window.activeTextEditor?.document.uri;
    const isElsewhere = active ? active.scheme === "output" : window.visibleTextEditors.length > 0;
    if (!isElsewhere) this.#shown = active;
    return this.#shown;
  }
}

function text({ year, edition }: Report, { errors, warnings, others }: Problems): string {
  const name = year === undefined ? l10n.t("Annual report") : l10n.t("Annual report {0}", year);
  const counts = errors + warnings + others === 0 ? "$(pass)" : `$(error) ${errors} $(warning) ${warnings} $(info) ${others}`;
  return `${name} · ${edition} ${counts}`;
}

function tooltip({ agency, sections, tables }: Report, { errors, warnings, others }: Problems): string {
  const checkedParts = l10n.t("Checked: {0} sections, {1} tables", sections, tables);
  const found = l10n.t("{0} errors, {1} warnings, {2} hints. Click to list them.", errors, warnings, others);
  return [...(agency ? [agency] : []), checkedParts, found].join("\n");
}
