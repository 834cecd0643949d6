import { commands, type Uri, ViewColumn, window } from "vscode";

const preview = "markdown.showLockedPreviewToSide";

/** Shows Markdown beside the draft: rendered and locked, else it would follow the draft; as text where nothing renders it. */
export async function showPage(uri: Uri): Promise<void> {
  const known = await commands.getCommands(true);
  if (known.includes(preview)) await commands.executeCommand(preview, uri);
  else await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
