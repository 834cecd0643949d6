import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isCopy } from "@xxgk-lint/shared/files/names.ts";

/**
 * The paths of all files below a folder, relative to it and with slashes, sorted. Hidden folders and packages are passed over, and so are
 * links: what they lead to may lie anywhere, or be there already. What cannot be listed is empty.
 */
export function filesBelow(folder: string, deepest = Number.POSITIVE_INFINITY): string[] {
  const files: string[] = [];
  const look = (below: string, depth: number) => {
    for (const entry of entriesOf(join(folder, below))) {
      if (entry.name.startsWith(".")) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile() && !isCopy(entry.name)) files.push(path);
      if (entry.isDirectory() && entry.name !== "node_modules" && depth < deepest) look(path, depth + 1);
    }
  };
  look("", 1);
  return files.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
