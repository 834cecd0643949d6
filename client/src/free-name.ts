import { Uri, workspace } from "vscode";

/** The address in a folder for a file of this name; never that of a file which is there. */
export async function freeName(folder: Uri, name: string, extension: string): Promise<Uri> {
  for (let count = 1; ; count++) {
    const uri = Uri.joinPath(folder, `${name}${count > 1 ? `（${count}）` : ""}.${extension}`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
