import { RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { listFiles, readFile } from "./protocol.ts";

const wanted = "**/{*.md,*.markdown,*.txt,*.html,*.htm,xxgk.config.json}";
const ignored = "**/{node_modules,.*}/**";

/** Answers a server that runs in a worker and has no disk: which files a folder holds, and what is in them. */
export function answerAboutFiles(client: BaseLanguageClient): void {
  client.onRequest(listFiles, async ({ uri }) => {
    const found = await workspace.findFiles(new RelativePattern(Uri.parse(uri), wanted), ignored);
    return found.map((file) => file.toString());
  });
  client.onRequest(readFile, async ({ uri }) => {
    try {
      return await workspace.fs.readFile(Uri.parse(uri));
    } catch {
      return null;
    }
  });
}
