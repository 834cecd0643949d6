import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Bytes of the sum that stands before the data. */
const sumLength = 32;

/** What was compiled of a program at an earlier start; undefined where there is nothing, or nothing to trust. V8 itself refuses another V8's. */
export function readCompiled(path: string, source: string): Buffer | undefined {
  try {
    const folder = cacheFolder();
    if (!folder || !isOwn(folder)) return undefined;
    const bytes = readFileSync(join(folder, nameOf(path)));
    const data = bytes.subarray(sumLength);
    return sumOf(source, data).equals(bytes.subarray(0, sumLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled, whole or not at all. Where it cannot be kept, the next start takes as long as this one. */
export function keepCompiled(path: string, source: string, compiled: () => Buffer): void {
  try {
    const folder = cacheFolder();
    if (!folder) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(folder)) return;
    const unfinished = join(folder, `${nameOf(path)}.${process.pid}.tmp`);
    try {
      writeFileSync(unfinished, "", { flag: "wx", mode: 0o600 });
      const data = compiled();
      writeFileSync(unfinished, Buffer.concat([sumOf(source, data), data]));
      renameSync(unfinished, join(folder, nameOf(path)));
    } finally {
      rmSync(unfinished, { force: true });
    }
  } catch {
    // A full or read-only disk.
  }
}

/** The user's own folder for what can be made again. NODE_DISABLE_COMPILE_CACHE is Node's own word for none. */
function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const name = "xxgk-lint";
  if (process.platform === "win32") return env.LOCALAPPDATA && join(env.LOCALAPPDATA, name, "Cache");
  if (process.platform === "darwin") return join(homedir(), "Library/Caches", name);
  return join(env.XDG_CACHE_HOME?.startsWith("/") ? env.XDG_CACHE_HOME : join(homedir(), ".cache"), name);
}

/**
 * Compiled code is run as it is: it is read only from a folder that nobody else can write to. Windows has no such marks; there the folder is
 * the user's by where it stands.
 */
function isOwn(folder: string): boolean {
  if (process.platform === "win32") return true;
  const stats = lstatSync(folder);
  return stats.isDirectory() && stats.uid === process.geteuid?.() && (stats.mode & 0o022) === 0;
}

/** One file for each place that the program is installed at, and each Node. */
function nameOf(path: string): string {
  return `${createHash("sha256").update(`${process.version} ${process.arch} ${path}`).digest("hex").slice(0, 16)}.v8`;
}

/** V8 itself looks at no more than the length of a source, and runs damaged data: both are in the sum. */
function sumOf(source: string, data: Uint8Array): Buffer {
  return createHash("sha256").update(source, "latin1").update(data).digest();
}
