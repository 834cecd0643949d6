import type { TextLayout } from "@xxgk-lint/shared/notations/index.ts";
import { Position, type QuickPickItem, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { freeName } from "./free-name.ts";
import { blankReport, type KnownReport, newestReports } from "./protocol.ts";
import { say } from "./words.ts";

const firstYear = 2019;
const lastYear = 2099;

interface Choice {
  readonly agency: string;
  readonly year: number;
  /** Last year's report, where it is to be gone on from. */
  readonly from?: string;
}

interface Notation extends QuickPickItem {
  readonly layout: TextLayout;
  readonly extension: string;
}

/** Asks for agency, year and notation, and opens the blank report: a new file of the folder that is open, else a document without a place. */
export async function newReport(client: BaseLanguageClient): Promise<void> {
  const choice = await askReport(await client.sendRequest(newestReports));
  const notation = choice && (await askNotation());
  if (!notation) return;
  const content = await client.sendRequest(blankReport, { ...choice, layout: notation.layout });
  const name = `${choice.agency}${choice.year}年政府信息公开工作年度报告`;
  await window.showTextDocument(await createDocument(name, notation.extension, content));
}

/** An agency that the workspace knows goes on from its newest report; any other is typed. */
async function askReport(known: readonly KnownReport[]): Promise<Choice | undefined> {
  const picked = known.length > 0 ? await pickReport(known) : "other";
  if (picked === undefined || picked !== "other") return picked;
  const agency = await askAgency();
  const year = agency === undefined ? undefined : await askYear();
  return agency === undefined || year === undefined ? undefined : { agency, year };
}

async function pickReport(known: readonly KnownReport[]): Promise<Choice | "other" | undefined> {
  const other = { label: say("Another agency…"), alwaysShow: true };
  const items = known.map(({ agency, year, uri }) => ({
    label: say("{0}, {1}", agency, year + 1),
    description: say("goes on from {0}: carried-over applications, documents in force", year),
    choice: { agency, year: year + 1, from: uri },
  }));
  const title = say("New report (1/3)");
  const picked = await window.showQuickPick([...items, other], {
    title,
    placeHolder: say("Whose report?"),
    ignoreFocusOut: true,
  });
  return picked && ("choice" in picked ? picked.choice : "other");
}

async function askAgency(): Promise<string | undefined> {
  const agency = await window.showInputBox({
    title: say("New report (1/3)"),
    prompt: say("Full name of the agency"),
    placeHolder: "云山县水务局",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : say("The agency's name is in the title and at the end.")),
  });
  return agency?.trim();
}

async function askYear(): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: say("New report (2/3)"),
    prompt: say("Which year is reported on?"),
    value: String(yearToReport(new Date())),
    ignoreFocusOut: true,
    validateInput: (value) => (yearIn(value) ? undefined : say("A year from {0} to {1}", firstYear, lastYear)),
  });
  return answer === undefined ? undefined : yearIn(answer);
}

/** Typed with the input method on, digits are wide: ２０２５. */
function yearIn(value: string): number | undefined {
  const digits = value.normalize("NFKC").trim();
  const year = Number(digits);
  return /^\d{4}$/.test(digits) && year >= firstYear && year <= lastYear ? year : undefined;
}

/** Reports are due by the end of January for the year before; from October on, the next one is being prepared. */
function yearToReport(today: Date): number {
  return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
}

function askNotation(): Thenable<Notation | undefined> {
  const items: readonly Notation[] = [
    { layout: "markdown", extension: "md", label: "Markdown", description: say("tables in bars, with a preview") },
    { layout: "html", extension: "html", label: say("Web page (HTML)"), description: say("for a website's editor") },
    { layout: "tabs", extension: "txt", label: say("Plain text, cells parted by tabs"), description: say("for Excel") },
    { layout: "lines", extension: "txt", label: say("Plain text, a cell a line"), description: say("as Word saves it") },
  ];
  return window.showQuickPick(items, {
    title: say("New report (3/3)"),
    placeHolder: say("How is it written?"),
    ignoreFocusOut: true,
  });
}

async function createDocument(name: string, extension: string, content: string): Promise<TextDocument> {
  const folder = folderForNew();
  if (folder) {
    const uri = await freeName(folder, name, extension);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    return workspace.openTextDocument(uri);
  }
  const document = await workspace.openTextDocument(Uri.from({ scheme: "untitled", path: `${name}.${extension}` }));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), content);
  await workspace.applyEdit(edit);
  return document;
}

/** Where the active document lies, else the first folder of the workspace. */
function folderForNew(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  const beside = active && workspace.getWorkspaceFolder(active) && Uri.joinPath(active, "..");
  return beside ?? workspace.workspaceFolders?.[0]?.uri;
}
