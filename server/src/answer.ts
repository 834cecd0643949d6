import { ErrorCodes, ResponseError, type TextDocumentIdentifier } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Draft, Drafts, ReportDraft } from "./draft.ts";

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** Answers requests about a document that is open; the answer to others is null. */
export function aboutDraft<Params extends AboutDocument, Answer>(
  server: Pick<Client, "connection"> & Pick<Drafts, "draft">,
  answer: (draft: Draft, params: Params) => Answer,
): (params: Params) => Answer | null {
  return guarded(server, (params) => {
    const draft = server.draft(params.textDocument.uri);
    return draft ? answer(draft, params) : null;
  });
}

/** Answers requests about a document that is a report; the answer to others is null. */
export function aboutReport<Params extends AboutDocument, Answer>(
  server: Pick<Client, "connection"> & Pick<Drafts, "report">,
  answer: (draft: ReportDraft, params: Params) => Answer,
): (params: Params) => Answer | null {
  return guarded(server, (params) => {
    const draft = server.report(params.textDocument.uri);
    return draft ? answer(draft, params) : null;
  });
}

/** A fault, of ours or in what the client sent, is an error for this request and a line in the log; the server lives on. */
export function guarded<Params, Answer>(
  { connection }: Pick<Client, "connection">,
  answer: (params: Params) => Answer,
): (params: Params) => Answer {
  const fail = (error: unknown): never => {
    if (error instanceof ResponseError) throw error;
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
  };
  return (params) => {
    try {
      const answered = answer(params);
      // What comes later may fail later.
      return answered instanceof Promise ? (answered.catch(fail) as Answer) : answered;
    } catch (error) {
      return fail(error);
    }
  };
}
