import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { listFiles, readFile } from "./protocol.ts";

const ignored = "**/{node_modules,.*}/**";

/** Answers a server that runs in a worker and has no disk: which files a folder holds, and what is in them. */
export function answerAboutFiles(client: BaseLanguageClient): void {
  client.onRequest(listFiles, async ({ uri, globs }) => {
    const folder = Uri.parse(uri);
    const found = await Promise.all(globs.map((glob) => workspace.findFiles(new RelativePattern(folder, glob), ignored)));
    return found.flat().map((file) => file.toString());
  });
  client.onRequest(readFile, async ({ uri, limit }) => {
    try {
      const { type, size } = await workspace.fs.stat(Uri.parse(uri));
      if ((type & FileType.File) === 0) return "no-file";
      return size > limit ? "too-large" : await workspace.fs.readFile(Uri.parse(uri));
    } catch {
      return null;
    }
  });
}
