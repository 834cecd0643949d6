import {
  commands,
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  TabInputCustom,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { Checks } from "./checks.ts";
import { languages } from "./options.ts";
import type { Checked } from "./protocol.ts";
import { say } from "./words.ts";

type Report = NonNullable<Checked["report"]>;

/**
 * The item at the bottom of the window: what was checked, by which edition, and what was found. A tick stands for a check that has ended and
 * found nothing, and for nothing else: without a server it says so, and offers to start it again. A click lists the problems.
 */
export class Status {
  readonly #item = window.createStatusBarItem("xxgkLint.status", StatusBarAlignment.Right, 100);
  readonly #checks: Checks;
  readonly #client: BaseLanguageClient;
  readonly #listeners: Disposable;
  #shown: Uri | undefined;

  constructor(client: BaseLanguageClient, checks: Checks) {
    this.#client = client;
    this.#checks = checks;
    this.#listeners = Disposable.from(
      checks.onDidChange(() => this.#show()),
      client.onDidChangeState(({ newState }) => this.#follow(newState)),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      window.tabGroups.onDidChangeTabs(() => this.#show()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("xxgkLint") && this.#show()),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  /** What a server has said does not count after its end. */
  #follow(state: State): void {
    if (state === State.Stopped) this.#checks.clear();
    this.#show();
  }

  #show(): void {
    const uri = this.#activeDocument();
    const check = uri && this.#checks.of(uri);
    commands.executeCommand("setContext", "xxgkLint.isReport", check?.report !== undefined);
    this.#item.name = say("Annual report check");
    if (uri && this.#client.state === State.Stopped && mayBeReport(uri)) this.#showUnchecked();
    else if (check?.report) this.#showReport(check.report);
    else this.#item.hide();
  }

  #showUnchecked(): void {
    this.#item.text = `$(warning) ${say("Annual report: not checked")}`;
    this.#item.tooltip = trusted(
      `${say("The checking service is not running.")} [${say("Restart")}](command:xxgkLint.restartServer) · [${say("Show Log")}](command:xxgkLint.showLog)`,
    );
    this.#item.command = "xxgkLint.restartServer";
    this.#item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
    this.#item.show();
  }

  #showReport(report: Report): void {
    this.#item.text = text(report);
    this.#item.tooltip = trusted(tooltip(report));
    this.#item.command = "workbench.actions.view.problems";
    this.#item.backgroundColor = report.errors > 0 ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    this.#item.show();
  }

  /** While the panel of a log or a preview has the cursor, the document before it counts; the form view is its document's. */
  #activeDocument(): Uri | undefined {
    const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
    const active = input instanceof TabInputCustom ? input.uri : window.activeTextEditor?.document.uri;
    const isElsewhere = active ? active.scheme === "output" : window.visibleTextEditors.length > 0;
    if (!isElsewhere) this.#shown = active;
    return this.#shown;
  }
}

function mayBeReport(uri: Uri): boolean {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  return document !== undefined && languages.includes(document.languageId);
}

function text({ year, edition, stage, blank, errors, warnings, notes }: Report): string {
  const name = year === undefined ? say("Annual report") : say("Annual report {0}", year);
  const isOpen = stage === "filling-in";
  const counts =
    errors + warnings + notes === 0 ? (isOpen ? "" : "$(pass)") : `$(error) ${errors} $(warning) ${warnings} $(info) ${notes}`;
  return [`${name} · ${edition}`, ...(isOpen ? [say("{0} cells to fill in", blank)] : []), counts].filter(Boolean).join(" ");
}

function tooltip({ agency, sections, tables, stage, errors, warnings, notes }: Report): string {
  return [
    ...(agency ? [agency] : []),
    say("Checked: {0} sections, {1} tables", sections, tables),
    say("{0} errors, {1} warnings, {2} hints. Click to list them.", errors, warnings, notes),
    ...(stage === "filling-in" ? [`[${say("Final check")}](command:xxgkLint.finalCheck)`] : []),
  ].join("  \n");
}

function trusted(markdown: string): MarkdownString {
  const words = new MarkdownString(markdown);
  words.isTrusted = true;
  return words;
}
