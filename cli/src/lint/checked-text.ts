import type { Crash, Waived } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";

/** What was found in one text, with the text. */
export interface CheckedText {
  /** Absolute; `<stdin>` where standard input was given no name. */
  readonly filePath: string;
  /** What the findings' ranges speak of: after the fixes, where there were any. */
  readonly document: Document;
  /** The user named this very file. */
  readonly named: boolean;
  readonly isReport: boolean;
  /** Of a report: the key of its kind. */
  readonly kind?: string;
  /** Of a report. */
  readonly about?: About;
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  /** What the text itself says not to tell. */
  readonly disabled: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** How many fixes were applied, to the file or only for show. */
  readonly applied: number;
  /** The fixes made room for others without end: the text is as it was. */
  readonly isUnsettled?: true;
  /** What the fixes change, as a unified diff; for `--diff`. */
  readonly patch?: string;
}

/** Whose report of which year it is, as far as it says so, and the form's edition that it follows. */
export interface About {
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
}
