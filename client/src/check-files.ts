import { commands, type Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { chosenFiles, nameOf } from "./chosen-files.ts";
import { checkFile, type FileAnswer } from "./protocol.ts";
import { say } from "./words.ts";

/** 检查 Word/PDF 文稿: no editor opens these as text, so they are checked as they lie there, and what is found is listed in the Problems panel. */
export async function checkFiles(client: BaseLanguageClient, address?: unknown, selected?: unknown): Promise<void> {
  for (const uri of await chosenFiles(address, selected)) await check(client, uri);
}

async function check(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const answer = await client.sendRequest(checkFile, { uri: client.code2ProtocolConverter.asUri(uri) });
  const words = [wordsOf(nameOf(uri), answer), ...(answer.remarks ?? [])].join(" ");
  const { errors = 0, warnings = 0, notes = 0 } = answer;
  if (answer.refusal !== undefined || answer.isReport === false) window.showWarningMessage(words);
  else window.showInformationMessage(words);
  if (errors + warnings + notes > 0) await commands.executeCommand("workbench.actions.view.problems");
}

function wordsOf(name: string, { refusal, isReport, errors = 0, warnings = 0, notes = 0 }: FileAnswer): string {
  if (refusal !== undefined) return say("{0}: {1}", name, refusal);
  if (!isReport) return say("{0} is no annual report.", name);
  if (errors + warnings + notes === 0) return say("{0}: nothing was found.", name);
  return say("{0}: {1} errors, {2} warnings, {3} hints, listed in the Problems panel.", name, errors, warnings, notes);
}
