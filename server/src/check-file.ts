import { lint } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import type { Client } from "./client.ts";
import type { WithSettings } from "./settings.ts";
import { megabyte, type Refused, type WithFiles } from "./workspace/files.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** What was found in a file that no editor has open as text. */
export interface CheckedFile {
  /** Undefined for a file that is no report. */
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
  readonly document: Document;
}

/** What it takes to check such a file. */
export type FileChecks = Pick<Client, "connection"> & WithFiles & WithSettings & WithWorkspace<"around" | "settingsFor">;

/** Checks a file on the disk, as a report of the workspace. */
export async function checkFile(address: string, server: FileChecks): Promise<CheckedFile | Refused> {
  const own = server.settingsFor(address);
  const document = await server.files.read(address, own.maxFileSize * megabyte);
  if (document === undefined) return { reason: { zh: "找不到这个文件", en: "no such file" } };
  if ("reason" in document) return document;
  const { report, findings, crashes } = lint(document, server.workspace.settingsFor(address, own.lint), (bound) =>
    server.workspace.around(summarize(address, bound)),
  );
  for (const { rule, error } of crashes) server.connection.console.error(`${rule} failed on ${address}: ${String(error)}`);
  return { report, findings, document };
}
