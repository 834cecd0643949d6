import { readdir, readFile } from "node:fs/promises";
import { waitUntil } from "./wait.ts";

/** Ends the language server of the VS Code whose home this is, as a crash would: by its number, among the processes of this machine. */
export async function killServer(home: string): Promise<void> {
  let pid: number | undefined;
  await waitUntil(async () => {
    pid = await serverOf(home);
    return pid !== undefined;
  }, "the language server runs");
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

async function serverOf(home: string): Promise<number | undefined> {
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (command.includes(home) && command.includes("dist/server.js")) return Number(name);
  }
  return undefined;
}
