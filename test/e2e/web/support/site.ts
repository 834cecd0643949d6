import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { command, root } from "../../../support/command.ts";

/** The page as one file, opened from the disk. */
export const oneFile = pathToFileURL(join(root, "web/dist/xxgk-lint.html")).href;

export interface Site {
  readonly address: string;
  close(): void;
}

/** The page as the command serves it. */
export async function serveSite(): Promise<Site> {
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, [command, "web", "--port", String(port)]);
  if (!server.stdout) throw new Error("The command says nothing.");
  await once(server.stdout, "data");
  return { address: `http://127.0.0.1:${port}/`, close: () => server.kill() };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("No port is free.");
  return address.port;
}
