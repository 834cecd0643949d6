import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isCopy } from "@xxgk-lint/shared/files/names.ts";

/**
 * The paths of all files below a folder, relative to it and with slashes, sorted. Hidden folders, packages and the outputs of rounds are passed over, and so are
 * links: what they lead to may lie anywhere, or be there already. What cannot be listed is empty.
 */
export function filesBelow(folder: string, deepest = Number.POSITIVE_INFINITY): string[] {
  const files: string[] = [];
  const look = (below: string, depth: number) => {
    const entries = entriesOf(join(folder, below));
    const holdsRounds = entries.some(({ name }) => roundFile.test(name));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || (holdsRounds && roundOutput.test(entry.name))) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile() && !isCopy(entry.name)) files.push(path);
      if (entry.isDirectory() && entry.name !== "node_modules" && depth < deepest) look(path, depth + 1);
    }
  };
  look("", 1);
  return files.sort();
}

const roundFile = /^第\d+轮\.json$/;

/** What `xxgk-lint review` writes beside its rounds: letters and lists are no drafts. */
const roundOutput = /^(?:第\d+轮(?:\.json)?|退回|letters|(?:汇总|summary)(?:\.bak\d*)?\.(?:xlsx|html))$/;

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
