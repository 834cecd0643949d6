import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { fileProblem } from "../problem.ts";
import { type FileResult, placer } from "./file-result.ts";
import type { Look } from "./look.ts";
import type { LintOptions } from "./options.ts";
import { added, findAmong, type Workspace } from "./workspace.ts";

/**
 * Adds the findings of rules that compare reports, when all files have been checked. Only a report that has such findings is read again.
 * Throws a Problem where that is impossible.
 */
export async function complete(look: Look, workspace: Workspace, settings: Settings, options: LintOptions): Promise<FileResult> {
  const { result } = look;
  const surroundings = workspace.surroundingsOf(result.filePath, settings);
  if (!surroundings) return result;
  const document = look.document ?? (await readAgain(result.filePath, options));
  const found = findAmong(document, settings, surroundings);
  if (!found) return result;
  const place = placer(document, (uri) => workspace.linesOf(uri));
  return added(result, {
    findings: found.findings.map(place),
    waived: found.waived.map(({ finding, waiver }) => ({ finding: place(finding), waiver })),
    disabled: found.disabled.map(place),
    crashes: found.crashes,
  });
}

async function readAgain(path: string, { maxSize }: LintOptions): Promise<Document> {
  try {
    return (await readDocument(readDraft(path, maxSize), path)).document;
  } catch (error) {
    throw fileProblem(path, error);
  }
}
