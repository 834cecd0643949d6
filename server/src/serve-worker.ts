import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { Feature } from "./feature.ts";
import { lifecycle } from "./lifecycle.ts";
import { serve } from "./serve.ts";
import type { Server } from "./server.ts";
import { clientFiles } from "./workspace/client-files.ts";

/** The part of a worker's global scope that is used: the DOM's types must not be visible in the rest of the server. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0] & { readonly close: () => void };

/** Starts the language server in a worker; its client is the page or extension that started the worker. */
export function serveWorker(more: readonly Feature<Server>[] = []): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
    messageStrategy: lifecycle(),
  });
  // The client does not end a worker that it has stopped.
  connection.onExit(() => self.close());
  serve(connection, clientFiles(connection), more);
}
