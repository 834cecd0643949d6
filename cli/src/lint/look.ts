import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import { type PackedSummary, packSummary } from "@xxgk-lint/shared/workspace/packed-summary.ts";
import { summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import type { Input } from "../files/find-inputs.ts";
import { checkInput } from "./check-input.ts";
import { type FileResult, fileResult } from "./file-result.ts";
import type { LintOptions } from "./options.ts";
import { uriOf } from "./workspace.ts";

/** What a first look at a file gives, as plain data: what it says by itself, and what others may ask of it. */
export interface Look {
  readonly result: FileResult;
  /** Missing where the text is no report. */
  readonly summary?: PackedSummary;
  /** The text that was looked at, where the file does not hold it: standard input, fixes that were not written. */
  readonly document?: Document;
}

/** Reads and checks a file by itself. Throws a Problem where it cannot be read or written. */
export async function lookAt(input: Input, options: LintOptions, settings: Settings): Promise<Look> {
  let summary: PackedSummary | undefined;
  const checked = await checkInput(input, options, settings, (path, report) => {
    summary = report && packSummary(summarize(uriOf(path), report));
  });
  const isElsewhere = input.path === "-" || (checked.applied > 0 && !options.fix);
  return {
    result: fileResult(checked),
    ...(summary && { summary }),
    ...(isElsewhere && { document: checked.document }),
  };
}
