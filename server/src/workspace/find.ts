import { configName } from "@xxgk-lint/shared/config.ts";
import { globMatcher, isGlob } from "@xxgk-lint/shared/workspace/glob.ts";
import { addressOf, addressOfFolder, decodePath, folderOf, isConfig, mayBeReport } from "./address.ts";
import type { Files } from "./files.ts";

/** The reports that a file, folder or glob means, from a folder on; what links lead to outside `root` is left out. */
export async function find(pattern: string, folder: string, files: Files, root?: string): Promise<string[]> {
  const names = pattern.replaceAll("\\", "/").split("/");
  const first = names.findIndex(isGlob);
  // What exists by that very name is no glob.
  if (first < 0 || (await files.real?.(addressFrom(names, folder)))) return reportsAt(addressFrom(names, folder), files, root);
  const base = addressFrom(first === 0 ? ["."] : names.slice(0, first), folder);
  const isWanted = globMatcher(names.slice(first).join("/"));
  const below = (await isBelow(base, root, files)) ? await files.list(base) : [];
  return below.filter((address) => !isConfig(address) && isWanted(decodePath(address.slice(base.length + 1))));
}

/** The nearest folder from this one upwards that has a configuration, as for the command; itself where none has. */
export async function rootOf(folder: string, has: (address: string) => Promise<boolean>): Promise<string> {
  for (let at = folder; /:\/\/[^/]*\/./.test(at); at = folderOf(at)) {
    if (await has(`${at}/${configName}`)) return at;
  }
  return folder;
}

/** A file, or all that is below a folder. */
async function reportsAt(target: string, files: Files, root: string | undefined): Promise<string[]> {
  if (!(await isBelow(target, root, files))) return [];
  const below = await files.list(target);
  return [...(mayBeReport(target) ? [target] : []), ...below].filter((address) => !isConfig(address));
}

function isBelow(address: string, root: string | undefined, files: Files): Promise<boolean> {
  return root === undefined ? Promise.resolve(true) : leadsBelow(address, root, files);
}

/** Whether links lead from an address to a place below this folder; true where there are no links. */
export async function leadsBelow(address: string, root: string, files: Files): Promise<boolean> {
  if (!files.real) return true;
  const [real, above] = await Promise.all([files.real(address), files.real(root)]);
  return real === undefined || above === undefined || `${real}/`.startsWith(`${above}/`);
}

/** `../2022`, `/reports`, `C:/reports`, each from a folder on, as an address. */
function addressFrom(names: readonly string[], folder: string): string {
  const escaped = names
    .map(encodeURIComponent)
    .join("/")
    .replace(/^(?=[A-Za-z]%3A)/, "/");
  return addressOfFolder(addressOf(new URL(escaped === "" ? "/" : escaped, `${folder}/`).href));
}
