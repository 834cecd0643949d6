import { realpathSync } from "node:fs";
import { sep } from "node:path";

/** Whether a path leads, by whatever links, to this folder or into it. False where either leads nowhere. */
export function isBelow(path: string, folder: string): boolean {
  return belowFolder(folder)(path);
}

/** The same for many paths: the folder is looked for once. */
export function belowFolder(folder: string): (path: string) => boolean {
  const above = realPath(folder);
  if (above === undefined) return () => false;
  const start = above.endsWith(sep) ? above : above + sep;
  return (path) => `${realPath(path) ?? ""}${sep}`.startsWith(start);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
