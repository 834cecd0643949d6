import { documentOf } from "@xxgk-lint/shared/files/document-of.ts";

/** What a worker has to speak with. */
declare const self: {
  onmessage: (event: { readonly data: Uint8Array }) => void;
  readonly postMessage: (message: unknown) => void;
};

/** Reads one PDF and answers with what it says, or why it cannot be read. */
self.onmessage = async ({ data }) => self.postMessage(await documentOf(data));
