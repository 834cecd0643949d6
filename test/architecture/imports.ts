import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages whose sources are looked at. */
export const packages = ["shared", "core", "server", "cli", "client", "view", "web"] as const;

/** The sources below a folder, by their paths from the root of the repository. */
export function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

export function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** What a file imports: an own file by its path from the root, a package by its name. Imports of types count, and those at run time. */
export function importsOf(file: string): string[] {
  const named = read(file).matchAll(/(?:\bfrom|\bimport) ?\(?"([^"]+)"/g);
  return [...named].flatMap(({ 1: name }) => (name === undefined ? [] : targetOf(name, file)));
}

function targetOf(name: string, from: string): string {
  if (name.startsWith(".")) return relative(root, resolve(root, dirname(from), name));
  const own = /^@xxgk-lint\/(\w+)\/(.*)$/.exec(name);
  const path = own && join(`${own[1]}`, "src", `${own[2]}`);
  return path && existsSync(join(root, path)) ? path : name;
}
