import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import { aboutDraft } from "../answer.ts";
import { toLspRange } from "../positions.ts";
import { proposalsAt } from "../proposals.ts";
import type { Feature } from "../serve.ts";
import type { Draft, Server } from "../server.ts";

/** Something to insert in place of what is typed of it already. */
export interface Proposal {
  readonly label: string;
  readonly kind: "heading" | "row" | "table" | "sentence" | "report";
  /** The words typed so far are held against this. */
  readonly filter: string;
  readonly replaces: Range;
  readonly text: string;
  /** The same with places to jump to, for clients that have snippets. */
  readonly snippet?: string;
  readonly detail?: string;
}

/** Section titles, rows that a table lacks, blank tables, the sentences on period and fees; in an empty file a whole report. */
export const completion: Feature = {
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
} as const;

/** In the form's order, which is not that of the alphabet. */
function toItem({ label, kind, filter, replaces, text, snippet, detail }: Proposal, at: number, draft: Draft, server: Server) {
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
