import { notationOfLanguage } from "@xxgk-lint/shared/notations/index.ts";
import type { Layout } from "@xxgk-lint/shared/readers/block.ts";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The notation that suits a document's language. */
export function notationOf({ languageId }: TextDocument): Layout {
  return notationOfLanguage(languageId).name;
}
