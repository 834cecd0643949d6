import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, parse } from "node:path";
import { fileProblem, Problem } from "../problem.ts";

/**
 * Writes a file that is not there yet, by way of a temporary file beside it; one that is there is replaced only where `force` says so.
 * Throws a Problem that names the file where it must not or cannot be written.
 */
export function writeNewFile(path: string, content: Uint8Array, force = false): void {
  if (existsSync(path) && !force) throw alreadyThere(path);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    throw fileProblem(path, error);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Keeps a file's content under a name of its own: 年报.bak.docx, or 年报.bak2.docx where that is taken. */
export function keepOriginal(path: string, content: Uint8Array): void {
  const { dir, name, ext } = parse(path);
  writeNewFile(unusedName(dir, `${name}.bak`, ext), content);
}

/** A path that no file has yet, with a number where the name alone is taken. */
export function unusedName(folder: string, name: string, extension: string): string {
  const numbered = (count: number) => join(folder, `${name}${count > 1 ? count : ""}${extension}`);
  let count = 1;
  while (existsSync(numbered(count))) count++;
  return numbered(count);
}

function alreadyThere(path: string): Problem {
  return new Problem({
    zh: `${path}：已有这个文件，没有写入；要覆盖请加 --force，或换一个文件名`,
    en: `${path}: there is such a file already; add --force to replace it, or choose another name`,
  });
}
