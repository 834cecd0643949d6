import type { Layout } from "@xxgk-lint/shared/readers/block.ts";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The notation that suits a document's language. VS Code calls plain text `plaintext`, most other editors `text`. */
export function notationOf({ languageId }: TextDocument): Layout {
  if (languageId === "html") return "html";
  return languageId === "plaintext" || languageId === "text" ? "tabs" : "markdown";
}
