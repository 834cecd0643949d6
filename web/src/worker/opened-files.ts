import { annotate } from "@xxgk-lint/shared/annotate/annotate.ts";
import { convert } from "@xxgk-lint/shared/convert/convert.ts";
import { type OpenedWordFile, openFile } from "@xxgk-lint/shared/files/open.ts";
import { refusals } from "@xxgk-lint/shared/files/refusals.ts";
import { withText } from "@xxgk-lint/shared/files/word-file.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import { guarded } from "../../../server/src/answer.ts";
import type { Client, Speaker } from "../../../server/src/client.ts";
import type { Drafts, OpenDocuments } from "../../../server/src/draft.ts";
import type { Feature } from "../../../server/src/feature.ts";
import { toBase64 } from "../../../server/src/features/documents.ts";
import type { WithSettings } from "../../../server/src/settings.ts";
import { type Sent, words } from "../../../server/src/sheet-params.ts";
import { addressOf } from "../../../server/src/workspace/address.ts";
import { megabyte, type Refused, tooLarge } from "../../../server/src/workspace/files.ts";

/** What a file is to be opened as, or why it cannot be. */
export type OpenAnswer =
  | {
      /** word: the content is the text inside the file, to be put back into it. draft: the file was turned into Markdown. */
      readonly kind: "text" | "word" | "draft";
      readonly content: string;
      /** How it was read, where that is to be known. */
      readonly remarks: readonly string[];
    }
  | { readonly refusal: string };

/**
 * Files that a person gives to the page. A text is opened as it is; of a Word file the text inside is open as a document, and mended in place;
 * a PDF becomes a Markdown draft, as nothing can be mended in it.
 */
export const openedFiles: Feature<Client & Drafts & OpenDocuments & Speaker & WithSettings> = {
  capabilities: () => ({}),
  register(server) {
    const wordFiles = new Map<string, OpenedWordFile>();
    server.documents.onDidClose(({ document }) => {
      wordFiles.delete(document.uri);
      server.wordTexts.delete(document.uri);
    });
    const open = async (uri: string): Promise<OpenAnswer> => {
      const file = await readFile(uri, server);
      if ("reason" in file) return { refusal: server.say(file.reason) };
      if ("source" in file) return draftOf(file, server);
      if (file.kind !== "docx") return { kind: "text", content: file.document.source, remarks: [] };
      wordFiles.set(uri, file);
      server.wordTexts.set(uri, file.document);
      // It may be open already, where the server was started anew.
      server.recheck([addressOf(uri)]);
      return { kind: "word", content: file.document.source, remarks: [] };
    };
    server.connection.onRequest(
      "xxgkLint/openFile",
      guarded(server, (params: Sent): unknown => open(words(params, "uri"))),
    );
    server.connection.onRequest(
      "xxgkLint/annotateWord",
      guarded(server, (params: Sent) => {
        const uri = words(params, "uri");
        const draft = server.draft(uri);
        const file = wordFiles.get(uri);
        if (!file || !draft) return null;
        const { result, document, settings } = draft;
        const author = { name: "xxgk-lint", date: `${new Date().toISOString().slice(0, 19)}Z` };
        const options = { ...author, locale: settings.lint.locale, isSuggesting: false };
        return { content: toBase64(annotate({ ...file, document: server.read(document) }, result.findings, options)) };
      }),
    );
    server.connection.onRequest(
      "xxgkLint/packWord",
      guarded(server, (params: Sent) => {
        const file = wordFiles.get(words(params, "uri"));
        return file ? { content: toBase64(withText(file, words(params, "text"))) } : null;
      }),
    );
  },
};

async function readFile(uri: string, { connection, settings }: Client & WithSettings) {
  const limit = settings.maxFileSize * megabyte;
  const read = await connection.sendRequest<Uint8Array | Document | Refused | "too-large" | null>("xxgkLint/readFile", {
    uri,
    limit,
  });
  if (read === null || read === "too-large") return tooLarge(limit);
  if (!(read instanceof Uint8Array)) return read;
  const opened = await openFile(read);
  return typeof opened === "string" ? { reason: refusals[opened] } : opened;
}

function draftOf(document: Document, server: Speaker): OpenAnswer {
  const { text, losses } = convert(document, "markdown");
  return { kind: "draft", content: text, remarks: [...(document.notes ?? []), ...losses].map((words) => server.say(words)) };
}
