import { type BaseLanguageClient, State } from "vscode-languageclient";

/** Starts the server anew, whatever state it is in: one that has died cannot be stopped, and need not be. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  try {
    if (client.state === State.Running) await client.stop();
  } catch {
    // It is gone: that is what was wanted.
  }
  await client.start();
}
