import type { ServerCapabilities } from "vscode-languageserver";

/** One thing that the server can do: what it declares, and the requests that it answers. `Needs` is the part of the server that it uses. */
export interface Feature<Needs> {
  readonly capabilities: (server: Needs) => Partial<ServerCapabilities>;
  readonly register: (server: Needs) => void;
  /** Requests to the client after `initialized`. */
  readonly begin?: (server: Needs) => void;
}
