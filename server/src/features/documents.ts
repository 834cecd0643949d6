import { convert, convertTargets, isConvertTarget } from "@xxgk-lint/shared/convert/convert.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { guarded } from "../answer.ts";
import type { Client, Speaker } from "../client.ts";
import type { OpenDocuments } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { isRecord } from "../record.ts";
import type { WithSettings } from "../settings.ts";
import type { WordFiles } from "../word-files.ts";
import { addressOf } from "../workspace/address.ts";
import type { WithFiles } from "../workspace/files.ts";
import { megabyte, type Refused } from "../workspace/files.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

type Needs = Client &
  OpenDocuments &
  Speaker &
  WithFiles &
  WithSettings &
  WithWorkspace<"isReady"> & { readonly wordFiles: Pick<WordFiles, "check"> };

/** Word files and PDF files: checked by name, turned into drafts, and made of drafts. */
export const documents: Feature<Needs> = {
  capabilities: () => ({}),
  register(server) {
    const { connection } = server;
    connection.onRequest(
      "xxgkLint/checkFile",
      guarded(server, (params: unknown) => checkFile(uriIn(params), server)),
    );
    connection.onRequest(
      "xxgkLint/convert",
      guarded(server, (params: unknown) => convertTo(params, server)),
    );
  },
};

/** What a request about a file is answered: what was found or made, or why nothing was. */
interface FileAnswer {
  readonly refusal?: string;
  readonly isReport?: boolean;
  readonly errors?: number;
  readonly warnings?: number;
  readonly notes?: number;
  /** How the file was read, where that is to be known. */
  readonly remarks?: readonly string[];
  readonly content?: string;
  readonly losses?: readonly string[];
}

async function checkFile(uri: string, server: Needs): Promise<FileAnswer> {
  await server.workspace.isReady;
  const checked = await server.wordFiles.check(uri);
  if ("reason" in checked) return { refusal: server.say(checked.reason) };
  const count = (severity: string) => checked.findings.filter((finding) => finding.severity === severity).length;
  return {
    isReport: checked.report !== undefined,
    ...{ errors: count("error"), warnings: count("warning"), notes: count("information") },
    remarks: (checked.document.notes ?? []).map((note) => server.say(note)),
  };
}

/** A document that is open, or a file, in another notation; a Word file's bytes in Base64. */
async function convertTo(params: unknown, server: Needs): Promise<FileAnswer> {
  const target = isRecord(params) && isConvertTarget(params.layout) ? params.layout : undefined;
  if (!target) throw new ResponseError(ErrorCodes.InvalidParams, `应给出 ${convertTargets.join("、")} 之一`);
  const document = await documentAt(uriIn(params), server);
  if ("reason" in document) return { refusal: server.say(document.reason) };
  const { title, text, losses } = convert(document, target);
  const content =
    target === "docx" ? toBase64((await import("@xxgk-lint/shared/files/new-word-file.ts")).newWordFile(text, title)) : text;
  return {
    content,
    losses: losses.map((loss) => server.say(loss)),
    ...(document.notes && { remarks: document.notes.map((note) => server.say(note)) }),
  };
}

async function documentAt(uri: string, server: OpenDocuments & WithFiles & WithSettings): Promise<Document | Refused> {
  const open = server.documents.get(uri);
  if (open) return server.read(open);
  const read = await server.files.read(addressOf(uri), server.settingsFor(uri).maxFileSize * megabyte);
  return read ?? { reason: { zh: "找不到这个文件", en: "no such file" } };
}

function uriIn(params: unknown): string {
  return isRecord(params) && typeof params.uri === "string" ? params.uri : "";
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
