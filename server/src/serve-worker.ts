import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { Feature } from "./feature.ts";
import { lifecycle } from "./lifecycle.ts";
import { serve } from "./serve.ts";
import type { Server } from "./server.ts";
import { clientFiles } from "./workspace/client-files.ts";

/** What a worker has to speak with, in words of its own: the DOM's types are not wanted in the rest of the server. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0] & { readonly close: () => void };

/** Starts the language server in a worker; its client is whoever has started the worker. */
export function serveWorker(more: readonly Feature<Server>[] = []): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
    messageStrategy: lifecycle(),
  });
  // The client lets go of a worker that it has stopped; nobody else would end it.
  connection.onExit(() => self.close());
  serve(connection, clientFiles(connection), more);
}
