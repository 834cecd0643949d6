import { documentOf } from "@xxgk-lint/shared/files/document-of.ts";

/** A PDF's bytes, and where to answer: the worker's own messages are pdf.js's, whose other half believes itself on the page. */
export interface PdfQuestion {
  readonly bytes: Uint8Array;
  readonly answerTo: MessagePort;
}

/** What a worker has to listen with. */
declare const self: { onmessage: (event: { readonly data: PdfQuestion }) => void };

/** Reads one PDF and answers with what it says, or why it cannot be read. */
self.onmessage = async ({ data: { bytes, answerTo } }) => {
  if (answerTo) answerTo.postMessage(await documentOf(bytes));
};
