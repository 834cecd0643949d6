import { relative } from "node:path";

/** Relative to the current folder where the file is below it. */
export function shortPath(path: string): string {
  const below = relative(process.cwd(), path);
  return path === "<stdin>" || below.startsWith("..") ? path : below;
}
