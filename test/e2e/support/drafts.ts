import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startVSCode, type VSCode } from "./vscode.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What `npm run package` makes. */
export const vsix = join(root, "client/xxgk-lint.vsix");

/** The server for browsers, inside the extension. */
export const workerFile = join(root, "client/dist/server-worker.js");

export interface Desk {
  readonly code: VSCode;
  /** The folder that is open. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** Files beside the examples, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language of VS Code; Chinese if not given. */
  readonly locale?: string;
}

/** A VS Code with the extension that has a copy of examples/ open. */
export async function openDesk({ files = {}, settings = {}, locale = "zh-CN" }: DeskOptions = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "xxgk-desk-"));
  await cp(join(root, "examples"), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const code = await startVSCode({ folder, vsix, settings, locale });
  const close = async (): Promise<void> => {
    await code.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { code, folder, close };
}

export function example(name: string): Promise<string> {
  return readFile(join(root, "examples", name), "utf8");
}

/** Line and column, both from 1, right behind the first occurrence of these words. */
export function behind(text: string, words: string): readonly [line: number, column: number] {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The draft has no ${words}`);
  const lines = text.slice(0, at + words.length).split("\n");
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}
