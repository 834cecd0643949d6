import { realpathSync } from "node:fs";
import { sep } from "node:path";

/** Whether a path leads, by whatever links, to this folder or into it. False where either leads nowhere. */
export function isBelow(path: string, folder: string): boolean {
  const [own, above] = [realPath(path), realPath(folder)];
  if (own === undefined || above === undefined) return false;
  return `${own}${sep}`.startsWith(above.endsWith(sep) ? above : above + sep);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
