import type { Document } from "../readers/document.ts";
import type { Text } from "../text/range.ts";
import { openFile } from "./open.ts";
import { refusals } from "./refusals.ts";

/** What a file's bytes say, whatever it is called, or why they cannot be read. */
export async function documentOf(bytes: Uint8Array): Promise<Document | { readonly reason: Text }> {
  const opened = await openFile(bytes);
  return typeof opened === "string" ? { reason: refusals[opened] } : opened.document;
}
