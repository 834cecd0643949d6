import { l10n, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { blankReport } from "./protocol.ts";

const firstYear = 2019;
const lastYear = 2099;

/** Asks for agency and year, and opens the blank report of that year as a Markdown document that is not saved yet. */
export async function newReport(client: BaseLanguageClient): Promise<void> {
  const agency = await askAgency();
  if (agency === undefined) return;
  const year = await askYear();
  if (year === undefined) return;
  const content = await client.sendRequest(blankReport, { agency, year });
  await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content }));
}

async function askAgency(): Promise<string | undefined> {
  const agency = await window.showInputBox({
    title: l10n.t("New report (1/2)"),
    prompt: l10n.t("Full name of the agency"),
    placeHolder: "云山县水务局",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : l10n.t("The agency's name is in the title and at the end.")),
  });
  return agency?.trim();
}

async function askYear(): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t("New report (2/2)"),
    prompt: l10n.t("Which year is reported on?"),
    value: String(yearToReport(new Date())),
    ignoreFocusOut: true,
    validateInput: (value) => (isYear(value) ? undefined : l10n.t("A year from {0} to {1}", firstYear, lastYear)),
  });
  return answer === undefined ? undefined : Number(answer);
}

function isYear(value: string): boolean {
  return /^\d{4}$/.test(value.trim()) && Number(value) >= firstYear && Number(value) <= lastYear;
}

/** Reports are due by the end of January for the year before; from October on, the next one is being prepared. */
function yearToReport(today: Date): number {
  return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
}
