import picocolors from "picocolors";
import type { Colors } from "picocolors/types.js";
import type { Output, Terminal } from "../terminal.ts";

/** Colours where a terminal shows them, so not in files and in logs of pipelines. NO_COLOR, FORCE_COLOR and `--no-color` are heeded. */
export function colorsFor({ color }: { readonly color: boolean }, { env }: Pick<Terminal, "env">, stream: Output): Colors {
  return picocolors.createColors(color && isWanted(env, stream));
}

/** Picocolors would colour files too, on Windows and where CI is set. */
function isWanted({ NO_COLOR, FORCE_COLOR, TERM }: Terminal["env"], stream: Output): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}
