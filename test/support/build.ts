import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";

const built = join(root, "cli/dist/main.cjs");

/** Before all tests: builds the command and the language server where a source file is newer. A broken build fails only the tests that run it. */
export default function buildCommand(): void {
  if (isFresh()) return;
  try {
    execFileSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: "inherit" });
  } catch {
    rmSync(built, { force: true });
  }
}

function isFresh(): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const folders = ["cli/src", "server/src", "core/src", "shared/src", "scripts"].map((folder) => join(root, folder));
  return folders.every((folder) => newestIn(folder) < builtAt);
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
