import { parse } from "node:path";
import { annotate } from "@xxgk-lint/shared/annotate/annotate.ts";
import { unusedName, writeNewFile } from "../files/new-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { shortPath } from "../format/short-path.ts";
import { fileProblem, Problem, say } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckedText } from "./check-input.ts";
import { type FileResult, plainFinding } from "./file-result.ts";
import type { LintOptions } from "./options.ts";

/** Writes beside each Word file with findings a copy that holds them as comments, and says where; gives what could not be done. */
export async function annotateFiles(
  results: readonly FileResult[],
  options: LintOptions,
  terminal: Terminal,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const result of results) {
    try {
      await annotateFile(result, options, terminal);
    } catch (error) {
      failures.push(fileProblem(result.filePath, error));
    }
  }
  return failures;
}

async function annotateFile(result: FileResult, options: LintOptions, terminal: Terminal): Promise<void> {
  const { filePath, layout, output, findings, named } = result;
  if (layout !== "docx") {
    if (named) throw new Problem(onlyWordFiles(filePath));
    return;
  }
  if (findings.length === 0) return;
  const annotated = await annotatedCopy(
    { filePath, findings: findings.map(plainFinding), ...(output !== undefined && { output }) },
    options,
  );
  const { dir, name } = parse(filePath);
  const copy = unusedName(dir, `${name}.批注`, ".docx");
  writeNewFile(copy, annotated);
  const words = {
    zh: `${findings.length} 条批注写在 ${shortPath(copy, options.cwd)}`,
    en: `${findings.length} comments written to ${shortPath(copy, options.cwd)}`,
  };
  say(words[options.locale], terminal);
}

/** The bytes of a Word file with a comment on every finding; `output` is its text after the fixes. Throws a Problem where it is none any more. */
export async function annotatedCopy(
  { filePath, findings, output }: Pick<CheckedText, "filePath" | "findings"> & Pick<FileResult, "output">,
  { locale, maxSize, annotate: way }: Pick<LintOptions, "locale" | "maxSize" | "annotate">,
): Promise<Uint8Array> {
  const file = await readDocument(readDraft(filePath, maxSize), filePath);
  if (file.kind !== "docx") throw new Problem(onlyWordFiles(filePath));
  const document = output === undefined ? file.document : { ...file.document, source: output };
  return annotate({ ...file, document }, findings, {
    name: "xxgk-lint",
    date: `${new Date().toISOString().slice(0, 19)}Z`,
    locale,
    isSuggesting: way === "suggest",
  });
}

function onlyWordFiles(path: string) {
  return {
    zh: `${path}：只有 Word 文件（.docx）能加批注；可先用 xxgk-lint convert 转成 .docx`,
    en: `${path}: only Word files (.docx) take comments; convert it with xxgk-lint convert first`,
  };
}
