import { commands, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { writeConfig } from "./config-file.ts";
import { addRollup, type KnownReport, reports } from "./protocol.ts";
import { say } from "./words.ts";

/** 设置汇总: asks which report is the sum of which others, and notes it in the configuration. */
export async function setUpRollup(client: BaseLanguageClient): Promise<void> {
  const known = await client.sendRequest(reports);
  if (known.length < 2) {
    window.showInformationMessage(say("A roll-up needs the reports of the agencies, in the folder that is open."));
    return;
  }
  const county = await pickCounty(known);
  const agencies = county && (await pickAgencies(known, county));
  if (!county || !agencies) return;
  if (agencies.length === 0) {
    window.showInformationMessage(say("No agency was chosen: nothing was noted."));
    return;
  }
  const config = await client.sendRequest(addRollup, { uri: county.uri, agencies: agencies.map(({ uri }) => uri) });
  if (!config) {
    window.showWarningMessage(say("Nothing was noted: the reports lie in no common folder that is open."));
    return;
  }
  const file = await writeConfig(config.uri, config.text);
  const show = say("Show");
  const noted = say("Noted: {0} is the sum of {1} agencies.", county.agency, agencies.length);
  if ((await window.showInformationMessage(noted, show)) === show) await commands.executeCommand("vscode.open", file);
}

async function pickCounty(known: readonly KnownReport[]): Promise<KnownReport | undefined> {
  const picked = await window.showQuickPick(known.map(itemOf), {
    title: say("Set up a roll-up (1/2)"),
    placeHolder: say("Which report is the sum of others?"),
    ignoreFocusOut: true,
  });
  return picked?.report;
}

/** Of the same year; those of the same folder are picked already. */
async function pickAgencies(known: readonly KnownReport[], county: KnownReport): Promise<readonly KnownReport[] | undefined> {
  const others = known.filter(({ uri, year }) => uri !== county.uri && year === county.year);
  const folder = county.uri.slice(0, county.uri.lastIndexOf("/") + 1);
  const items = others.map((report) => ({ ...itemOf(report), picked: report.uri.startsWith(folder) }));
  const picked = await window.showQuickPick(items, {
    title: say("Set up a roll-up (2/2)"),
    placeHolder: say("Which agencies does {0} add up?", county.agency),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ report }) => report);
}

function itemOf(report: KnownReport) {
  return { label: report.agency, description: `${report.year} ${workspace.asRelativePath(Uri.parse(report.uri))}`, report };
}
