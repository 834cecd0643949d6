import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const command = join(root, "cli/bin/xxgk-lint.cjs");

export interface Ran {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: { readonly [name: string]: string };
}

/** Runs the built command as a process of its own, without colours unless `env` asks for them. */
export function run(args: readonly string[], { cwd = root, input = "", env = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    ...{ cwd, input, encoding: "utf8" },
    env: { PATH: process.env.PATH, ...(Object.keys(env).length === 0 && { NO_COLOR: "1" }), ...env },
  });
  return { exitCode: status, out: stdout, err: stderr };
}

/** A folder with these files that is gone after the test. */
export function folderWith(files: { readonly [path: string]: string | Buffer }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "xxgk-lint-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
