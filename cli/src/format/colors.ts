import picocolors from "picocolors";
import type { Colors } from "picocolors/types.js";

/** Colours where the terminal shows them: NO_COLOR, FORCE_COLOR and `--no-color` are heeded. */
export function colorsFor({ color }: { readonly color: boolean }): Colors {
  // To picocolors any FORCE_COLOR means yes; to everyone else 0 means no.
  const isForbidden = !color || process.env.FORCE_COLOR === "0";
  return picocolors.createColors(picocolors.isColorSupported && !isForbidden);
}
