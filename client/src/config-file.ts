import { Position, Range, Uri, WorkspaceEdit, workspace } from "vscode";

/** Writes a configuration: into the editor that has it open and from there to the disk, else to the disk at once. */
export async function writeConfig(address: string, text: string): Promise<Uri> {
  const uri = Uri.parse(address);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (!open) {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(new Position(0, 0), open.positionAt(open.getText().length)), text);
  await workspace.applyEdit(edit);
  await open.save();
  return uri;
}
