import { type Dirent, readdirSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../problem.ts";

const day = 24 * 60 * 60 * 1000;
/** What no run has used for so long goes. */
const longestUnused = 30 * day;
/** In bytes. Above it goes what was used longest ago, down to nine tenths. */
const largest = 256 * 1024 * 1024;
/** A half-written file is older than this only where its program was killed. */
const longestWriting = day;

/** Its time says when the cache was last looked through. */
const marker = "pruned";

export interface PruneLimits {
  readonly now?: number;
  readonly longestUnused?: number;
  readonly largest?: number;
}

/**
 * Keeps a cache from growing for ever: once a day, results that were not used for a month are deleted, and the oldest where the rest is
 * large. Each goes as a whole, and one that is used meanwhile is made anew the next time. Touches nothing but what the cache has written,
 * and is silent: a cache that cannot be pruned is as good as before.
 */
export function pruneCache(location: string, limits: PruneLimits = {}): void {
  const { now = Date.now(), longestUnused: unused = longestUnused, largest: most = largest } = limits;
  try {
    if (now - timeOf(join(location, marker)) < day) return;
    const entries = entriesIn(location);
    const left = entries.filter(
      (entry) => !(now - entry.time > (entry.isUnfinished ? longestWriting : unused) && remove(entry.path)),
    );
    let size = left.reduce((sum, entry) => sum + entry.size, 0);
    const goal = size > most ? most * 0.9 : size;
    for (const entry of left.toSorted((a, b) => a.time - b.time)) {
      if (size <= goal) break;
      if (remove(entry.path)) size -= entry.size;
    }
    for (const folder of foldersIn(location)) removeEmpty(folder);
    writeFileSync(join(location, marker), "");
    utimesSync(join(location, marker), now / 1000, now / 1000);
  } catch {
    // Somebody else's folder by now, or a disk that cannot be written: results are read as before.
  }
}

/** Says that a kept result was used, so that it stays. At most once a day, as writing is slow. */
export function markUsed(path: string, now = Date.now()): void {
  if (now - timeOf(path) < day) return;
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // It is read-only, or gone: then it is made anew some day.
  }
}

interface Entry {
  readonly path: string;
  readonly size: number;
  /** When it was last used, in milliseconds. */
  readonly time: number;
  readonly isUnfinished: boolean;
}

/** As `pathOf` of the cache names results, and as files are named while they are written. */
const resultName = /^[\da-f]{62}\.json$/;
const unfinishedName = /^\.[\da-f]{1,40}.*\.tmp$/;

function entriesIn(location: string): Entry[] {
  return foldersIn(location).flatMap((folder) =>
    listed(folder).flatMap((file) => {
      const isUnfinished = unfinishedName.test(file.name);
      if (!file.isFile() || !(isUnfinished || resultName.test(file.name))) return [];
      const path = join(folder, file.name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats ? [{ path, size: stats.size, time: stats.mtimeMs, isUnfinished }] : [];
    }),
  );
}

function foldersIn(location: string): string[] {
  const folders = listed(location).filter((entry) => entry.isDirectory() && /^[\da-f]{2}$/.test(entry.name));
  return folders.map(({ name }) => join(location, name));
}

function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** 0 where there is nothing. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something.
  }
}
