// Lists files for the other scripts.
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file below a folder: relative paths with slashes, sorted. */
export function filesIn(parent) {
  const entries = readdirSync(parent, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(parent, join(entry.parentPath, entry.name)).replaceAll(sep, "/")).sort();
}
