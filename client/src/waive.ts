import { commands, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { writeConfig } from "./config-file.ts";
import { waive as request } from "./protocol.ts";
import { say } from "./words.ts";

/** Lets a finding of a document stand, here or in the whole report, for a reason that is asked for; it is noted in the configuration. */
export async function waive(client: BaseLanguageClient, uri: unknown, finding: unknown, isWhole: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof finding !== "string") return;
  const reason = await window.showInputBox({
    title: say("Let this stand"),
    prompt: say("Why may it stand? The reason is noted in xxgk.config.json and told at every check; the text stays as it is."),
    placeHolder: say("reorganised agency; checked against the records"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : say("A reason is needed.")),
  });
  if (reason === undefined) return;
  const config = await client.sendRequest(request, { uri, finding, isWhole: isWhole === true, reason: reason.trim() });
  if (!config) {
    window.showInformationMessage(say("Nothing was noted: the finding is gone, or the document lies in no folder that is open."));
    return;
  }
  const file = await writeConfig(config.uri, config.text);
  const show = say("Show");
  const answer = await window.showInformationMessage(say("Noted in {0}.", "xxgk.config.json"), show);
  if (answer === show) await commands.executeCommand("vscode.open", file);
}
