import { notations } from "../notations/index.ts";
import type { Layout } from "../readers/block.ts";
import { printParts } from "./convert.ts";
import { partsOfBlocks } from "./parts.ts";

/**
 * What was copied out of Word, WPS, Excel or a page, its HTML, as text of a draft's own notation, with the line ending of the draft. Undefined
 * where there is no table in it: such a text is better pasted as it is.
 */
export function convertPasted(html: string, layout: Layout, eol: string): string | undefined {
  const parts = partsOfBlocks(notations.html.read({ source: html }));
  if (!parts.some(({ kind }) => kind === "table")) return undefined;
  return printParts(parts, notations[layout].write, eol) + eol;
}
