import picocolors from "picocolors";
import type { Colors } from "picocolors/types.js";

/** Colours where a terminal shows them, so not in files and in logs of pipelines. NO_COLOR, FORCE_COLOR and `--no-color` are heeded. */
export function colorsFor({ color }: { readonly color: boolean }, stream: NodeJS.WriteStream = process.stdout): Colors {
  return picocolors.createColors(color && isWanted(stream));
}

/** Picocolors would colour files too, on Windows and where CI is set. */
function isWanted(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}
