import { areSound } from "@xxgk-lint/shared/fix.ts";
import type { Edit } from "@xxgk-lint/shared/text/range.ts";
import type { WorkspaceEdit } from "vscode-languageserver";
import { toTextEdits } from "./positions.ts";
import type { Draft, Server } from "./server.ts";

/** With the version, so that an edit for an older text is refused and nothing is overwritten. */
export function toWorkspaceEdit(edits: readonly Edit[], { document }: Draft, server: Server): WorkspaceEdit {
  // Sound edits only: a text is never lost to a fix that overlaps itself.
  if (!areSound(edits, document.getText().length)) throw new RangeError("Edits overlap, or lie outside the text");
  const changes = toTextEdits(document, edits);
  if (!server.capabilities.workspace?.workspaceEdit?.documentChanges) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] };
}
