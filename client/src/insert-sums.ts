import { commands, window } from "vscode";

/** Puts the sums of the agencies into the county's report that is being edited. The server asks what there is to ask. */
export async function insertSums(): Promise<void> {
  const draft = window.activeTextEditor?.document.uri;
  if (draft) await commands.executeCommand("xxgkLint.server.insertSums", draft.toString());
}
