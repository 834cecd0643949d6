import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inject } from "vitest";

/** Where the packages are installed. */
export const installed = inject("installed");

/** A folder of a test's own in which the packages can be used. */
export function workFolder(): string {
  return mkdtempSync(join(installed, "work-"));
}

/** Runs a line in a shell that finds the installed commands. */
export function shell(line: string, cwd: string) {
  const PATH = [join(installed, "node_modules/.bin"), process.env.PATH].join(delimiter);
  return spawnSync(line, { cwd, shell: true, encoding: "utf8", env: { PATH } });
}

/** The code blocks of a Markdown page in this language. */
export function blocksIn(page: string, language: string): string[] {
  const blocks = readFileSync(page, "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```/gm);
  return [...blocks].flatMap(([, name, text]) => (name === language && text ? [text] : []));
}
