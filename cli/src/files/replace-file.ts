import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Puts `next` in the place of a file's content by way of a temporary file beside it, so that a crash leaves either the old
 * or the new content, whole. Symbolic links are followed; mode and owner stay. Returns false, and leaves the file alone,
 * where it no longer holds `expected`. It runs without a pause, so that no signal handler can come between.
 */
export function replaceFile(path: string, expected: Buffer, next: Buffer): boolean {
  const target = fs.realpathSync(path);
  // Renaming needs no right to write the file itself, but the user may have meant its protection.
  fs.accessSync(target, fs.constants.W_OK);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  try {
    writeDurably(temporary, next, fs.statSync(target));
    if (!fs.readFileSync(target).equals(expected)) return false;
    fs.renameSync(temporary, target);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
  return true;
}

function writeDurably(path: string, content: Buffer, { mode, uid, gid }: fs.Stats): void {
  const file = fs.openSync(path, "wx", mode);
  try {
    fs.writeFileSync(file, content);
    keepOwner(file, uid, gid);
    fs.fchmodSync(file, mode);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** Only the superuser may give a file away; for anyone else it is his own afterwards, as with every editor. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fs.fchownSync(file, uid, gid);
  } catch {
    // Not permitted, or not known on this system.
  }
}
