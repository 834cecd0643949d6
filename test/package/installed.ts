import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "../support/command.ts";

/** What `npm pack` says of a package. */
export interface Packed {
  readonly filename: string;
  readonly name: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder in which the packages are installed. */
    installed: string;
    packed: readonly Packed[];
  }
}

/** Once for all tests: packs what is published and installs it in an empty folder, without a registry, so that nothing it needs may be missing. */
export default function install(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "xxgk-pack-"));
  const packages = ["core", "cli", "server"].flatMap((name) => ["-w", name]);
  execFileSync(process.execPath, [join(root, "scripts/types.mjs")]);
  const packed: readonly Packed[] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...packages], root),
  );
  writeFileSync(join(folder, "package.json"), "{}");
  npm(["install", "--offline", "--no-audit", "--no-fund", ...packed.map(({ filename }) => `./${filename}`)], folder);
  project.provide("installed", folder);
  project.provide("packed", packed);
  return () => rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
