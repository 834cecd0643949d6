import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { start } from "./start.ts";

/** The compiler knows Node's globals only; in the extension host of a browser there is also this. */
declare const Worker: new (address: string) => never;

/** In the browser: the language server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const address = Uri.joinPath(context.extensionUri, "dist/server-worker.js").toString(true);
  await start(
    context,
    (options) => new LanguageClient("xxgkLint", "政府信息公开年报检查", async () => new Worker(address), options),
  );
}
