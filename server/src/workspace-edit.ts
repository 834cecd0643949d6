import { areSound } from "@xxgk-lint/shared/fix.ts";
import type { Edit } from "@xxgk-lint/shared/text/range.ts";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Draft } from "./draft.ts";
import { toTextEdits } from "./positions.ts";

/** With the version, so that an edit for an older text is refused and nothing is overwritten. */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  { document }: Draft,
  server: Pick<Client, "capabilities">,
): WorkspaceEdit {
  // Sound edits only: a text is never lost to a fix that overlaps itself.
  if (!areSound(edits, document.getText().length)) throw new RangeError("Edits overlap, or lie outside the text");
  const changes = toTextEdits(document, edits);
  if (!server.capabilities.workspace?.workspaceEdit?.documentChanges) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] };
}
