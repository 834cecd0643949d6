import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run as runMain } from "../../cli/src/run.ts";
import type { Terminal } from "../../cli/src/terminal.ts";

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

/** Runs the command in this process, from its source, without colours unless `env` asks for them. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const out = new Gathered();
  const err = new Gathered();
  const exitCode = await runMain(args, terminalOf(options, out, err));
  return { exitCode, out: out.text, err: err.text };
}

/** The same with the built command, a process of its own: for what only a process has. */
export function runProcess(args: readonly string[], { cwd = root, input = "", env }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    ...{ cwd, input, encoding: "utf8" },
    env: { PATH: process.env.PATH, ...(env ?? { NO_COLOR: "1" }) },
  });
  return { exitCode: status, out: stdout, err: stderr };
}

/** A terminal that gathers what is written to it. */
function terminalOf({ cwd = root, input = "", env }: RunOptions, stdout: Gathered, stderr: Gathered): Terminal {
  const stdin = Readable.from([Buffer.from(input)]);
  return { cwd: () => cwd, env: env ?? { NO_COLOR: "1" }, stdin, stdout, stderr, signals: new EventEmitter() };
}

class Gathered extends Writable {
  readonly #chunks: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }
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
