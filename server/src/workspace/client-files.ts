import { configName } from "@xxgk-lint/shared/config.ts";
import { documentOf } from "@xxgk-lint/shared/files/document-of.ts";
import { reportFiles } from "@xxgk-lint/shared/notations/index.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Connection } from "vscode-languageserver";
import { addressOf, isConfig, mayBeReport } from "./address.ts";
import { type Files, notRegular, type Refused, tooLarge } from "./files.ts";

const wanted = [reportFiles, `**/${configName}`];

/** A worker has no disk: the extension finds and reads the files of its workspace. With a client that cannot, only what is open counts. */
export function clientFiles(connection: Connection): Files {
  return {
    async list(folder) {
      const found = await ask<readonly string[]>(connection, "xxgkLint/listFiles", { uri: folder, globs: wanted });
      return (found ?? []).map(addressOf).filter((address) => mayBeReport(address) || isConfig(address));
    },
    async read(address, limit) {
      const read = await ask<Uint8Array | Document | Refused | "no-file" | "too-large">(connection, "xxgkLint/readFile", {
        uri: address,
        limit,
      });
      if (read === "no-file") return notRegular;
      if (read === "too-large") return tooLarge(limit);
      // A page reads PDF files itself, in a worker of their own.
      return read === undefined || "source" in read || "reason" in read ? read : documentOf(read);
    },
  };
}

/** Messages to a worker are copied as they are, bytes too. */
async function ask<Answer>(connection: Connection, method: string, params: object): Promise<Answer | undefined> {
  try {
    return (await connection.sendRequest<Answer | null>(method, params)) ?? undefined;
  } catch {
    return undefined;
  }
}
