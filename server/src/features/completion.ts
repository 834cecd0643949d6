import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import { aboutDraft } from "../answer.ts";
import type { Client, Speaker } from "../client.ts";
import type { Proposal } from "../completions/proposal.ts";
import { proposalsAt } from "../completions/proposals.ts";
import type { Draft, Drafts } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toLspRange } from "../positions.ts";

/** Section titles, rows that a table lacks, blank tables, the sentences on period and fees; in an empty file a whole report. */
export const completion: Feature<Client & Drafts & Speaker> = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ["#", "|", "、", "（"] } }),
  register(server) {
    server.connection.onCompletion(
      aboutDraft(server, (draft, { position }) => {
        const proposals = proposalsAt(draft, draft.document.offsetAt(position), server);
        return proposals.map((proposal, i) => toItem(proposal, i, draft, server));
      }),
    );
  },
};

const kinds = {
  heading: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  sentence: CompletionItemKind.Text,
  report: CompletionItemKind.File,
  sum: CompletionItemKind.Value,
} as const;

/** In the form's order, which is not that of the alphabet. */
function toItem(
  { label, kind, filter, replaces, text, snippet, detail }: Proposal,
  at: number,
  draft: Draft,
  server: Pick<Client, "capabilities">,
) {
  const hasSnippets = server.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const chosen = hasSnippets ? snippet : undefined;
  const item: CompletionItem = {
    label,
    kind: kinds[kind],
    filterText: filter,
    sortText: String(at).padStart(3, "0"),
    insertTextFormat: chosen === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: toLspRange(draft.document, replaces), newText: chosen ?? text },
    ...(detail && { detail }),
  };
  return item;
}
