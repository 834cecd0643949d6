import { type OpenedFile, openFile } from "@xxgk-lint/shared/files/open.ts";
import { refusals } from "@xxgk-lint/shared/files/refusals.ts";
import { Problem } from "../problem.ts";

/** Opens a file's bytes as whatever they are. Throws a Problem that says why, where they cannot be checked. */
export async function readDocument(bytes: Uint8Array, path: string): Promise<OpenedFile> {
  const opened = await openFile(bytes);
  if (typeof opened !== "string") return opened;
  const { zh, en } = refusals[opened];
  throw new Problem({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
}
