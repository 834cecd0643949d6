import type { Document } from "../readers/document.ts";
import { decode, type Encoding } from "../text/decode.ts";
import { kindOf } from "./kind.ts";
import type { Refusal } from "./refusals.ts";
import type { WordFile } from "./word-file.ts";

/** A file whose text can be checked. */
export type OpenedFile = TextFile | OpenedWordFile | OpenedPdf;

export interface TextFile {
  readonly kind: "text";
  readonly document: Document;
  readonly encoding: Encoding;
}

export interface OpenedWordFile extends WordFile {
  readonly kind: "docx";
}

export interface OpenedPdf {
  readonly kind: "pdf";
  readonly document: Document;
}

/** Opens a file by what its bytes are, whatever it is called; else says why it cannot be checked. Never throws. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile | Refusal> {
  const kind = kindOf(bytes);
  if (kind === "package") {
    // Unpacking is loaded only for what is packed: the command must start fast.
    const opened = (await import("./word-file.ts")).openWordFile(bytes);
    return typeof opened === "string" ? opened : { kind: "docx", ...opened };
  }
  if (kind === "pdf") {
    const opened = await (await import("./pdf-file.ts")).openPdf(bytes);
    return typeof opened === "string" ? opened : { kind, document: opened };
  }
  return kind === "text" ? openText(bytes) : kind;
}

function openText(bytes: Uint8Array): TextFile | Refusal {
  const decoded = decode(bytes);
  if (decoded === "no-text") return "binary";
  if (decoded === "unknown") return "unknown-encoding";
  return { kind: "text", document: { source: decoded.text }, encoding: decoded.encoding };
}
