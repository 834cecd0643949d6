import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { answerAboutFiles } from "./files.ts";
import { start } from "./start.ts";

/** The compiler knows Node's globals only; in the extension host of a browser there is also this. */
declare const Worker: new (address: string) => never;

/** In the browser: the language server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const file = Uri.joinPath(context.extensionUri, "dist/server-worker.js");
  await start(context, (options) => {
    const client = new LanguageClient("xxgkLint", "政府信息公开年报检查", () => startWorker(file), options);
    answerAboutFiles(client);
    return client;
  });
}

/** From its text: where the extension is on another machine, a worker cannot be started from its address. */
async function startWorker(file: Uri): Promise<MessageTransports> {
  const script = new Blob([new Uint8Array(await workspace.fs.readFile(file))], { type: "text/javascript" });
  // The host's own Worker class is not the one that the client would recognise, so the streams are made here.
  const worker = new Worker(URL.createObjectURL(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
