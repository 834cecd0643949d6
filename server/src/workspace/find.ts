import { configName } from "@xxgk-lint/shared/config.ts";
import { globMatcher, isGlob } from "@xxgk-lint/shared/workspace/glob.ts";
import { addressOf, addressOfFolder, folderOf, isConfig, mayBeReport } from "./address.ts";
import type { Files } from "./files.ts";

/** The reports that a file, folder or glob means, from a folder on. */
export async function find(pattern: string, folder: string, files: Files): Promise<string[]> {
  const target = resolve(pattern, folder);
  const isWanted = globMatcher(decodeURIComponent(target));
  const below = await files.list(baseOf(target));
  return [...(isGlob(pattern) || !mayBeReport(target) ? [] : [target]), ...below].filter(
    (address) => !isConfig(address) && isWanted(decodeURIComponent(address)),
  );
}

/** The nearest folder from this one upwards that has a configuration, as for the command; itself where none has. */
export async function rootOf(folder: string, files: Files): Promise<string> {
  for (let at = folder; /:\/\/[^/]*\/./.test(at); at = folderOf(at)) {
    if ((await files.read(`${at}/${configName}`)) !== undefined) return at;
  }
  return folder;
}

/** `../2022/*.md`, `/reports`, `C:\\reports`, each from a folder on, as an address. */
function resolve(pattern: string, folder: string): string {
  const path = pattern.replaceAll("\\", "/").replace(/^(?=[A-Za-z]:\/)/, "/");
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  return addressOfFolder(addressOf(new URL(escaped, `${folder}/`).href));
}

/** What stands before the first segment that is a glob. */
function baseOf(target: string): string {
  const segments = target.split("/");
  const first = segments.findIndex((segment) => isGlob(decodeURIComponent(segment)));
  return first < 0 ? target : segments.slice(0, first).join("/");
}
