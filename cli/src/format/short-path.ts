import { relative } from "node:path";

/** Relative to a folder, the one that the command is started in, where the file is below it. */
export function shortPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return path === "<stdin>" || below.startsWith("..") ? path : below;
}
