import type { Text } from "@xxgk-lint/shared/text/range.ts";
import type { ClientCapabilities, Connection } from "vscode-languageserver";

/** The editor at the other end of the connection. */
export interface Client {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
  /** The client is the extension for VS Code, which has commands of its own. */
  readonly hasExtension: boolean;
  /** Logs a failure of what is sent without waiting: a client that refuses it, or is gone, is no reason to end. */
  attempt(sent: Promise<unknown>): void;
  /** Shows a person something that needs no answer. */
  warn(message: string): void;
}

/** Chooses Chinese or English, by the settings. */
export interface Speaker {
  say(text: Text): string;
}
