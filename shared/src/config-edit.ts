import { applyEdits, modify } from "jsonc-parser";
import type { Waiver } from "./rules/waivers.ts";
import type { RollupSettings } from "./workspace/rollup.ts";

/** A configuration's text with one waiver more at the end of its list; all else stays as it is written. A new text where `source` is blank. */
export function addWaiver(source: string, waiver: Waiver): string {
  return append(source, "waivers", waiver);
}

/** The same for a roll-up. */
export function addRollup(source: string, rollup: RollupSettings): string {
  return append(source, "rollups", rollup);
}

function append(source: string, list: string, entry: object): string {
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? "\n";
  const text = source.trim() === "" ? "{}" : source;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  const edits = modify(text, [list, -1], entry, { formattingOptions, isArrayInsertion: true });
  const added = applyEdits(text, edits);
  return source.trim() === "" ? added + eol : added;
}
