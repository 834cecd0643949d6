import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { decode } from "@xxgk-lint/shared/text/decode.ts";
import { addressIn, isConfig, isSearched, mayBeReport } from "./address.ts";
import type { Files } from "./files.ts";

/** A look at a larger text would keep a person waiting; no report comes near it. */
const largest = 4_000_000;

/** The disk of the machine that the server runs on. What cannot be read is not there. */
export const disk: Files = {
  async list(folder) {
    const entries = await entriesOf(folder);
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => addressIn(folder, name));
    const folders = entries.filter((entry) => entry.isDirectory() && isSearched(entry.name));
    const below: (readonly string[])[] = [];
    for (const { name } of folders) below.push(await disk.list(addressIn(folder, name)));
    return [...files.filter((file) => mayBeReport(file) || isConfig(file)), ...below.flat()];
  },
  async read(address) {
    try {
      const bytes = await readFile(fileURLToPath(address));
      const decoded = bytes.length > largest ? undefined : decode(bytes);
      return typeof decoded === "object" ? decoded.text : "";
    } catch {
      return undefined;
    }
  },
};

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(fileURLToPath(folder), { withFileTypes: true });
  } catch {
    return [];
  }
}
