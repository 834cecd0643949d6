import { constants, type Dirent, type Stats } from "node:fs";
import { type FileHandle, open, readdir, realpath, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { documentOf } from "@xxgk-lint/shared/files/document-of.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import { addressIn, addressOf, isConfig, isSearched, mayBeReport } from "./address.ts";
import { type Files, mostFiles, notRegular, type Refused, tooLarge } from "./files.ts";

/** The disk of the machine that the server runs on. What cannot be looked at is not there. */
export const disk: Files = {
  async list(folder) {
    const found: string[] = [];
    await listInto(found, folder);
    return found;
  },
  async read(address, limit) {
    try {
      return await readDocument(fileURLToPath(address), limit);
    } catch {
      return undefined;
    }
  },
  async real(address) {
    try {
      return addressOf(pathToFileURL(await realpath(fileURLToPath(address))).href);
    } catch {
      return undefined;
    }
  },
};

/** One file more than are read is enough to know that there are too many. */
async function listInto(found: string[], folder: string): Promise<void> {
  const entries = await entriesOf(folder);
  for (const entry of entries) {
    const address = addressIn(folder, entry.name);
    if (entry.isFile() && (mayBeReport(address) || isConfig(address))) found.push(address);
  }
  for (const entry of entries) {
    if (found.length > mostFiles) return;
    if (entry.isDirectory() && isSearched(entry.name)) await listInto(found, addressIn(folder, entry.name));
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(fileURLToPath(folder), { withFileTypes: true });
  } catch {
    return [];
  }
}

async function readDocument(path: string, limit: number): Promise<Document | Refused> {
  // Asked before anything is opened: opening a pipe waits for its other end.
  const refused = refusalOf(await stat(path), limit);
  if (refused) return refused;
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = refusalOf(await file.stat(), limit) ?? (await readUpTo(file, limit));
    return bytes instanceof Uint8Array ? await documentOf(bytes) : bytes;
  } finally {
    await file.close();
  }
}

function refusalOf(stats: Stats, limit: number): Refused | undefined {
  if (!stats.isFile()) return notRegular;
  return stats.size > limit ? tooLarge(limit) : undefined;
}

/** A file may grow while it is read, and some say nothing of their size. */
async function readUpTo(file: FileHandle, limit: number): Promise<Uint8Array | Refused> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: new Uint8Array(1 << 18), position: total });
    if (bytesRead === 0) return Buffer.concat(chunks, total);
    total += bytesRead;
    if (total > limit) return tooLarge(limit);
    chunks.push(buffer.subarray(0, bytesRead));
  }
}
